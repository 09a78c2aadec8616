import type { Shop } from '../shop/shop';
import { eventTypes } from '../vocabulary/event-types';

/** What an account left in the shop's tables, as far as it tells customers from accounts behind which there are none. */
export interface AccountTraces {
  /** Orders of each, and the product of them all: −1 without orders, −2 where there are several. */
  readonly orders: Int32Array;
  readonly onlyProduct: Int32Array;
  /** Instants of the first order and of the last, NaN without one. */
  readonly firstOrder: Float64Array;
  readonly lastOrder: Float64Array;
  readonly reviews: Int32Array;
  readonly returns: Int32Array;
  readonly events: Int32Array;
  /** Events that want more than to look: favourites, carts, purchases. */
  readonly wishes: Int32Array;
}

const wishful: ReadonlySet<number> = new Set(
  (['favourite', 'cart', 'purchase'] as const).map((type) => eventTypes.indexOf(type)),
);

/** Counts what every account did. */
export function accountTraces({ customers, orderLines, reviews, returns, events }: Shop): AccountTraces {
  const n = customers.ids.length;
  const count = (owners: Int32Array, counts: (row: number) => boolean = () => true): Int32Array => {
    const counted = new Int32Array(n);
    owners.forEach((customer, row) => {
      if (customer >= 0 && counts(row)) counted[customer]!++;
    });
    return counted;
  };
  const onlyProduct = new Int32Array(n).fill(-1);
  const firstOrder = new Float64Array(n).fill(Number.NaN);
  const lastOrder = firstOrder.slice();
  const ordersOf = new Map<number, Set<number>>();
  for (let l = 0; l < orderLines.count; l++) {
    const customer = orderLines.customer[l]!;
    if (customer < 0) continue;
    const product = orderLines.product[l]!;
    if (onlyProduct[customer] === -1) onlyProduct[customer] = product;
    else if (onlyProduct[customer] !== product) onlyProduct[customer] = -2;
    if (!(firstOrder[customer]! <= orderLines.at[l]!)) firstOrder[customer] = orderLines.at[l]!;
    if (!(lastOrder[customer]! >= orderLines.at[l]!)) lastOrder[customer] = orderLines.at[l]!;
    const own = ordersOf.get(customer);
    if (own === undefined) ordersOf.set(customer, new Set([orderLines.order[l]!]));
    else own.add(orderLines.order[l]!);
  }
  const orders = new Int32Array(n);
  for (const [customer, own] of ordersOf) orders[customer] = own.size;
  return {
    orders,
    onlyProduct,
    firstOrder,
    lastOrder,
    reviews: count(reviews.customer),
    returns: count(returns.customer),
    events: count(events.customer),
    wishes: count(events.customer, (row) => wishful.has(events.type[row]!)),
  };
}

/** Known customers who bought some products from one instant to another. */
export function buyersWithin(
  { orderLines }: Shop,
  isMeant: (product: number) => boolean,
  from: number,
  to: number,
): Set<number> {
  const buyers = new Set<number>();
  for (let l = 0; l < orderLines.count; l++) {
    if (orderLines.customer[l]! < 0 || !isMeant(orderLines.product[l]!)) continue;
    if (orderLines.at[l]! >= from && orderLines.at[l]! <= to) buyers.add(orderLines.customer[l]!);
  }
  return buyers;
}
