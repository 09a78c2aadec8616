import type { NextCategory } from '../domain/recommend/directions/next-category';
import type { Pair } from '../domain/recommend/directions/together';
import type { FeatureColumn } from '../domain/behaviour/features';
import type { RfmSummary } from '../domain/behaviour/rfm/summary';

/** What a product card shows. Missing texts are '', missing numbers NaN. */
export interface ProductFacts {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly price: number;
  readonly rating: number;
  readonly ratingCount: number;
}

/** What the orders tell of products and categories. */
export interface BasketFindings {
  readonly together: readonly Pair[];
  readonly next: readonly NextCategory[];
  /** Orders of so many products that they tell nothing of what goes together. */
  readonly stockpiles: number;
}

/** What does not change from run to run of one shop. */
export interface ShopEntities {
  readonly customerIds: readonly string[];
  readonly cards: readonly ProductFacts[];
  /** Products of customer i, newest first: `historyProducts[historyStarts[i] .. historyStarts[i + 1])`. */
  readonly historyStarts: Int32Array;
  readonly historyProducts: Int32Array;
  /** Behaviour and attributes in plain units: customers × columns, NaN where not known. */
  readonly featureColumns: readonly FeatureColumn[];
  readonly featureValues: Float32Array;
  /** Customers by their purchases; null without orders, missing in an output of an old version. */
  readonly rfm?: RfmSummary | null;
  /** What goes together and what comes next by the orders; null without orders, missing in an output of an old version. */
  readonly baskets?: BasketFindings | null;
}
