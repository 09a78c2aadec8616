import type { FeatureColumn } from '../domain/behaviour/features';
import type { BuyersOfSegment } from '../domain/recommend/directions/buyers';
import type { NextCategory } from '../domain/recommend/directions/next-category';
import type { ReasonKind } from '../domain/recommend/lists';
import type { ProductVoice } from '../domain/voice/product-voices';
import type { ProductFacts } from './entities';

/** How customers are put on a plane: by most variance, or each among her likes (UMAP). */
export const mapKinds = ['pca', 'umap'] as const;
export type MapKind = (typeof mapKinds)[number];

/** All customers of the run on screen, flat; position = customer number. */
export interface CustomerIndex {
  readonly ids: readonly string[];
  /** Position of each customer's segment in `run.profiles`. */
  readonly labels: Int32Array;
  readonly confidence: Float32Array;
  /** n × 2. */
  readonly projection: Float32Array;
}

/** What is known of all customers in plain units, flat. */
export interface CustomerFigures {
  readonly columns: readonly FeatureColumn[];
  /** Customers × columns, NaN where not known. */
  readonly values: Float32Array;
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

/** All products of the run on screen. */
export interface ProductIndex {
  readonly products: readonly ProductFacts[];
  /** Customers in whose list each product is. */
  readonly audience: Int32Array;
}

/** One product's audience alone (by number), and the best placed of each audience, so many at most. */
export interface AudienceWanted {
  readonly product?: number;
  readonly most?: number;
}

/** Everything about one product. */
export interface ProductDetail {
  readonly product: ProductFacts;
  /** Customers who should get it, those first in whose list it ranks highest. */
  readonly audience: readonly {
    readonly customerId: string;
    readonly rank: number;
    /** Position in `run.profiles`. */
    readonly segment: number;
    /** Days since the customer did anything, at the end of the export; NaN where that is not known. */
    readonly idleDays: number;
  }[];
  /**
   * Customers of each segment who took it and did not dislike it, by position in `run.profiles`. Null, as the next
   * three may be, where the run is of an old version, which did not find it.
   */
  readonly takers: readonly BuyersOfSegment[] | null;
  /** What its reviews praise and blame; 'silent' where too few were read or no two agree. */
  readonly voice: ProductVoice | 'silent' | null;
  /** What is in one order with it more often than by chance, the surest first. */
  readonly together:
    | readonly {
        readonly product: ProductFacts;
        /** Orders that hold both, and all that hold this one. */
        readonly both: number;
        readonly orders: number;
        readonly times: number;
        readonly timesAtLeast: number;
      }[]
    | null;
  /** Orders of the shop of so many products that they are in none of these counts. */
  readonly stockpiles: number;
  readonly similar: readonly ProductFacts[] | null;
  /** Categories that come next after its own. */
  readonly next: readonly NextCategory[];
}
