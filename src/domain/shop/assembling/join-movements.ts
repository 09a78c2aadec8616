import { orderFinder, type OrderNumbers } from './order-numbers';
import { byCustomerAndProduct } from './orders-of-customers';
import type { ShopRows, ShopTables } from './shop-rows';

/** By table: the order of each row, -1 where the shop has none of its number. */
export type OrdersOfMovements = Readonly<Record<'refunds' | 'payments', Int32Array>>;

/** Finds the orders that refunds and payments belong to. */
export function joinMovements(tables: ShopTables, { order, orderOf }: OrderNumbers): OrdersOfMovements {
  const find = orderFinder(tables.orders, orderOf);
  const refunds = ordersOfRows(tables.refunds, find);
  return {
    refunds: byCustomerAndProduct(tables.orders, order, tables.refunds, refunds),
    payments: ordersOfRows(tables.payments, find),
  };
}

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
