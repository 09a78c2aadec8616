import type { InterestAgeing } from '../models/interest-ageing';
import type { Blending } from '../models/blend';
import type { Response } from '../response/response-report';
import type { RecommenderName } from '../models/recommender';
import type { SplitName } from './split-names';

/** A mean over tested customers with its 95% interval, from a bootstrap over the customers (Efron's percentiles). */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How well the first k products of the lists find what was hidden; see `rankingMetrics` for each. */
export interface QualityAtK {
  readonly k: number;
  readonly recall: Figure;
  readonly precision: Figure;
  readonly ndcg: Figure;
  readonly map: Figure;
  readonly mrr: Figure;
  readonly hitRate: Figure;
}

/**
 * How well a model that is trained on pairs told what was bought from what was drawn at random, on the latest purchases,
 * which its training did not see.
 */
export interface TrainingQuality {
  /** Mean of the shares told right among the bought and among the others; 0.5 is chance. */
  readonly balancedAccuracy: number;
  readonly standardError: number;
  /** Not surely above 0.5. */
  readonly isChance: boolean;
  /** The epoch that was kept, from 1, of how many. */
  readonly epoch: number;
  readonly epochs: number;
}

/** One way of recommending: the hidden purchases over the full catalogue, and what its lists look like. */
export interface ModelQuality {
  readonly model: RecommenderName;
  readonly atK: readonly QualityAtK[];
  /** Of the lists of `listed` customers, `listLength` products each; see `list-metrics.ts`. */
  readonly coverage: number;
  readonly gini: number;
  /** Bits. */
  readonly novelty: number;
  readonly diversity: number;
  /** Of models that are trained on pairs, where enough purchases could be kept aside. */
  readonly training?: TrainingQuality;
}

/** The blend's mean less that of another model, over the same customers. */
export interface Comparison {
  readonly model: RecommenderName;
  readonly measure: 'recall' | 'ndcg';
  readonly difference: Figure;
  /** How often chance alone gives as large a difference, from random signs. */
  readonly p: number;
}

/** Recall of some of the tested customers by model, over `listLength` products. */
export interface GroupQuality {
  readonly customers: number;
  readonly models: readonly { readonly model: RecommenderName; readonly recall: Figure }[];
}

/** Customers with `from` up to `to` products to learn from; `to` is null where there is no bound. */
export interface HistoryQuality extends GroupQuality {
  readonly from: number;
  readonly to: number | null;
}

export interface SegmentQuality extends GroupQuality {
  readonly code: number;
}

/**
 * How well 'buy again' is foretold: of customers with more than `k` products, the share of those bought again that is
 * among the first k of her own. `habit` ranks these by what she did with them before, a purchase counting most.
 */
export interface AgainQuality {
  readonly customers: number;
  readonly products: number;
  readonly k: number;
  readonly blend: Figure;
  readonly habit: Figure;
  /** What drawing k of her products blindly finds. */
  readonly chance: number;
}

/** How a blend's weights came about: all models alike, one election for everybody, or one by length of history. */
export const blendForms = ['equal', 'elected', 'by-history'] as const;
export type BlendForm = (typeof blendForms)[number];

export interface Election {
  readonly form: BlendForm;
  readonly blending: Blending;
  readonly voters: number;
}

/** What is chosen for a shop on an inner split of its own past. */
export interface Tuning extends Election {
  /** See PopularityOptions. */
  readonly halfLifeDays: number | null;
  /** See InterestAgeing; null where all signs count alike, missing in a tuning of an old version. */
  readonly interest?: InterestAgeing | null;
  /** See EaseOptions; null where that of the plan goes, missing in a tuning of an old version. */
  readonly easeLambda?: number | null;
  /** See ContentOptions; null where it was not tried, missing in a tuning of an old version. */
  readonly whitening?: number | null;
}

/** What an evaluation tells; small enough to be kept with a run. */
export interface RecommendationEvaluation {
  readonly split: SplitName;
  /** Of a split by time, the first hidden instant, ms; else null. */
  readonly cutAt: number | null;
  /** Tested customers, who have a history and bought something new, and how much that was. */
  readonly customers: number;
  readonly hidden: number;
  readonly ks: readonly number[];
  readonly listLength: number;
  /** Recall of lists drawn blindly; missing where nobody was tested, and in an evaluation of an old version. */
  readonly blind?: number;
  /**
   * Share of all hidden products that their customers had before, so that no list of new ones can find them; missing where
   * nothing was hidden, and in an evaluation of an old version.
   */
  readonly repeated?: number;
  /** Customers whose lists coverage, Gini, novelty and diversity are of. */
  readonly listed: number;
  readonly models: readonly ModelQuality[];
  readonly comparisons: readonly Comparison[];
  /** Customers without a purchase to learn from; null where none was tested. */
  readonly cold: GroupQuality | null;
  readonly histories: readonly HistoryQuality[];
  readonly segments: readonly SegmentQuality[];
  /** Null where nobody bought a product again. */
  readonly again: AgainQuality | null;
  /** What the blend that was measured goes by; the one that serves is chosen in the same way, of all that is known. */
  readonly tuning: Tuning;
  /** How customers answered offers in the shop's past; null where it does not reach back far enough. */
  readonly response?: Response | null;
}

/** Recall of every tested customer by model, tested × models row by row: for figures of groups told apart later. */
export interface TestedCustomers {
  readonly customers: Int32Array;
  readonly models: readonly RecommenderName[];
  readonly recalls: Float32Array;
}

/** An evaluation with what groups of its customers can be told apart by later. */
export interface FullEvaluation {
  readonly evaluation: RecommendationEvaluation;
  readonly tested: TestedCustomers;
}

/** A model's figures over the usual length of list, or else the longest measured; undefined where there are none. */
export function qualityOfModel(
  { models, listLength }: Pick<RecommendationEvaluation, 'models' | 'listLength'>,
  name: RecommenderName,
): (ModelQuality & QualityAtK) | undefined {
  const found = models.find(({ model }) => model === name);
  const at = found?.atK.find(({ k }) => k === listLength) ?? found?.atK.at(-1);
  return found && at && { ...found, ...at };
}

/** Lengths of lists at which all is measured unless others are asked for. */
export const defaultKs: readonly number[] = [5, 10, 20];

/** Below this many tested customers a figure says little: the screens say so in place of it. */
export const fewestTested = 200;
