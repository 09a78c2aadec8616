import type { NumberedCustomers } from './customer-index';
import type { JoinedOrders } from './join-orders';
import { netReturns, type RawLines } from './net-returns';
import type { ProductIndex } from './product-index';
import { eventTypeOf } from '../../vocabulary/event-types';
import { eventTypes } from '../../vocabulary/event-types';
import type { OrderLines } from '../shop';
import type { ShopRows, ShopTables } from './shop-rows';

export interface AssembledLines {
  readonly lines: OrderLines;
  /** Unit price of every row of the orders table, NaN where not known: for the products' prices. */
  readonly unitPrices: Float64Array;
}

/** The order lines of known customers, cancelled and returned ones netted. */
export function assembleOrderLines(
  shop: ShopTables,
  customers: NumberedCustomers,
  products: ProductIndex,
  joined: JoinedOrders,
): AssembledLines {
  if (shop.orders.count === 0) return fromPurchaseEvents(shop.events, customers, products);
  const { orders } = shop;
  const raw = rawLines(orders, joined, products.ofRows.orders);
  const netted = netReturns(raw);
  const kept: number[] = [];
  for (let row = 0; row < orders.count; row++) {
    if (raw.customer[row]! >= 0 && netted.quantity[row]! > 0) kept.push(row);
  }
  const lines: OrderLines = {
    count: kept.length,
    customer: Int32Array.from(kept, (row) => raw.customer[row]!),
    product: Int32Array.from(kept, (row) => raw.product[row]!),
    order: denseOrders(joined, kept),
    quantity: Float64Array.from(kept, (row) => netted.quantity[row]!),
    amount: Float64Array.from(kept, (row) => netted.amount[row]!),
    at: Float64Array.from(kept, (row) => raw.at[row]!),
  };
  return { lines, unitPrices: unitPrices(orders, raw) };
}

function rawLines(orders: ShopRows, joined: JoinedOrders, product: Int32Array): RawLines {
  const quantity = orders.has('quantity')
    ? orders.numbers('quantity')
    : new Float64Array(orders.count).fill(1);
  const price = orders.numbers('unitPrice');
  const total = orders.numbers('lineTotal');
  const credit = orders.mapped('orderId', (id) => (/^C\d{4,}$/.test(id) ? 1 : 0), 0);
  const amount = new Float64Array(orders.count);
  for (let row = 0; row < orders.count; row++) {
    const given = quantity[row]!;
    let pieces = Number.isNaN(given) ? 1 : given;
    const sum = Number.isNaN(price[row]!) ? total[row]! : Math.abs(pieces) * price[row]!;
    // A negative amount, or an invoice number that marks a credit note, takes back like a negative quantity.
    const takesBack = pieces < 0 || sum < 0 || credit[row] === 1;
    if (takesBack) pieces = -Math.abs(pieces);
    // The status speaks of this line itself: it never came to be, and nothing else is to be taken back.
    // The head of an order is no line.
    else if (joined.cancelled[row] === 1 || joined.head[row] === 1) pieces = 0;
    quantity[row] = pieces;
    amount[row] = Math.abs(sum);
  }
  return { customer: joined.customer, product, quantity, amount, at: joined.at };
}

/** Dense order numbers; lines without an order id are of one order if customer and instant are the same. */
function denseOrders(joined: JoinedOrders, kept: readonly number[]): Int32Array {
  const numbers = new Map<string | number, number>();
  return Int32Array.from(kept, (row) => {
    const order = joined.order[row]!;
    const key = order >= 0 ? order : `${joined.customer[row]} ${joined.at[row]}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

function unitPrices(orders: ShopRows, raw: RawLines): Float64Array {
  return orders.numbers('unitPrice').map((given, row) => {
    if (given > 0) return given;
    const [pieces, amount] = [raw.quantity[row]!, raw.amount[row]!];
    return pieces > 0 && amount > 0 ? amount / pieces : Number.NaN;
  });
}

/** An export without orders tells of purchases in its events: one piece each, at a price not known. */
function fromPurchaseEvents(
  events: ShopRows,
  customers: NumberedCustomers,
  products: ProductIndex,
): AssembledLines {
  const purchase = eventTypes.indexOf('purchase');
  const types = events.mapped('eventType', eventTypeOf, -1);
  const at = events.numbers('occurredAt');
  const customer = customers.ofRows.events;
  const kept: number[] = [];
  for (let row = 0; row < events.count; row++) {
    if (types[row] === purchase && customer[row]! >= 0) kept.push(row);
  }
  const numbers = new Map<string, number>();
  const order = (row: number) => {
    const key = `${customer[row]} ${at[row]}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  const lines: OrderLines = {
    count: kept.length,
    customer: Int32Array.from(kept, (row) => customer[row]!),
    product: Int32Array.from(kept, (row) => products.ofRows.events[row]!),
    order: Int32Array.from(kept, order),
    quantity: new Float64Array(kept.length).fill(1),
    amount: new Float64Array(kept.length).fill(Number.NaN),
    at: Float64Array.from(kept, (row) => at[row]!),
  };
  return { lines, unitPrices: new Float64Array(0) };
}
