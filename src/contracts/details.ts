import type { FeatureColumn } from '../domain/behaviour/features';
import type { ReasonKind } from '../domain/recommend/lists';
import type { ProductFacts } from './entities';

/** All customers of the run on screen, flat; position = customer number. */
export interface CustomerIndex {
  readonly ids: readonly string[];
  /** Position of each customer's segment in `run.profiles`. */
  readonly labels: Int32Array;
  readonly confidence: Float32Array;
  /** n × 2. */
  readonly projection: Float32Array;
}

export interface CustomerDetail {
  readonly number: number;
  readonly id: string;
  /** Position in `run.profiles`. */
  readonly segment: number;
  readonly confidence: number;
  readonly features: readonly { column: FeatureColumn; value: number; shopMean: number }[];
  /** Newest first. */
  readonly history: readonly ProductFacts[];
  readonly recommendations: readonly RecommendedProduct[];
}

/** Why a product is offered, and what that speaks of. */
export interface OfferReason {
  readonly kind: ReasonKind;
  /** Title (where it has none, the id) of the product that is spoken of, '' where there is none. */
  readonly product: string;
  /** Code of the segment that is spoken of, or null. */
  readonly segment: number | null;
  /** Days after which customers buy it again, or null. */
  readonly days: number | null;
}

export interface RecommendedProduct {
  readonly rank: number;
  readonly product: ProductFacts;
  readonly reason: OfferReason;
  readonly alreadyBought: boolean;
}
