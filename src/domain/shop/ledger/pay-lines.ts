import { allocate } from './allocate';
import type { LinePrices } from './line-prices';
import { lineAmount, type MoneyColumns } from './money-columns';
import type { OrderRows } from './order-rows';
import type { OrderSums } from './order-sums';
import { parts } from './order-worth';

/** What was paid for every row: the sum of its order allocated by worth, refunds off. */
export function payLines(
  prices: LinePrices,
  part: Uint8Array,
  { goods, refund, lineDiscountsOff }: OrderSums,
  money: MoneyColumns,
  quantity: Float64Array,
  grouped: OrderRows,
): { paid: Float64Array; refunded: Float64Array } {
  const { orders, starts, rows } = grouped;
  const paid = prices.worth.slice();
  const refunded = new Float64Array(paid.length);
  const unit = smallestCoin(prices.worth, goods);
  const hasRefunds = money.refundedAmount !== undefined || money.refundedQuantity !== undefined;
  const own: number[] = [];
  for (let o = 0; o < orders; o++) {
    own.length = 0;
    let sum = 0;
    for (let i = starts[o]!; i < starts[o + 1]!; i++) {
      const row = rows[i]!;
      if (part[row] === parts.discount) paid[row] = 0;
      if (part[row] !== parts.goods) continue;
      if (lineDiscountsOff[o] === 1) paid[row] = Math.max(0, paid[row]! - prices.discount[row]!);
      own.push(row);
      sum += paid[row]!;
    }
    if (own.length === 0) continue;
    const came = goods[o]!;
    if (!Number.isNaN(came) && !(Math.abs(came - sum) < unit / 2)) spread(came);
    if (refund[o]! > 0 || hasRefunds) giveBack(refund[o]!);
  }
  return { paid, refunded };

  function spread(came: number): void {
    const isKnown = own.every((row) => !Number.isNaN(paid[row]!));
    const weights = own.map((row) => (isKnown ? paid[row]! : Math.abs(quantity[row]!)));
    const shares = allocate(came, weights, unit);
    own.forEach((row, i) => {
      paid[row] = shares[i]!;
    });
  }

  /** Refunds of lines first; that of the order goes to the lines that were returned, else to all. */
  function giveBack(ofOrder: number): void {
    const byPieces = own.map((row) => {
      const back = lineAmount(money.refundedQuantity, row, grouped) || 0;
      return quantity[row]! > 0 ? paid[row]! * Math.min(1, Math.abs(back) / quantity[row]!) : 0;
    });
    const byLine = own.map((row, i) => {
      const amount = Math.abs(lineAmount(money.refundedAmount, row, grouped));
      return Math.min(Number.isNaN(amount) ? byPieces[i]! : amount, paid[row]!) || 0;
    });
    const weights = byLine.some((back) => back > 0) ? byLine : own.map((row) => paid[row]!);
    const most = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = ofOrder > 0 && most > 0 ? allocateUpTo(ofOrder, weights) : byLine;
    own.forEach((row, i) => {
      refunded[row] = shares[i]!;
      paid[row] = Math.round((paid[row]! - shares[i]!) * 1e6) / 1e6;
    });
  }

  /** No line gives back more than was paid for it; what is left over goes to the others. */
  function allocateUpTo(sum: number, weights: readonly number[]): number[] {
    const shares = allocate(sum, weights, unit).map((share, i) => Math.min(share, paid[own[i]!]!));
    let left = sum - shares.reduce((total, share) => total + share, 0);
    own.forEach((row, i) => {
      const more = Math.min(left, paid[row]! - shares[i]!);
      if (!(more > 1e-9)) return;
      shares[i] = shares[i]! + more;
      left -= more;
    });
    return shares;
  }
}

/** A hundredth, or a whole where no amount has any. */
function smallestCoin(...columns: readonly Float64Array[]): number {
  return columns.every((column) => column.every((amount) => Number.isNaN(amount) || Number.isInteger(amount)))
    ? 1
    : 0.01;
}
