import { orderFinder, type OrderNumbers } from './order-numbers';
import { byCustomerAndProduct } from './orders-of-customers';
import type { ShopRows, ShopTables } from './shop-rows';

/** By table: the order of each row, -1 where the shop has none of its number. */
export type OrdersOfMovements = Readonly<Record<'refunds' | 'payments', Int32Array>>;

/** The same, and the row of orders that each refund names by its number, -1 for none. */
export interface JoinedMovements extends OrdersOfMovements {
  readonly lines: Int32Array;
}

/** Finds the orders that refunds and payments belong to. */
export function joinMovements(tables: ShopTables, { order, orderOf }: OrderNumbers): JoinedMovements {
  const find = orderFinder(tables.orders, orderOf);
  const byNumber = ordersOfRows(tables.refunds, find);
  const lines = linesOfRefunds(tables, byNumber, order);
  const refunds = byNumber.map((found, row) => (found < 0 && lines[row]! >= 0 ? order[lines[row]!]! : found));
  return {
    refunds: byCustomerAndProduct(tables.orders, order, tables.refunds, refunds),
    payments: ordersOfRows(tables.payments, find),
    lines,
  };
}

/**
 * The row of orders whose line each refund names, where no other, or no other of its order, has its number; lines may be numbered by a bare 'id',
 * and the number of the line may stand where that of the order would.
 * @param known the orders that refunds name.
 * @param order of each row of orders.
 */
function linesOfRefunds({ orders, refunds }: ShopTables, known: Int32Array, order: Int32Array): Int32Array {
  if (refunds.count === 0) return new Int32Array(0);
  const names = refunds.has('orderLineId') ? 'orderLineId' : 'orderId';
  const named = refunds.strings(names);
  // Of a million lines the few are kept that a refund may mean.
  const wanted = new Set(named);
  const isOpen = names === 'orderLineId' || known.every((order) => order < 0);
  for (const field of isOpen ? ['orderLineId', 'otherOrderId', 'lineId'] : []) {
    if (!orders.has(field)) continue;
    const rowOf = new Map<string, number>();
    const add = (id: string, row: number) => rowOf.set(id, rowOf.has(id) ? several : row);
    orders.strings(field).forEach((id, row) => {
      if (id === '' || !wanted.has(id)) return;
      add(id, row);
      add(`${order[row]}\u0000${id}`, row);
    });
    const found = Int32Array.from(named, (id, row) => {
      const key = known[row]! < 0 ? id : `${known[row]}\u0000${id}`;
      return rowOf.get(key) ?? -1;
    });
    if (found.some((row) => row >= 0)) return found;
  }
  return new Int32Array(refunds.count).fill(-1);
}

/** In the place of a row, for a number that several lines have. */
const several = -1;

/** Of the two numbers that a file may give an order the one is taken by which more of its rows have an order. */
function ordersOfRows(rows: ShopRows, find: (id: string) => number): Int32Array {
  const byNumber = rows.mapped('orderId', find, -1);
  if (!rows.has('otherOrderId')) return byNumber;
  const byOther = rows.mapped('otherOrderId', find, -1);
  const ahead = new Map<number, number>();
  for (let row = 0; row < rows.count; row++) {
    const step = (byOther[row]! >= 0 ? 1 : 0) - (byNumber[row]! >= 0 ? 1 : 0);
    ahead.set(rows.fileOf[row]!, (ahead.get(rows.fileOf[row]!) ?? 0) + step);
  }
  return byNumber.map((order, row) => (ahead.get(rows.fileOf[row]!)! > 0 ? byOther[row]! : order));
}

/** Customer of each row of those tables: the one of its order. */
export function customersOfMovements(
  { refunds, payments }: OrdersOfMovements,
  order: Int32Array,
  customer: Int32Array,
): OrdersOfMovements {
  const ofOrder = new Map<number, number>();
  for (let row = 0; row < order.length; row++)
    if (order[row]! >= 0 && customer[row]! >= 0) ofOrder.set(order[row]!, customer[row]!);
  const whose = (orders: Int32Array) => orders.map((o) => ofOrder.get(o) ?? -1);
  return { refunds: whose(refunds), payments: whose(payments) };
}
