import type { ShopAnswers } from '../answers';
import type { NumberedCustomers } from '../assembling/customer-index';
import type { JoinedOrders } from '../assembling/join-orders';
import type { ProductIndex } from '../assembling/product-index';
import type { ShopRows } from '../assembling/shop-rows';
import { rowMark } from '../repeats/row-marks';
import { fateCode } from './fates';
import { netReturns } from './net-returns';
import type { SalesLedger } from './sales-ledger';

/** What the ledger is made from. */
export interface LedgerInput {
  readonly orders: ShopRows;
  readonly customers: NumberedCustomers;
  readonly products: ProductIndex;
  readonly joined: JoinedOrders;
  /** 1 for each product that is postage, a fee and the like. */
  readonly service: Uint8Array;
  readonly answers: ShopAnswers;
}

const [sale, takesBack, service, cancelled, nobody, head] = (
  ['sale', 'return', 'service', 'cancelled', 'nobody', 'head'] as const
).map(fateCode) as [number, number, number, number, number, number];

const [merged, superseded] = [fateCode('merged'), fateCode('superseded')];

/** Enters every row of the orders table: its fate, what was paid for it and what is left of it. */
export function buildLedger({ orders, products, joined, service: isService }: LedgerInput): SalesLedger {
  const n = orders.count;
  const product = products.ofRows.orders;
  const quantity = pieces(orders);
  const price = orders.numbers('unitPrice');
  const total = orders.numbers('lineTotal');
  const credit = orders.mapped('orderId', (id) => (/^C\d{4,}$/.test(id) ? 1 : 0), 0);
  const [fate, paid] = [new Uint8Array(n), new Float64Array(n)];
  for (let row = 0; row < n; row++) {
    if (orders.repeats[row] !== rowMark.kept) {
      fate[row] = orders.repeats[row] === rowMark.copy ? merged : superseded;
      quantity[row] = 0;
      continue;
    }
    const sum = Number.isNaN(price[row]!) ? total[row]! : Math.abs(quantity[row]!) * price[row]!;
    const isReturn = quantity[row]! < 0 || sum < 0 || credit[row] === 1;
    paid[row] = isReturn ? -Math.abs(sum) : sum;
    if (isReturn) quantity[row] = -Math.abs(quantity[row]!);
    if (joined.head[row] === 1) fate[row] = head;
    else if (!isReturn && joined.cancelled[row] === 1) fate[row] = cancelled;
    else if (joined.customer[row]! < 0) fate[row] = nobody;
    else if (product[row]! >= 0 && isService[product[row]!] === 1) fate[row] = service;
    else fate[row] = isReturn ? takesBack : sale;
  }
  const { customer, at } = joined;
  const { order, orders: count } = denseOrders(joined);
  const netted = netReturns({ fate, customer, product, order, quantity, paid, at });
  return {
    count: n,
    fate,
    customer,
    product,
    order,
    orders: count,
    at,
    quantity,
    paid,
    refunded: new Float64Array(n),
    keptQuantity: netted.quantity,
    keptPaid: netted.paid,
    currency: new Int16Array(n).fill(-1),
    currencies: [],
    warnings: [],
  };
}

/** One piece where the export does not say how many. */
function pieces(orders: ShopRows): Float64Array {
  if (!orders.has('quantity')) return new Float64Array(orders.count).fill(1);
  return orders.numbers('quantity').map((given) => (Number.isNaN(given) ? 1 : given));
}

/** Lines without an order id are of one order if customer and instant are the same. */
function denseOrders({ order: named, orderOf, customer, at }: JoinedOrders) {
  const order = new Int32Array(named.length);
  let orders = orderOf.size;
  const unnamed = new Map<string, number>();
  for (let row = 0; row < named.length; row++) {
    order[row] = named[row]!;
    if (named[row]! >= 0) continue;
    const key = `${customer[row]} ${at[row]}`;
    const known = unnamed.get(key);
    order[row] = known ?? orders++;
    if (known === undefined) unnamed.set(key, order[row]!);
  }
  return { order, orders };
}
