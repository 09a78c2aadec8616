import type { SparseMatrix } from '../math/sparse';
import { serviceLines } from '../shop/service-lines';
import type { Shop } from '../shop/shop';
import {
  defaultInteractionWeights,
  type InteractionWeights,
  orderKind,
  PairTally,
  returnKind,
  reviewKind,
} from './interaction-weights';
import { groupByKey } from '../math/order';

/** Who had to do with what: customers × products with facts beside every entry (same positions). */
export interface Interactions {
  /** Values are confidences (> 0): how sure it is that the customer wants such products. */
  readonly matrix: SparseMatrix;
  /** Last instant of each entry, ms; -Infinity where the export has no date. */
  readonly lastAt: Float64Array;
  /**
   * `relation` of each entry: looked at only, bought, reviewed without a purchase on record, rated 1 or 2,
   * or given back.
   */
  readonly relations: Uint8Array;
}

/** Facts of every table in one list; `kind` is an event type, `orderKind`, `reviewKind` or `returnKind`. */
interface Facts {
  count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly kind: Uint8Array;
  /** Quantity of an order line, rating of a review, else 1. */
  readonly amount: Float64Array;
  readonly at: Float64Array;
}

/**
 * Puts orders, reviews and events together into one confidence for each pair of customer and product.
 * Facts without a customer or product, event types of weight 0, and what is no product but a line of the
 * invoice (postage, fees, discounts: `isServiceLine`) are left out.
 */
export function buildInteractions(
  shop: Shop,
  weights: InteractionWeights = defaultInteractionWeights,
): Interactions {
  const customers = shop.customers.ids.length;
  const products = shop.products.ids.length;
  const facts = gatherFacts(shop, weights);
  // By customer and within one by product: two stable sorts, the lesser key first.
  const byProduct = groupByKey(facts.product, products, facts.count).positions;
  const customerOf = byProduct.map((fact) => facts.customer[fact]);
  const order = groupByKey(customerOf, customers).positions.map((at) => byProduct[at]);
  return mergeFacts(facts, order, customers, products, weights);
}

function gatherFacts(shop: Shop, weights: InteractionWeights): Facts {
  const { orderLines, returns, reviews, events } = shop;
  const isService = serviceLines(shop.products);
  const capacity = orderLines.count + returns.count + reviews.count + events.count;
  const facts: Facts = {
    count: 0,
    customer: new Int32Array(capacity),
    product: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    amount: new Float64Array(capacity),
    at: new Float64Array(capacity),
  };
  const add = (customer: number, product: number, kind: number, amount: number, at: number) => {
    if (customer < 0 || product < 0 || isService[product] === 1) return;
    const i = facts.count++;
    facts.customer[i] = customer;
    facts.product[i] = product;
    facts.kind[i] = kind;
    facts.amount[i] = amount;
    facts.at[i] = Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
  };
  for (let i = 0; i < orderLines.count; i++) {
    const { customer, product, quantity, at } = orderLines;
    add(customer[i], product[i], orderKind, quantity[i], at[i]);
  }
  for (let i = 0; i < returns.count; i++) {
    add(returns.customer[i], returns.product[i], returnKind, 1, returns.at[i]);
  }
  for (let i = 0; i < reviews.count; i++) {
    add(reviews.customer[i], reviews.product[i], reviewKind, reviews.rating[i], reviews.at[i]);
  }
  for (let i = 0; i < events.count; i++) {
    const type = events.type[i];
    if ((weights.events[type] ?? 0) > 0) add(events.customer[i], events.product[i], type, 1, events.at[i]);
  }
  return facts;
}

function mergeFacts(
  facts: Facts,
  order: Int32Array,
  customers: number,
  products: number,
  weights: InteractionWeights,
): Interactions {
  const starts = new Int32Array(customers + 1);
  const indices = new Int32Array(order.length);
  const values = new Float32Array(order.length);
  const lastAt = new Float64Array(order.length);
  const relations = new Uint8Array(order.length);
  const tally = new PairTally();
  let entries = 0;
  for (let o = 0; o < order.length; ) {
    const customer = facts.customer[order[o]];
    const product = facts.product[order[o]];
    tally.clear();
    for (; o < order.length; o++) {
      const i = order[o];
      if (facts.customer[i] !== customer || facts.product[i] !== product) break;
      tally.add(facts.kind[i], facts.amount[i], facts.at[i]);
    }
    indices[entries] = product;
    values[entries] = tally.confidence(weights);
    lastAt[entries] = tally.lastAt;
    relations[entries] = tally.relation();
    starts[customer + 1] = ++entries;
  }
  for (let i = 0; i < customers; i++) starts[i + 1] = Math.max(starts[i + 1], starts[i]);
  const matrix: SparseMatrix = {
    rows: customers,
    columns: products,
    starts,
    indices: indices.slice(0, entries),
    values: values.slice(0, entries),
  };
  return { matrix, lastAt: lastAt.slice(0, entries), relations: relations.slice(0, entries) };
}
