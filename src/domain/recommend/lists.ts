import type { Tuning } from './evaluation/report';
import type { RuleEffects } from './rules/shape-list';
import type { RecommenderName } from './models/recommender';

/** Why a product is offered; true of the model that carried it. Order matters: stored as the index. */
export const reasonKinds = [
  'becauseYouBought',
  'similarWording',
  'likedBySegment',
  'popularInShop',
  'similarTaste',
  'becauseYouReviewed',
  'similarToReviewed',
  'becauseYouLookedAt',
  'similarToLookedAt',
  'oftenLookedAt',
  'bestMatch',
  'littleKnown',
  'dueAgain',
  'shopsChoice',
  'filler',
  'boughtAfter',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** The models in the order of their stored index. */
export const carriers: readonly RecommenderName[] = [
  'popularity',
  'als',
  'ease',
  'itemKnn',
  'content',
  'factorisation',
  'chebyCf',
  'bpr',
  'twoTower',
  'textCrossEntropy',
  'textSquaredError',
  'bertHead',
  'sequence',
  'segmentPopularity',
];

/** What is known of products by who takes them and by their words. */
export interface ProductDirections {
  /** Customers of each segment who took each product and did not dislike it: segments × products. */
  readonly takers: Int32Array;
  /** The most similar products of each, best first: products × `similarCount`, -1 pads. */
  readonly similar: Int32Array;
}

/** What was chosen for a shop on an inner split of its own past, as far as lists go by it. */
export type Chosen = Pick<Tuning, 'blending' | 'halfLifeDays' | 'interest' | 'easeLambda' | 'whitening'>;

/** The best products of every customer: n × length, row by row; product -1 pads a short list. */
export interface RecommendationLists {
  readonly customers: number;
  readonly length: number;
  readonly products: Int32Array;
  readonly scores: Float32Array;
  /** Index into `reasonKinds`. */
  readonly reasons: Uint8Array;
  /** Product number for reasons that name a product, segment code of `likedBySegment`, days of `dueAgain`, else -1. */
  readonly evidence: Int32Array;
  /** Index into `carriers`: the part of the blend that gave this product most. */
  readonly carrier: Uint8Array;
  /** The other directions; missing in an output of an old version. */
  readonly ofProducts?: ProductDirections;
  /** By what they were made, so that they can be made again; missing in an output of an old version. */
  readonly chosen?: Chosen;
  /** What the shop's rules did to the lists; missing in an output of an old version. */
  readonly rules?: RuleEffects;
}
