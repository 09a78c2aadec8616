import { eventTypes } from '../vocabulary/event-types';

/** What a customer has to do with a product; stored as the number. */
export const relation = { seen: 0, owned: 1, ownedDisliked: 2, reviewed: 3, returned: 4 } as const;

/** Whether a customer has the product: not of one that was looked at only, nor of one that she gave back. */
export function hasIt(is: number): boolean {
  return is !== relation.seen && is !== relation.returned;
}

/** Whether it says that she wants more of the kind: not of what she gave back or rated 1 or 2. */
export function speaksFor(is: number): boolean {
  return is !== relation.returned && is !== relation.ownedDisliked;
}

/** What each signal of interest is worth. A purchase of one piece counts 1; the rest relates to it. */
export interface InteractionWeights {
  readonly purchase: number;
  /** Added per e-fold of the quantity: a wholesaler's 144 pieces are not 144 times the wish. */
  readonly quantityLog: number;
  readonly reviewLiked: number;
  readonly reviewNeutral: number;
  /** Of what was rated 1 or 2, in the place of all other signals: whoever bought it wants no more such. */
  readonly disliked: number;
  /** Of what was given back, in the place of all other signals: next to nothing, as confidences are above 0. */
  readonly returned: number;
  /** By position in `eventTypes`; 0 leaves the type out. Repeats count by their logarithm. */
  readonly events: readonly number[];
  /** What looks, clicks and carts come to at most, however many: less than a purchase. */
  readonly mostInterest: number;
}

export const defaultInteractionWeights: InteractionWeights = {
  purchase: 1,
  quantityLog: 0.1,
  reviewLiked: 1,
  reviewNeutral: 1,
  disliked: 0.01,
  returned: 0.01,
  // impression, view, click, favourite, cart, purchase
  events: [0, 0.2, 0.25, 0.5, 0.6, 1],
  mostInterest: 0.9,
};

const purchaseEvent = eventTypes.indexOf('purchase');
/** Kinds of facts are the event types and these three. */
export const orderKind = eventTypes.length;
export const reviewKind = orderKind + 1;
export const returnKind = orderKind + 2;

/** What one customer did with one product, summed up. */
export class PairTally {
  private readonly counts = new Float64Array(eventTypes.length);
  private quantity = 0;
  private returns = 0;
  private rating = 0;
  private reviews = 0;
  private ratedReviews = 0;
  lastAt = Number.NEGATIVE_INFINITY;

  clear(): void {
    this.counts.fill(0);
    this.quantity = this.returns = this.rating = this.reviews = this.ratedReviews = 0;
    this.lastAt = Number.NEGATIVE_INFINITY;
  }

  add(kind: number, amount: number, at: number): void {
    if (at > this.lastAt) this.lastAt = at;
    if (kind === orderKind) {
      this.quantity += Number.isNaN(amount) ? 1 : Math.max(amount, 1);
    } else if (kind === returnKind) {
      this.returns++;
    } else if (kind === reviewKind) {
      this.reviews++;
      if (Number.isNaN(amount)) return;
      this.rating += amount;
      this.ratedReviews++;
    } else {
      this.counts[kind]++;
    }
  }

  relation(): number {
    if (this.isGivenBack()) return relation.returned;
    if (this.meanRating() <= 2) return relation.ownedDisliked;
    if (this.quantity > 0 || this.counts[purchaseEvent] > 0) return relation.owned;
    return this.reviews > 0 ? relation.reviewed : relation.seen;
  }

  confidence(weights: InteractionWeights): number {
    if (this.isGivenBack()) return weights.returned;
    if (this.meanRating() <= 2) return weights.disliked;
    let sum = 0;
    // A shop that exports orders and events states a purchase twice: the larger figure holds.
    const bought = Math.max(this.quantity, this.counts[purchaseEvent]);
    if (bought > 0) sum += weights.purchase + weights.quantityLog * Math.log(bought);
    if (this.reviews > 0) sum += this.reviewWeight(weights);
    return sum + Math.min(this.interest(weights), weights.mostInterest);
  }

  /** What looks, clicks and carts come to. */
  private interest(weights: InteractionWeights): number {
    let sum = 0;
    for (let type = 0; type < purchaseEvent; type++) {
      const count = this.counts[type];
      if (count > 0) sum += weights.events[type] * (1 + Math.log(count));
    }
    return sum;
  }

  /** Nothing of it was kept. Purchases among events cannot tell: they know of no returns. */
  private isGivenBack(): boolean {
    return this.returns > 0 && this.quantity === 0;
  }

  private meanRating(): number {
    return this.ratedReviews === 0 ? Number.NaN : this.rating / this.ratedReviews;
  }

  private reviewWeight(weights: InteractionWeights): number {
    const rating = this.meanRating();
    return rating < 4 ? weights.reviewNeutral : weights.reviewLiked;
  }
}
