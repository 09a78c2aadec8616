import { type MoneyColumns, orderAmounts } from './money-columns';
import type { OrderRows } from './order-rows';

/** The columns of discounts that come off the goods of an order, each of its own. */
export const discountFields = ['orderDiscount', 'sellerDiscount', 'platformDiscount'] as const;

const borne = ['sellerDiscount', 'platformDiscount'] as const;
/** By which of the parts a total discount may be made up, as bits. */
const subsets = [3, 1, 2] as const;
const enough = 0.6;

/**
 * The columns of money in which no discount stands twice: where the discount of the orders is the sum of what the shop
 * and the platform bear, or one of these, these say nothing more. Decided by file.
 */
export function withoutRepeatedDiscounts(columns: MoneyColumns, grouped: OrderRows): MoneyColumns {
  const { orders, starts, rows, file, files } = grouped;
  if (columns.orderDiscount === undefined || borne.every((field) => columns[field] === undefined))
    return columns;
  const total = orderAmounts(columns.orderDiscount, grouped);
  const parts = borne.map((field) => orderAmounts(columns[field], grouped));
  const votes = subsets.map(() => new Int32Array(files));
  const seen = new Int32Array(files);
  for (let o = 0; o < orders; o++) {
    const f = file[rows[starts[o]!]!] ?? 0;
    const amounts = parts.map((part) => Math.abs(part[o]!) || 0);
    if (!amounts.some((amount) => amount > 0)) continue;
    seen[f] = seen[f]! + 1;
    subsets.forEach((subset, s) => {
      const sum = amounts.reduce((all, amount, i) => all + ((subset >> i) & 1) * amount, 0);
      if (sum > 0 && Math.abs(sum - Math.abs(total[o]!)) < 0.0151) votes[s]![f] = votes[s]![f]! + 1;
    });
  }
  const found = Array.from({ length: files }, (_, f) => {
    const best = subsets.reduce((top, _subset, s) => (votes[s]![f]! > votes[top]![f]! ? s : top), 0);
    return votes[best]![f]! >= enough * Math.max(1, seen[f]!) ? subsets[best]! : 0;
  });
  const left = { ...columns };
  borne.forEach((field, i) => {
    const amounts = columns[field];
    if (amounts === undefined) return;
    const isWithin = (row: number) => ((found[file[row]!]! >> i) & 1) === 1;
    left[field] = { ...amounts, values: amounts.values.map((value, row) => (isWithin(row) ? 0 : value)) };
  });
  return left;
}
