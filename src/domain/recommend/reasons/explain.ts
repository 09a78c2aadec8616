import { ContentModel } from '../models/content';
import { type ExplainingRecommender, explains } from './explaining';
import type { Interactions } from '../interactions';
import { relation, speaksFor } from '../interaction-weights';
import { carriers, type ReasonKind } from '../lists';
import type { Carrier } from '../models/blend';
import { PopularityModel } from '../models/popularity';
import type { RecommenderName } from '../models/recommender';
import { SequenceModel } from '../models/sequence/sequence-model';
import { fewestOfBoth, type SegmentsForReasons, Takers } from './takers';

/** Why one product is offered to one customer, and the model for which this holds. */
export interface Reason {
  readonly kind: ReasonKind;
  /** Product number, segment code or -1, as `RecommendationLists.evidence` states. */
  readonly evidence: number;
  /** Index into `carriers`. */
  readonly carrier: number;
}

type Found = Omit<Reason, 'carrier'>;

/** A model that gave less than this share of an offer's score did not carry it. */
const leastOfScore = 0.2;
/** A product of hers that gave less than this share of a model's score is not the cause of an offer. */
const leastOfModel = 0.2;

/**
 * Finds reasons that are true. A model speaks where it carried the offer; a product named as bought, reviewed or
 * looked at was just that and not disliked, carries a fair share of what the model's score would lose without hers (see
 * `contributions`) and, where the reason is that others took both, some others did; what a segment likes or a shop finds
 * popular was taken by many. Where nothing of it holds, the reason claims nothing.
 */
export class Explainer {
  private customer = -1;
  /** Her number among the takers. */
  private who = -1;
  /** All that she had to do with, and what it was. */
  private history = new Int32Array(0);
  private relations = new Uint8Array(0);
  private gains = new Float32Array(0);

  constructor(
    private readonly interactions: Interactions,
    private readonly segments: SegmentsForReasons | null,
    private readonly takers = new Takers(interactions, segments),
    /** Number among the takers and in the segments of a customer of these interactions. */
    private readonly numberOf: (customer: number) => number = (customer) => customer,
  ) {}

  /** The reason of the first of the carriers (most giving first) that has one, else one that claims nothing. */
  reason(customer: number, product: number, given: readonly Carrier[]): Reason {
    if (customer !== this.customer) this.turnTo(customer);
    for (const { model, share } of given) {
      if (share < leastOfScore) break;
      const found = this.reasonOf(model, product);
      if (found !== null) return { ...found, carrier: carriers.indexOf(model.name) };
    }
    const carrier = given.length > 0 ? carriers.indexOf(given[0].model.name) : 0;
    return { kind: this.neutralKind(given), evidence: -1, carrier };
  }

  /** Only what a model found for her is a match; what is merely taken rounds off a list. */
  private neutralKind(given: readonly Carrier[]): ReasonKind {
    if (this.history.length === 0) return 'littleKnown';
    return given.length > 0 && !(given[0].model instanceof PopularityModel) ? 'bestMatch' : 'filler';
  }

  private reasonOf(model: Carrier['model'], product: number): Found | null {
    if (model instanceof PopularityModel) return this.popularityReason(product);
    if (model instanceof ContentModel) return this.wordingReason(model, product);
    if (model instanceof SequenceModel) return this.sequenceReason(model, product);
    if (explains(model)) return this.boughtReason(model, product);
    const compares = comparingCustomers.has(model.name) && this.takers.hasTakers(product);
    return compares && this.isOfSimilarTaste(product) ? { kind: 'similarTaste', evidence: -1 } : null;
  }

  /** Whether others who took to something of hers took it: where nobody buys two things, no taste is known to be alike. */
  private isOfSimilarTaste(product: number): boolean {
    return this.history.some((own, at) => {
      const is = this.relations[at];
      return (
        own !== product &&
        speaksFor(is) &&
        this.takers.tookToBoth(this.who, own, product, is === relation.seen)
      );
    });
  }

  private popularityReason(product: number): Found | null {
    if (this.segments !== null && this.takers.isLikedBySegment(this.who, product)) {
      return { kind: 'likedBySegment', evidence: this.segments.codes[this.segments.labels[this.who]] };
    }
    if (this.takers.isPopular(product)) return { kind: 'popularInShop', evidence: -1 };
    return this.takers.isOftenLookedAt(product) ? { kind: 'oftenLookedAt', evidence: -1 } : null;
  }

  private wordingReason(model: ContentModel, product: number): Found | null {
    const at = this.strongest(model, product, () => true);
    if (at >= 0) return { kind: wordingKinds[this.relations[at]]!, evidence: this.history[at] };
    if (this.history.length > 0) return null;
    return model.isWordedAlike(this.customer, product) ? { kind: 'similarWording', evidence: -1 } : null;
  }

  private boughtReason(model: ExplainingRecommender, product: number): Found | null {
    const at = this.strongest(model, product, (own) => {
      const looks = this.relations[own] === relation.seen;
      return this.takers.tookToBoth(this.who, this.history[own], product, looks);
    });
    return at < 0 ? null : { kind: causeKinds[this.relations[at]]!, evidence: this.history[at] };
  }

  /** A purchase that others bought the product after, or beside; of a popular one that is chance and no cause. */
  private sequenceReason(model: SequenceModel, product: number): Found | null {
    // She is counted among the followers where she has the product, and is to get it again.
    const fewest = fewestOfBoth + (this.history.includes(product) ? 1 : 0);
    const isFollowed = (own: number) => model.followersOf(this.history[own], product) >= fewest;
    const at = this.strongest(model, product, (own) => {
      if (!model.speaksFor(this.history[own], product)) return false;
      return isFollowed(own) || this.takers.tookToBoth(this.who, this.history[own], product, false);
    });
    if (at < 0) return null;
    const kind = causeKinds[this.relations[at]]!;
    return {
      kind: kind === 'becauseYouBought' && isFollowed(at) ? 'boughtAfter' : kind,
      evidence: this.history[at],
    };
  }

  /**
   * Position of what speaks most for `product` of all that can be named, that gave enough of the model's score and of
   * which `holds` is true; -1 where there is none.
   */
  private strongest(
    model: ExplainingRecommender,
    product: number,
    holds: (position: number) => boolean,
  ): number {
    const { history, relations, gains } = this;
    model.contributions(this.customer, product, history, gains);
    let total = 0;
    for (let o = 0; o < history.length; o++) if (history[o] !== product) total += Math.max(0, gains[o]);
    for (;;) {
      let best = -1;
      for (let o = 0; o < history.length; o++) {
        if (history[o] === product || causeKinds[relations[o]] === undefined) continue;
        if (gains[o] > 0 && (best < 0 || gains[o] > gains[best])) best = o;
      }
      if (best < 0 || gains[best] < leastOfModel * total) return -1;
      if (holds(best)) return best;
      // Each position comes up once at most.
      gains[best] = 0;
    }
  }

  private turnTo(customer: number): void {
    const { matrix, relations } = this.interactions;
    const [from, to] = [matrix.starts[customer], matrix.starts[customer + 1]];
    this.customer = customer;
    this.who = this.numberOf(customer);
    this.history = matrix.indices.slice(from, to);
    this.relations = relations.slice(from, to);
    this.gains = new Float32Array(to - from);
  }
}

/** Models that say nothing of single products of hers, and know products by nothing but who takes them. */
const comparingCustomers: ReadonlySet<RecommenderName> = new Set([
  'factorisation',
  'bpr',
  'segmentPopularity',
]);

/** Which reason names a product by what she had to do with it; what she disliked or gave back is named by none. */
const causeKinds: Readonly<Record<number, ReasonKind>> = {
  [relation.owned]: 'becauseYouBought',
  [relation.reviewed]: 'becauseYouReviewed',
  [relation.seen]: 'becauseYouLookedAt',
};

const wordingKinds: Readonly<Record<number, ReasonKind>> = {
  [relation.owned]: 'similarWording',
  [relation.reviewed]: 'similarToReviewed',
  [relation.seen]: 'similarToLookedAt',
};
