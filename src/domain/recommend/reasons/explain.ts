import { ContentModel } from '../models/content';
import { type ExplainingRecommender, explains } from './explaining';
import type { Interactions } from '../interactions';
import { relation } from '../interaction-weights';
import { carriers, type ReasonKind } from '../lists';
import { PopularityModel } from '../models/popularity';
import type { FittedRecommender } from '../models/recommender';

/** Why one product is offered to one customer, and the model for which this holds. */
export interface Reason {
  readonly kind: ReasonKind;
  /** Product number, segment code or -1, as `RecommendationLists.evidence` states. */
  readonly evidence: number;
  /** Index into `carriers`. */
  readonly carrier: number;
}

/** Which segment a customer is in, for 'liked by this segment'. */
export interface SegmentsForReasons {
  /** Segment position of each customer. */
  readonly labels: Int32Array;
  /** Code of each segment position. */
  readonly codes: Int32Array;
}

/**
 * Finds reasons that are true: a product named as bought or as reviewed was so and not disliked, and is
 * the one that adds most to the score; a segment that likes a product really takes it more than the shop.
 */
export class Explainer {
  private customer = -1;
  private owned = new Int32Array(0);
  /** Those of `owned` of which only a review is on record. */
  private reviewed = new Set<number>();
  private gains = new Float32Array(0);

  constructor(
    private readonly interactions: Interactions,
    private readonly segments: SegmentsForReasons | null,
  ) {}

  /** The reason of the first of `models` (most giving first) that has one, or null where none has. */
  reason(customer: number, product: number, models: readonly FittedRecommender[]): Reason | null {
    if (customer !== this.customer) this.turnTo(customer);
    for (const model of models) {
      const found = this.reasonOf(model, product);
      if (found !== null) return { ...found, carrier: carriers.indexOf(model.name) };
    }
    return null;
  }

  private reasonOf(model: FittedRecommender, product: number): Omit<Reason, 'carrier'> | null {
    if (model instanceof PopularityModel) return this.popularityReason(model, product);
    if (model instanceof ContentModel) {
      const evidence = this.strongest(model, product);
      if (evidence >= 0) {
        return { kind: this.reviewed.has(evidence) ? 'similarToReviewed' : 'similarWording', evidence };
      }
      const { starts } = this.interactions.matrix;
      const ownWords = starts[this.customer] === starts[this.customer + 1] && model.hasWords(this.customer);
      return ownWords ? { kind: 'similarWording', evidence: -1 } : null;
    }
    const evidence = explains(model) ? this.strongest(model, product) : -1;
    if (evidence < 0) return { kind: 'similarTaste', evidence: -1 };
    return { kind: this.reviewed.has(evidence) ? 'becauseYouReviewed' : 'becauseYouBought', evidence };
  }

  private popularityReason(model: PopularityModel, product: number): Omit<Reason, 'carrier'> | null {
    if (this.segments !== null && model.likedBySegment(this.customer, product)) {
      return { kind: 'likedBySegment', evidence: this.segments.codes[this.segments.labels[this.customer]] };
    }
    return model.shopCounts[product] > 0 ? { kind: 'popularInShop', evidence: -1 } : null;
  }

  /** The product she owns and does not dislike that speaks most for `product`, or -1 where none does. */
  private strongest(model: ExplainingRecommender, product: number): number {
    model.contributions(this.customer, product, this.owned, this.gains);
    let best = -1;
    let most = 0;
    for (let o = 0; o < this.owned.length; o++) {
      if (this.gains[o] <= most || this.owned[o] === product) continue;
      most = this.gains[o];
      best = this.owned[o];
    }
    return best;
  }

  private turnTo(customer: number): void {
    const { matrix, relations } = this.interactions;
    const owned: number[] = [];
    this.reviewed.clear();
    for (let e = matrix.starts[customer]; e < matrix.starts[customer + 1]; e++) {
      if (relations[e] !== relation.owned && relations[e] !== relation.reviewed) continue;
      owned.push(matrix.indices[e]);
      if (relations[e] === relation.reviewed) this.reviewed.add(matrix.indices[e]);
    }
    this.customer = customer;
    this.owned = Int32Array.from(owned);
    this.gains = new Float32Array(owned.length);
  }
}
