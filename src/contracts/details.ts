import type { FeatureColumn } from '../domain/behaviour/features';
import type { ReasonKind } from '../domain/recommend/lists';
import type { ProductCard } from './entities';

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
  readonly history: readonly ProductCard[];
  readonly recommendations: readonly RecommendedProduct[];
}

export interface RecommendedProduct {
  readonly rank: number;
  readonly product: ProductCard;
  readonly reason: ReasonKind;
  /** Title of the product or name of the segment that the reason speaks of, '' where there is none. */
  readonly evidence: string;
  readonly alreadyBought: boolean;
}
