import { countedItems } from '../shop/counted-items';
import { serviceLines } from '../shop/service-lines';
import type { Shop } from '../shop/shop';
import { orderKind, returnKind, reviewKind } from './interaction-weights';

/**
 * Every single thing that a known customer did with a known product, of all tables in one list: what interactions are
 * summed up from, and what an evaluation takes apart again.
 */
export interface Facts {
  readonly customers: number;
  readonly products: number;
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  /** An event type, `orderKind`, `reviewKind` or `returnKind`. */
  readonly kind: Uint8Array;
  /** Items of an order line (see `countedItems`), rating of a review (NaN where there is none), else 1. */
  readonly amount: Float64Array;
  /** Instant, ms; -Infinity where the export has no date. */
  readonly at: Float64Array;
  /** Order of a line, numbered densely; -1 for everything else. */
  readonly order: Int32Array;
}

/**
 * The facts of a shop. Those without a customer or product are left out, event types of weight 0 (by position in
 * `eventWeights`), and what is no product but a line of the invoice (postage, fees, discounts: `isServiceLine`).
 */
export function gatherFacts(shop: Shop, eventWeights: readonly number[]): Facts {
  const { orderLines, returns, reviews, events } = shop;
  const isService = serviceLines(shop.products);
  const capacity = orderLines.count + returns.count + reviews.count + events.count;
  const facts = {
    customer: new Int32Array(capacity),
    product: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    amount: new Float64Array(capacity),
    at: new Float64Array(capacity),
    order: new Int32Array(capacity).fill(-1),
  };
  let count = 0;
  const add = (customer: number, product: number, kind: number, amount: number, at: number, order = -1) => {
    if (customer < 0 || product < 0 || isService[product] === 1) return;
    facts.customer[count] = customer;
    facts.product[count] = product;
    facts.kind[count] = kind;
    facts.amount[count] = amount;
    facts.at[count] = Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
    facts.order[count++] = order;
  };
  const items = countedItems(orderLines, shop.products);
  for (let i = 0; i < orderLines.count; i++) {
    const { customer, product, at, order } = orderLines;
    add(customer[i], product[i], orderKind, items[i], at[i], order[i]);
  }
  for (let i = 0; i < returns.count; i++) {
    add(returns.customer[i], returns.product[i], returnKind, 1, returns.at[i]);
  }
  for (let i = 0; i < reviews.count; i++) {
    add(reviews.customer[i], reviews.product[i], reviewKind, reviews.rating[i], reviews.at[i]);
  }
  for (let i = 0; i < events.count; i++) {
    const type = events.type[i];
    if ((eventWeights[type] ?? 0) > 0) add(events.customer[i], events.product[i], type, 1, events.at[i]);
  }
  return {
    customers: shop.customers.ids.length,
    products: shop.products.ids.length,
    count,
    ...cut(facts, count),
  };
}

/** The facts whose flag is not 0, in their order; one flag a fact. */
export function keepFacts(facts: Facts, keep: Uint8Array): Facts {
  const kept: number[] = [];
  for (let f = 0; f < facts.count; f++) if (keep[f] !== 0) kept.push(f);
  const { customer, product, kind, amount, at, order } = facts;
  return {
    customers: facts.customers,
    products: facts.products,
    count: kept.length,
    customer: Int32Array.from(kept, (f) => customer[f]),
    product: Int32Array.from(kept, (f) => product[f]),
    kind: Uint8Array.from(kept, (f) => kind[f]),
    amount: Float64Array.from(kept, (f) => amount[f]),
    at: Float64Array.from(kept, (f) => at[f]),
    order: Int32Array.from(kept, (f) => order[f]),
  };
}

type Columns = Pick<Facts, 'customer' | 'product' | 'kind' | 'amount' | 'at' | 'order'>;

function cut({ customer, product, kind, amount, at, order }: Columns, count: number): Columns {
  return {
    customer: customer.slice(0, count),
    product: product.slice(0, count),
    kind: kind.slice(0, count),
    amount: amount.slice(0, count),
    at: at.slice(0, count),
    order: order.slice(0, count),
  };
}
