import type { ShopRows } from '../assembling/shop-rows';
import type { OrderRows } from './order-rows';

/**
 * 1 for rows of orders of which nothing is paid yet: all of their sum is still due, or something is, or was to be paid,
 * and the amount paid is 0. A file of which every order is due and none says what was paid tells nothing: there the
 * balance may be another word for the total.
 */
export function openBalances(table: ShopRows, { order, orders, file, files }: OrderRows): Uint8Array {
  const open = new Uint8Array(table.count);
  const isTold = new Uint8Array(files);
  if (!table.has('balanceDue') && !(table.has('amountPayable') && table.has('amountPaid'))) return open;
  const [due, payable, paid, total] = (
    ['balanceDue', 'amountPayable', 'amountPaid', 'orderTotal'] as const
  ).map((field) => highest(table.numbers(field), order, orders)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const lines = new Float64Array(orders);
  table.numbers('lineTotal').forEach((amount, row) => {
    lines[order[row]!] = lines[order[row]!]! + (amount || 0);
  });
  order.forEach((o, row) => {
    if (paid[o]! > 0.005 || Math.abs(due[o]!) <= 0.005) isTold[file[row]!] = 1;
  });
  const isOpen = due.map((left, o) => {
    if (paid[o]! > 0.005) return 0;
    if (paid[o] === 0) return left > 0.005 || (Number.isNaN(left) && payable[o]! > 0.005) ? 1 : 0;
    const whole = [total[o]!, payable[o]!, lines[o]!].find((amount) => amount > 0);
    return whole !== undefined && left > 0.005 && left > whole - 0.01 ? 1 : 0;
  });
  order.forEach((o, row) => {
    const isSaid = isTold[file[row]!] === 1 || (paid[o] === 0 && due[o]! > 0.005);
    if (isOpen[o] === 1 && isSaid) open[row] = 1;
  });
  return open;
}

/** The highest amount on any row of each order, NaN where none has any. */
function highest(amounts: Float64Array, order: Int32Array, orders: number): Float64Array {
  const found = new Float64Array(orders).fill(Number.NaN);
  amounts.forEach((amount, row) => {
    const o = order[row]!;
    if (!Number.isNaN(amount) && !(found[o]! >= amount)) found[o] = amount;
  });
  return found;
}
