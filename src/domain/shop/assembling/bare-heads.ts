import { isPaymentOfOrder, takesBack } from '../../vocabulary/document-kinds';
import { sumWords } from '../../vocabulary/sum-rows';
import type { ShopRows } from './shop-rows';

/** Amounts of a line; what else a row may name (a total, a payment) may be its order's. */
const ofLine = ['unitPrice', 'lineTotal', 'lineGross', 'lineTaxed'] as const;

/**
 * 1 for rows of no product that are called a sum, 'Sub-Total' or 'Total', among others of their order: what is all that
 * there is of an order is what was bought, whatever its name.
 * @param order of each row, -1 for none.
 */
export function sumRows(rows: ShopRows, order: Int32Array): Uint8Array {
  const named = rows.mapped('productId', () => 1, 0);
  const sums = rows.mapped('productTitle', (title) => (sumWords.test(title.trim()) ? 1 : 0), 0);
  const size = new Map<number, number>();
  sums.forEach((isSum, row) => {
    if (isSum === 1 && order[row]! >= 0) size.set(order[row]!, 0);
  });
  if (size.size === 0) return new Uint8Array(rows.count);
  for (const o of order) {
    const known = size.get(o);
    if (known !== undefined) size.set(o, known + 1);
  }
  return Uint8Array.from(sums, (isSum, row) =>
    isSum === 1 && named[row] === 0 && (size.get(order[row]!) ?? 0) > 1 ? 1 : 0,
  );
}

/**
 * 1 for rows that are the payment of an order by their kind ('Payment', 'Tender') among rows of another kind, its goods:
 * below zero, as tills write them, they take nothing back. Where all that an order has is called so, it is the sale.
 * @param rows whose amounts of lines are emptied where they are payments.
 * @param order of each row, -1 for none.
 */
export function paymentRows(rows: ShopRows, order: Int32Array): Uint8Array {
  const kinds = rows.mapped(
    'amountKind',
    (kind) => (isPaymentOfOrder(kind) ? 1 : takesBack(kind) ? 0 : 2),
    0,
  );
  if (!kinds.includes(1)) return new Uint8Array(rows.count);
  const sold = new Set<number>();
  kinds.forEach((kind, row) => {
    if (kind === 2 && order[row]! >= 0) sold.add(order[row]!);
  });
  const paid = Uint8Array.from(kinds, (kind, row) => (kind === 1 && sold.has(order[row]!) ? 1 : 0));
  // What stands where lines have their sums is a part of the payment, and no sum of the order.
  for (const field of ofLine) {
    if (paid.includes(1) && rows.has(field))
      rows.replace(
        field,
        rows.numbers(field).map((amount, row) => (paid[row] === 1 ? Number.NaN : amount)),
      );
  }
  return paid;
}

/**
 * 1 for rows that speak of their whole order among its lines in one file: till exports write the sale, its lines and its
 * payment below each other. Such a row names no product where others of the order do, and no amount of a line but the
 * sum of theirs.
 * @param order of each row, -1 for none.
 * @param named above 0 for rows that name a product.
 */
export function bareHeads(rows: ShopRows, order: Int32Array, named: Int32Array): Uint8Array {
  const heads = new Uint8Array(rows.count);
  const orders = 1 + order.reduce((most, o) => Math.max(most, o), -1);
  const fileOfLines = new Int32Array(orders).fill(-1);
  for (let row = 0; row < order.length; row++)
    if (order[row]! >= 0 && named[row]! > 0) fileOfLines[order[row]!] = rows.fileOf[row]!;
  let found = false;
  for (let row = 0; row < order.length; row++) {
    const isBare = order[row]! >= 0 && named[row]! === 0 && fileOfLines[order[row]!] === rows.fileOf[row];
    heads[row] = isBare ? 1 : 0;
    found ||= isBare;
  }
  if (!found) return heads;
  const quantity = rows.has('quantity') ? rows.numbers('quantity') : null;
  for (const field of ofLine) {
    if (!rows.has(field)) continue;
    const amounts = rows.numbers(field);
    // An amount that no line has is the order's.
    const [plain, times] = [new Float64Array(orders), new Float64Array(orders)];
    const isOfLines = new Uint8Array(orders);
    for (let row = 0; row < order.length; row++) {
      if (order[row]! < 0 || named[row]! === 0) continue;
      const amount = amounts[row]! || 0;
      if (amount !== 0) isOfLines[order[row]!] = 1;
      const pieces = quantity?.[row] ?? 1;
      plain[order[row]!] = plain[order[row]!]! + amount;
      times[order[row]!] = times[order[row]!]! + amount * (Number.isNaN(pieces) ? 1 : pieces);
    }
    for (let row = 0; row < order.length; row++) {
      if (heads[row] === 0 || !(Math.abs(amounts[row]!) > 0) || isOfLines[order[row]!] === 0) continue;
      const isSum = [plain, times].some((sums) => Math.abs(sums[order[row]!]! - amounts[row]!) < 0.0051);
      if (!isSum) heads[row] = 0;
    }
  }
  return heads;
}
