import type { BlockWeights } from '../domain/fusion/fuse';
import { type DivisionName, linkageNames } from '../domain/cluster/clusterer';
import type { Fusion, Weighting } from '../domain/fusion/fusion';
import type { SplitName } from '../domain/recommend/evaluation/split-names';
import { defaultKs } from '../domain/recommend/evaluation/report';
import type { RecommenderName } from '../domain/recommend/models/recommender';
import { defaultRules, type OfferRules } from '../domain/recommend/rules/offer-rules';
import type { AdaptChoice } from '../domain/adapt/adapt-report';
import type { EncoderName } from '../domain/text/encoders';
import type { Depth } from './encoder-api';

/** Everything that a run can be asked to do otherwise; `defaultRunOptions` is what nobody has to touch. */
export interface RunOptions {
  /** What divides the customers; k-means where missing, as in a run of an old version. */
  readonly cluster?: DivisionName;
  /**
   * Number of segments, or 'auto' for as many groups as lie apart, from kMin to kMax. The density methods find a number
   * of their own.
   */
  readonly k: number | 'auto';
  /** The linkage methods: height at which to cut, in place of a number. */
  readonly cutHeight?: number;
  /**
   * The density methods: share of those whom they leave out that is given the nearest segment, from 0, strict, to 1,
   * everyone has a home; missing in a run of an old version, where it was 1.
   */
  readonly homes?: number;
  readonly kMin: number;
  readonly kMax: number;
  readonly seed: number;
  /** How the blocks are put together; missing in runs of an old version, which were `weighted`. */
  readonly fusion?: Fusion;
  /**
   * Whose weights count where the fusion goes by weights: those given, or with 'auto' those under which the segments
   * are most stable; missing in runs of an old version, where it was those given.
   */
  readonly weighting?: Weighting;
  /** Share of the variance each block gets; 0 leaves it out. */
  readonly weights: BlockWeights;
  readonly depth: Depth | 'auto';
  readonly encoder: EncoderName | 'auto';
  /**
   * Adapts the reading to the shop, and has feelings, labels and offers go by it where that answers questions about
   * customers it did not see better; 'none' where missing.
   */
  readonly adapt?: AdaptChoice;
  /** Offer again what the customer already bought. */
  readonly includeBought: boolean;
  /** Products offered to each customer. */
  readonly listLength: number;
  /** What may be offered, whatever the models find; missing in runs of an old version, which had none. */
  readonly rules?: OfferRules;
  /** What makes the lists: the blend of all, or one way of recommending alone; the blend where missing. */
  readonly recommender?: RecommenderName;
  /** What is hidden to measure by; by the shop's dates where missing or 'auto'. */
  readonly split?: SplitName | 'auto';
  /** Lengths of lists at which all is measured, ascending; 5, 10 and 20 where missing. */
  readonly ks?: readonly number[];
}

/** Fewer customers than this cannot be divided into three segments that mean anything. */
export const fewestCustomers = 6;

export const defaultRunOptions: RunOptions = {
  cluster: 'kmeans',
  k: 'auto',
  homes: 1,
  kMin: 2,
  kMax: 20,
  seed: 1,
  fusion: 'weighted',
  weighting: 'given',
  weights: { text: 1, taste: 1, behaviour: 1, attributes: 0 },
  depth: 'auto',
  encoder: 'auto',
  includeBought: false,
  listLength: 20,
  rules: defaultRules,
};

/** The options with those filled in that a run of an old version lacks, and without a height where no tree is cut. */
export function filledIn({ cutHeight, ...options }: RunOptions) {
  const {
    adapt = 'none',
    cluster = 'kmeans',
    homes = 1,
    fusion = 'weighted',
    weighting = 'given',
    rules = defaultRules,
    recommender = 'blend',
    split = 'auto',
    ks = defaultKs,
  } = options;
  const isTree = linkageNames.some((name) => name === cluster);
  const cut = isTree && cutHeight !== undefined ? { cutHeight } : {};
  return { ...options, adapt, cluster, homes, fusion, weighting, rules, recommender, split, ks, ...cut };
}
