import type { PairedGain } from './paired-gain';
import type { CurvePoint, WeakLabelName } from './train-map';

/** Ways to adapt a reading to the shop; 'none' leaves it. */
export const adaptChoices = ['none', 'contrastive'] as const;
export type AdaptChoice = (typeof adaptChoices)[number];

/** What is asked of texts before and after. */
export const adaptTaskNames = ['stars', 'category', 'next'] as const;
export type AdaptTaskName = (typeof adaptTaskNames)[number];

/**
 * What answers: the texts that are nearest (what segments, topics and offers go by), a head that learns from the vectors
 * (what feelings go by), or the list of products nearest to a text.
 */
export const adaptAnswerers = ['neighbours', 'head', 'list'] as const;
export type AdaptAnswerer = (typeof adaptAnswerers)[number];

/**
 * A task on texts of customers that nothing was learnt from: means of shares told rightly over the labels, or the share of
 * next products among the first twenty. Intervals err together, over all tasks of a report, in one of twenty.
 */
export interface AdaptTask extends PairedGain {
  readonly task: AdaptTaskName;
  readonly by: AdaptAnswerer;
  /** Kinds to tell apart; 0 for the next product. */
  readonly classes: number;
}

/**
 * Why the adapted vectors are taken or not: too few reviews with words; nothing known that makes texts alike; nothing to
 * test by; nothing learnt that holds for what was held back; no task better by more than its error; one worse by more.
 */
export const adaptReasons = [
  'taken',
  'few-texts',
  'no-labels',
  'no-tasks',
  'not-learnt',
  'no-gain',
  'harm',
] as const;
export type AdaptReason = (typeof adaptReasons)[number];

/** Fewer reviews with words cannot be parted into those to learn from and those to test by. */
export const fewestAdaptTexts = 500;

export interface AdaptReport {
  readonly kind: 'contrastive';
  readonly taken: boolean;
  readonly reason: AdaptReason;
  /** Texts learnt from, those that say when to end, and those of the customers tested. */
  readonly texts: { readonly learnt: number; readonly ending: number; readonly tested: number };
  /** What made texts alike, and how many texts it says that of. */
  readonly labels: readonly { readonly name: WeakLabelName; readonly texts: number }[];
  readonly curve: readonly CurvePoint[];
  readonly bestStep: number;
  readonly tasks: readonly AdaptTask[];
}

/** What adapting came to, and by what it is applied. */
export interface Adapted {
  readonly report: AdaptReport;
  /** dimensions × dimensions, row by row, see `applyMap`; null where the vectors stay as they are. */
  readonly map: Float32Array | null;
}
