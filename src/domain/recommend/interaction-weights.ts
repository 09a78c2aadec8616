import { eventTypes } from '../vocabulary/event-types';

/** What a customer has to do with a product; stored as the number. */
export const relation = {
  seen: 0,
  owned: 1,
  ownedDisliked: 2,
  reviewed: 3,
  returned: 4,
  dismissed: 5,
} as const;

/** Whether a customer has the product: not of one that was looked at or waved away only, nor of one that she gave back. */
export function hasIt(is: number): boolean {
  return is !== relation.seen && is !== relation.returned && is !== relation.dismissed;
}

/** Whether she never had the product: she looked at it at most, or said no to it. */
export function isUntaken(is: number): boolean {
  return is === relation.seen || is === relation.dismissed;
}

/** Whether it says that she wants more of the kind: not of what she gave back, rated 1 or 2 or said no to. */
export function speaksFor(is: number): boolean {
  return is !== relation.returned && is !== relation.ownedDisliked && is !== relation.dismissed;
}

/**
 * What each signal of interest is worth, be it of an export or of the shop window: the one place that says it. A purchase
 * of one piece counts 1; the rest relates to it.
 */
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
  /**
   * By position in `eventTypes`; 0 leaves the type out. Repeats count by their logarithm. That of `dismiss` stands in the
   * place of all other signals, as `disliked` does.
   */
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
  // impression, view, click, favourite, cart, purchase, dismiss
  events: [0, 0.2, 0.25, 0.5, 0.6, 1, 0.01],
  mostInterest: 0.9,
};

const purchaseEvent = eventTypes.indexOf('purchase');
const dismissEvent = eventTypes.indexOf('dismiss');
/** What takes an earlier 'not for me' back. */
const wishes = [eventTypes.indexOf('favourite'), eventTypes.indexOf('cart')];
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
  private wishedAt = Number.NEGATIVE_INFINITY;
  private dismissedAt = Number.NEGATIVE_INFINITY;
  lastAt = Number.NEGATIVE_INFINITY;

  clear(): void {
    this.counts.fill(0);
    this.quantity = this.returns = this.rating = this.reviews = this.ratedReviews = 0;
    this.lastAt = this.wishedAt = this.dismissedAt = Number.NEGATIVE_INFINITY;
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
      if (kind === dismissEvent) this.dismissedAt = Math.max(this.dismissedAt, at);
      else if (wishes.includes(kind)) this.wishedAt = Math.max(this.wishedAt, at);
    }
  }

  relation(): number {
    if (this.isGivenBack()) return relation.returned;
    if (this.meanRating() <= 2) return relation.ownedDisliked;
    if (this.quantity > 0 || this.counts[purchaseEvent] > 0) return relation.owned;
    if (this.reviews > 0) return relation.reviewed;
    return this.isDismissed() ? relation.dismissed : relation.seen;
  }

  confidence(weights: InteractionWeights): number {
    if (this.isGivenBack()) return weights.returned;
    if (this.meanRating() <= 2) return weights.disliked;
    if (this.isDismissed()) return weights.events[dismissEvent];
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

  /** She said no to it, has not got it and wished for it no more since. */
  private isDismissed(): boolean {
    const { counts, wishedAt, dismissedAt } = this;
    if (counts[dismissEvent] === 0 || this.quantity + counts[purchaseEvent] + this.reviews > 0) return false;
    return !(wishedAt > dismissedAt);
  }

  private meanRating(): number {
    return this.ratedReviews === 0 ? Number.NaN : this.rating / this.ratedReviews;
  }

  private reviewWeight(weights: InteractionWeights): number {
    const rating = this.meanRating();
    return rating < 4 ? weights.reviewNeutral : weights.reviewLiked;
  }
}
