import { rowMark } from '../repeats/row-marks';
import type { ShopRows } from './shop-rows';

/**
 * What was paid for orders whose lines stand once for each payment: on the lines that count, the sum of the order's
 * payments in the place of the first of them.
 */
export function sumPaymentsOfLines(orders: ShopRows): void {
  if (!orders.repeats.includes(rowMark.payment)) return;
  const every = orders.withEveryRow();
  const amount = every.numbers('amountPaid');
  const order = every.strings('orderId');
  const name = [
    ...['paymentKey', 'paymentMethod'].map((field) => every.strings(field)),
    every.numbers('paidAt'),
  ];
  const keyOf = (row: number) => `${orders.fileOf[row]} ${order[row]}`;
  const again = new Set<string>();
  orders.repeats.forEach((mark, row) => {
    if (mark === rowMark.payment) again.add(keyOf(row));
  });
  const payments = new Map<string, Map<string, number>>();
  orders.repeats.forEach((mark, row) => {
    if ((mark !== rowMark.payment && mark !== rowMark.kept) || Number.isNaN(amount[row]!)) return;
    const key = keyOf(row);
    if (!again.has(key)) return;
    const own = payments.get(key) ?? new Map<string, number>();
    payments.set(key, own.set([...name.map((of) => of[row]!), amount[row]!].join('\u0000'), amount[row]!));
  });
  const paid = orders.numbers('amountPaid');
  paid.forEach((_, row) => {
    const own = orders.repeats[row] === rowMark.kept ? payments.get(keyOf(row)) : undefined;
    if (own !== undefined) paid[row] = [...own.values()].reduce((sum, each) => sum + each, 0);
  });
  orders.replace('amountPaid', paid);
}
