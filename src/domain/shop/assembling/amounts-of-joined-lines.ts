import { rowMark } from '../repeats/row-marks';
import type { ShopRows } from './shop-rows';

/** Amounts of what a join attaches to lines: of a coupon, of a refund. */
const attachedAmounts = ['lineDiscount', 'orderDiscount', 'refundedAmount', 'refundedQuantity'];
/** What a line is, beside its order. */
const lineFields = ['productId', 'productTitle', 'quantity', 'unitPrice', 'finalPrice', 'lineTotal'];

/**
 * What several coupons or refunds of a line come to, on the row of it that counts, where a join repeats the line for each
 * of them. An amount that is the same on all rows of every line is the line's or the order's, and no sum.
 */
export function sumAmountsOfJoinedLines(orders: ShopRows): void {
  if (!orders.repeats.includes(rowMark.fanned)) return;
  const fields = attachedAmounts.filter((field) => orders.has(field));
  if (fields.length === 0) return;
  const every = orders.withEveryRow();
  const groups = linesAgain(orders, every);
  for (const field of fields) {
    const amounts = every.numbers(field);
    const known = groups.map((rows) => rows.filter((row) => !Number.isNaN(amounts[row]!)));
    if (known.every((rows) => rows.every((row) => amounts[row] === amounts[rows[0]!]))) continue;
    const own = orders.numbers(field);
    for (const rows of known) {
      const kept = rows.find((row) => orders.repeats[row] === rowMark.kept);
      if (kept !== undefined) own[kept] = rows.reduce((sum, row) => sum + amounts[row]!, 0);
    }
    orders.replace(field, own);
  }
}

/** The rows of each line that is said again, the one that counts among them. */
function linesAgain(orders: ShopRows, every: ShopRows): number[][] {
  const parts = [
    every.strings('orderId'),
    ...lineFields.filter((field) => every.has(field)).map((field) => textsOf(every, field)),
  ];
  const keyOf = (row: number) => [orders.fileOf[row], ...parts.map((part) => part[row])].join('\u0000');
  const wanted = new Map<string, number[]>();
  orders.repeats.forEach((mark, row) => {
    if (mark === rowMark.fanned) wanted.set(keyOf(row), []);
  });
  orders.repeats.forEach((mark, row) => {
    if (mark === rowMark.fanned || mark === rowMark.kept) wanted.get(keyOf(row))?.push(row);
  });
  return [...wanted.values()];
}

function textsOf(every: ShopRows, field: string): ArrayLike<string | number> {
  return field.startsWith('product') ? every.strings(field) : every.numbers(field);
}
