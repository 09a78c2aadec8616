import { isCancelled } from '../../vocabulary/order-status';
import { fieldsOf, tableOf } from '../tables/tables';
import { bareHeads, paymentRows, sumRows } from './bare-heads';
import { linesElsewhere } from './lines-elsewhere';
import { joinToParents, orderNumbers } from './order-numbers';
import { orderKey } from '../order-key';
import type { ShopRows } from './shop-rows';

/** The rows of the orders table with what belongs to the whole order on each of its lines. */
export interface JoinedOrders {
  /** Customer of each row, from another row of the same order where its own names none; else -1. */
  readonly customer: Int32Array;
  readonly at: Float64Array;
  /** 1 where the row's status, or that of its order, says that it came to nothing. */
  readonly cancelled: Uint8Array;
  /** 1 where the row is an order's head, whose items stand on other rows: not a line of its own. */
  readonly head: Uint8Array;
  /** Order of each row, -1 where it names none, and the number of each order id of the first series. */
  readonly order: Int32Array;
  readonly orderOf: ReadonlyMap<string, number>;
}

/**
 * Joins orders and their items, which some shops export as two files: the one has customer, date and
 * status, the other the products. An order whose item rows name no customer takes them from its head.
 * @param customer customer that each row names itself, or -1.
 */
export function joinOrders(orders: ShopRows, customer: Int32Array): JoinedOrders {
  const { order, orderOf } = orderNumbers(orders, customer);
  const parentOf = joinToParents(orders, customer, { order, orderOf });
  const at = orders.numbers('orderedAt');
  const cancelled = Uint8Array.from(orders.mapped('status', (status) => (isCancelled(status) ? 1 : 0), 0));
  const own = orders.mapped('productId', () => 2, 0);
  const titled = orders.mapped('productTitle', () => 1, 0);
  // Orders beside a list of their items may name what is in them too: the rows that say more are the items.
  const hasMoney = rowsWithMoney(orders);
  const isAlone = rowsAlone(orders, order, orderOf.size);
  const listed = linesElsewhere(orders, order, customer, isAlone, hasMoney);
  const detail = own.map((d, row) => d + titled[row]! - listed[row]!);
  const sums = sumRows(orders, order);
  const paid = paymentRows(orders, order);
  const heads = bareHeads(orders, order, detail).map((head, row) => Math.max(head, sums[row]!, paid[row]!));
  const joined = { customer: customer.slice(), at, cancelled, head: heads, order, orderOf };
  const facts = wholeOrders(joined, detail, orders.fileOf, orderOf.size);
  const hasItems = detail.some((d) => d > 0);
  const isBesideLines = (o: number, row: number) =>
    isAlone[row] === 1 && detail[row]! < facts.detail[o]! && orders.fileOf[row] !== facts.detailFile[o];
  const isHead = (o: number, row: number) => {
    // An order without a line and without a sum came to nothing in a shop whose other orders have lines.
    if (facts.detail[o] === 0) return hasItems && hasMoney[row] === 0;
    if (detail[row]! >= facts.detail[o]!) return false;
    // A file of orders beside one of their lines, be it that the lines name the customer as well.
    return facts.namesCustomer[o] === 0 || isBesideLines(o, row);
  };
  for (let row = 0; row < orders.count; row++) {
    const o = order[row]!;
    if (o < 0) continue;
    if (customer[row]! < 0) {
      // Lines of a refund may know no more than its number: they are of whoever the order is of that it belongs to.
      const whole = facts.customer[o]! < 0 ? (parentOf.get(o) ?? o) : o;
      joined.customer[row] = facts.customer[whole]!;
      if (facts.cancelled[o] === 1) cancelled[row] = 1;
      if (isBesideLines(o, row)) heads[row] = 1;
    } else if (isHead(o, row)) {
      heads[row] = 1;
    }
    if (Number.isNaN(at[row]!)) at[row] = facts.at[o]!;
  }
  return joined;
}

/** 1 for rows that are the only one of their order in their file. */
function rowsAlone({ count, fileOf }: ShopRows, order: Int32Array, orders: number): Uint8Array {
  const alone = new Uint8Array(count);
  const lastRow = new Int32Array(orders).fill(-1);
  for (let row = 0; row < count; row++) {
    const o = order[row]!;
    if (o < 0) continue;
    const before = lastRow[o]!;
    const isFirst = before < 0 || fileOf[before] !== fileOf[row];
    if (!isFirst) alone[before] = 0;
    alone[row] = isFirst ? 1 : 0;
    lastRow[o] = row;
  }
  return alone;
}

/** 1 for rows that have an amount of any kind. */
function rowsWithMoney(orders: ShopRows): Uint8Array {
  const found = new Uint8Array(orders.count);
  for (const { name, type } of fieldsOf(tableOf('orders'))) {
    if (type !== 'money' || !orders.has(name)) continue;
    orders.numbers(name).forEach((amount, row) => {
      if (!Number.isNaN(amount)) found[row] = 1;
    });
  }
  return found;
}

/** Per order: what its rows say together, and whether its most detailed rows name the customer. */
function wholeOrders(rows: JoinedOrders, detail: Int32Array, fileOf: Int32Array, orders: number) {
  const facts = {
    customer: new Int32Array(orders).fill(-1),
    at: new Float64Array(orders).fill(Number.NaN),
    cancelled: new Uint8Array(orders),
    detail: new Int32Array(orders),
    /** A file with the most detailed rows of the order. */
    detailFile: new Int32Array(orders).fill(-1),
    namesCustomer: new Uint8Array(orders),
  };
  for (let row = 0; row < detail.length; row++) {
    const o = rows.order[row]!;
    if (o >= 0) facts.detail[o] = Math.max(facts.detail[o]!, detail[row]!);
  }
  for (let row = 0; row < detail.length; row++) {
    const o = rows.order[row]!;
    if (o < 0) continue;
    if (Number.isNaN(facts.at[o]!)) facts.at[o] = rows.at[row]!;
    if (detail[row] === facts.detail[o]) facts.detailFile[o] = fileOf[row]!;
    if (rows.customer[row]! < 0) continue;
    if (facts.customer[o]! < 0) facts.customer[o] = rows.customer[row]!;
    if (detail[row] === facts.detail[o]) facts.namesCustomer[o] = 1;
    else if (rows.cancelled[row] === 1) facts.cancelled[o] = 1;
  }
  return facts;
}

/**
 * Customers and products of reviews that name their order only: its customer, and its product where the
 * order has just one. Changes `customer` and `product` in place.
 */
export function joinReviews(
  reviews: ShopRows,
  orders: JoinedOrders,
  orderProduct: Int32Array,
  customer: Int32Array,
  product: Int32Array,
): void {
  if (!reviews.has('orderId')) return;
  const order = reviews.mapped('orderId', (id) => orders.orderOf.get(orderKey(id)) ?? -1, -1);
  const customerOf = new Int32Array(orders.orderOf.size).fill(-1);
  const productOf = new Int32Array(orders.orderOf.size).fill(-1);
  const several = new Uint8Array(orders.orderOf.size);
  for (let row = 0; row < orders.order.length; row++) {
    const o = orders.order[row]!;
    if (o < 0) continue;
    if (orders.customer[row]! >= 0) customerOf[o] = orders.customer[row]!;
    const p = orderProduct[row]!;
    if (p < 0 || orders.head[row] === 1) continue;
    if (productOf[o]! >= 0 && productOf[o] !== p) several[o] = 1;
    productOf[o] = p;
  }
  for (let row = 0; row < reviews.count; row++) {
    const o = order[row]!;
    if (o < 0) continue;
    if (customer[row]! < 0) customer[row] = customerOf[o]!;
    if (product[row]! < 0 && several[o] === 0) product[row] = productOf[o]!;
  }
}
