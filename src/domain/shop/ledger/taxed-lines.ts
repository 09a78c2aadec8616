import { isSame } from './explained-goods';
import type { LinePrices } from './line-prices';

/**
 * What lines are worth with their tax, where a column says it beside amounts without: the customer paid it. The sum
 * with tax has the line's discount off, unless it is the amount before the discount at a rate that lines without
 * discount have: then the discount comes off yet, as it does elsewhere.
 * @param sums of each row with tax, NaN where it has none.
 * @returns the prices, and the tax that they now hold and their other amounts do not.
 */
export function withTax(
  prices: LinePrices,
  sums: ((row: number) => number) | null,
): { readonly prices: LinePrices; readonly tax: Float64Array } {
  const n = prices.worth.length;
  const tax = new Float64Array(n);
  if (sums === null) return { prices, tax };
  const worth = prices.worth.slice();
  const discount = prices.discount.slice();
  const rates = new Map<number, number>();
  for (let row = 0; row < n; row++) {
    const [sum, net] = [Math.abs(sums(row)), Math.abs(worth[row]!)];
    if (discount[row] !== 0 || !(sum > 0) || !(net > 0)) continue;
    const rate = Math.round((sum / net) * 1_000) / 1_000;
    if (rates.size < mostRates) rates.set(rate, rate);
  }
  for (let row = 0; row < n; row++) {
    const signed = sums(row);
    const sum = Math.abs(signed);
    if (!(sum > 0)) continue;
    const net = Math.abs(worth[row]!);
    const off = discount[row]!;
    const isBefore = off > 0 && [...rates.keys()].some((rate) => isSame(sum, net * rate));
    // Where nothing else says which way it goes, the sum itself does.
    worth[row] = Math.sign(worth[row]! || signed) * sum;
    if (!isBefore) discount[row] = 0;
    tax[row] = Number.isNaN(net) ? 0 : Math.max(0, sum - (isBefore ? net : net - off));
  }
  return { prices: { ...prices, worth, discount }, tax };
}

/** More rates than a file has are discounts. */
const mostRates = 12;
