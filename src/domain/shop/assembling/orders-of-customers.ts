import { rowMark } from '../repeats/row-marks';
import type { ShopRows } from './shop-rows';

const whose = [
  ['customerId', 'refundedCustomer'],
  ['email', 'refundedEmail'],
] as const;
const what = ['productId', 'productTitle'] as const;

/**
 * Of files of refunds that know no order of the shop, as credit notes numbered by themselves: the order in which the
 * customer of each row last bought its product before that day, each line once; -1 where there is none.
 * @param order of each row of orders.
 * @param known the orders that rows of refunds name, -1 for none.
 */
export function byCustomerAndProduct(
  orders: ShopRows,
  order: Int32Array,
  refunds: ShopRows,
  known: Int32Array,
): Int32Array {
  const joined = new Set<number>();
  for (let row = 0; row < refunds.count; row++) if (known[row]! >= 0) joined.add(refunds.fileOf[row]!);
  const isOpen = (row: number) => !joined.has(refunds.fileOf[row]!) && refunds.repeats[row] === rowMark.kept;
  if (!known.some((_, row) => isOpen(row))) return known;
  const bought = new Map<string, number[]>();
  for (const [own, other] of whose)
    for (const field of what)
      keysOf(orders, own, field, other).forEach((key, row) => {
        if (key !== '' && order[row]! >= 0) bought.set(key, [...(bought.get(key) ?? []), row]);
      });
  const [orderedAt, refundedAt] = [orders.numbers('orderedAt'), refunds.numbers('refundedAt')];
  const used = new Set<number>();
  const keys = whose.flatMap(([, own]) => what.map((field) => keysOf(refunds, own, field)));
  return known.map((found, row) => {
    if (!isOpen(row)) return found;
    for (const of of keys) {
      const lines = (bought.get(of[row]!) ?? []).filter(
        (line) => !used.has(line) && !(orderedAt[line]! > refundedAt[row]!),
      );
      const last = lines.sort((a, b) => (orderedAt[b]! || 0) - (orderedAt[a]! || 0))[0];
      if (last === undefined) continue;
      used.add(last);
      return order[last]!;
    }
    return found;
  });
}

/** @param name the field of the customer by which both tables are compared. */
function keysOf(rows: ShopRows, customer: string, product: string, name = customer): string[] {
  if (!rows.has(customer) || !rows.has(product)) return [];
  const products = rows.strings(product);
  return rows
    .strings(customer)
    .map((who, row) =>
      who === '' || products[row] === ''
        ? ''
        : `${name}\u0000${product}\u0000${who}\u0000${products[row]}`.toLowerCase(),
    );
}
