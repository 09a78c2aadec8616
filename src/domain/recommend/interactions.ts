import type { SparseMatrix } from '../matrix';
import { eventTypes } from '../shop/schema';
import type { Shop } from '../shop/shop';

/** What a customer's tie to a product is; stored as the number. */
export const tie = { seen: 0, owned: 1, ownedDisliked: 2 } as const;

/** Who had to do with what: customers × products with facts beside every entry (same positions). */
export interface Interactions {
  /** Values are confidences (> 0): how sure it is that the customer wants such products. */
  readonly matrix: SparseMatrix;
  /** Last instant of each entry, ms; -Infinity where the export has no date. */
  readonly lastAt: Float64Array;
  /** `tie` of each entry: looked at only, bought or reviewed, or bought and rated 1 or 2. */
  readonly ties: Uint8Array;
}

/** What each sign of interest is worth. A purchase of one piece counts 1; the rest relates to it. */
export interface InteractionWeights {
  readonly purchase: number;
  /** Added per e-fold of the quantity: a wholesaler's 144 pieces are not 144 times the wish. */
  readonly quantityLog: number;
  readonly reviewLiked: number;
  readonly reviewNeutral: number;
  /** Bought all the same: on real reviews a lower weight made every model rank worse. Reasons name no such product. */
  readonly reviewDisliked: number;
  /** By position in `eventTypes`; 0 leaves the type out. Repeats count by their logarithm. */
  readonly events: readonly number[];
}

export const defaultInteractionWeights: InteractionWeights = {
  purchase: 1,
  quantityLog: 0.1,
  reviewLiked: 1,
  reviewNeutral: 1,
  reviewDisliked: 1,
  // impression, view, click, favourite, cart, purchase
  events: [0, 0.2, 0.25, 0.5, 0.6, 1],
};

const purchaseEvent = eventTypes.indexOf('purchase');
const orderKind = eventTypes.length;
const reviewKind = orderKind + 1;

/** Facts of every table in one list; `kind` is an event type, `orderKind` or `reviewKind`. */
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
 * Facts without a customer or product, and event types of weight 0, are left out.
 */
export function buildInteractions(
  shop: Shop,
  weights: InteractionWeights = defaultInteractionWeights,
): Interactions {
  const customers = shop.customers.ids.length;
  const products = shop.products.ids.length;
  const facts = gatherFacts(shop, weights);
  const byProduct = stableOrder(facts.product, identity(facts.count), products);
  const order = stableOrder(facts.customer, byProduct, customers);
  return mergeFacts(facts, order, customers, products, weights);
}

function gatherFacts(shop: Shop, weights: InteractionWeights): Facts {
  const { orderLines, reviews, events } = shop;
  const capacity = orderLines.count + reviews.count + events.count;
  const facts: Facts = {
    count: 0,
    customer: new Int32Array(capacity),
    product: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    amount: new Float64Array(capacity),
    at: new Float64Array(capacity),
  };
  const add = (customer: number, product: number, kind: number, amount: number, at: number) => {
    if (customer < 0 || product < 0) return;
    const i = facts.count++;
    facts.customer[i] = customer;
    facts.product[i] = product;
    facts.kind[i] = kind;
    facts.amount[i] = amount;
    facts.at[i] = Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
  };
  for (let i = 0; i < orderLines.count; i++) {
    const { customer, product, quantity, at } = orderLines;
    add(customer[i]!, product[i]!, orderKind, quantity[i]!, at[i]!);
  }
  for (let i = 0; i < reviews.count; i++) {
    add(reviews.customer[i]!, reviews.product[i]!, reviewKind, reviews.rating[i]!, reviews.at[i]!);
  }
  for (let i = 0; i < events.count; i++) {
    const type = events.type[i]!;
    if ((weights.events[type] ?? 0) > 0) add(events.customer[i]!, events.product[i]!, type, 1, events.at[i]!);
  }
  return facts;
}

function identity(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i);
}

/** Counting sort: `order` rearranged by ascending key, equal keys as they came. */
function stableOrder(keys: Int32Array, order: Int32Array, range: number): Int32Array {
  const next = new Int32Array(range + 1);
  for (const i of order) next[keys[i]! + 1]!++;
  for (let k = 0; k < range; k++) next[k + 1]! += next[k]!;
  const sorted = new Int32Array(order.length);
  for (const i of order) sorted[next[keys[i]!]!++] = i;
  return sorted;
}

/** What one customer did with one product, summed up. */
class PairTally {
  private readonly counts = new Float64Array(eventTypes.length);
  private quantity = 0;
  private rating = 0;
  private reviews = 0;
  private ratedReviews = 0;
  lastAt = Number.NEGATIVE_INFINITY;

  clear(): void {
    this.counts.fill(0);
    this.quantity = this.rating = this.reviews = this.ratedReviews = 0;
    this.lastAt = Number.NEGATIVE_INFINITY;
  }

  add(kind: number, amount: number, at: number): void {
    if (at > this.lastAt) this.lastAt = at;
    if (kind === orderKind) {
      this.quantity += Number.isNaN(amount) ? 1 : Math.max(amount, 1);
    } else if (kind === reviewKind) {
      this.reviews++;
      if (Number.isNaN(amount)) return;
      this.rating += amount;
      this.ratedReviews++;
    } else {
      this.counts[kind]!++;
    }
  }

  tie(): number {
    if (this.meanRating() <= 2) return tie.ownedDisliked;
    return this.quantity > 0 || this.reviews > 0 || this.counts[purchaseEvent]! > 0 ? tie.owned : tie.seen;
  }

  confidence(weights: InteractionWeights): number {
    let sum = 0;
    // A shop that exports orders and events states a purchase twice: the larger figure holds.
    const bought = Math.max(this.quantity, this.counts[purchaseEvent]!);
    if (bought > 0) sum += weights.purchase + weights.quantityLog * Math.log(bought);
    if (this.reviews > 0) sum += this.reviewWeight(weights);
    for (let type = 0; type < purchaseEvent; type++) {
      const count = this.counts[type]!;
      if (count > 0) sum += weights.events[type]! * (1 + Math.log(count));
    }
    return sum;
  }

  private meanRating(): number {
    return this.ratedReviews === 0 ? Number.NaN : this.rating / this.ratedReviews;
  }

  private reviewWeight(weights: InteractionWeights): number {
    const rating = this.meanRating();
    if (rating <= 2) return weights.reviewDisliked;
    return rating < 4 ? weights.reviewNeutral : weights.reviewLiked;
  }
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
  const ties = new Uint8Array(order.length);
  const tally = new PairTally();
  let entries = 0;
  for (let o = 0; o < order.length; ) {
    const customer = facts.customer[order[o]!]!;
    const product = facts.product[order[o]!]!;
    tally.clear();
    for (; o < order.length; o++) {
      const i = order[o]!;
      if (facts.customer[i] !== customer || facts.product[i] !== product) break;
      tally.add(facts.kind[i]!, facts.amount[i]!, facts.at[i]!);
    }
    indices[entries] = product;
    values[entries] = tally.confidence(weights);
    lastAt[entries] = tally.lastAt;
    ties[entries] = tally.tie();
    starts[customer + 1] = ++entries;
  }
  for (let i = 0; i < customers; i++) starts[i + 1] = Math.max(starts[i + 1]!, starts[i]!);
  const matrix: SparseMatrix = {
    rows: customers,
    columns: products,
    starts,
    indices: indices.slice(0, entries),
    values: values.slice(0, entries),
  };
  return { matrix, lastAt: lastAt.slice(0, entries), ties: ties.slice(0, entries) };
}
