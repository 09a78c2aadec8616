import type { PairedGain } from './paired-gain';
import type { CurvePoint, WeakLabelName } from './train-map';

/** Ways to adapt a reading to the shop; 'none' leaves it. */
export const adaptChoices = ['none', 'contrastive', 'mlm'] as const;
export type AdaptChoice = (typeof adaptChoices)[number];
/** A map learnt by what makes texts alike, or the encoder's last layer taught by masked words and next sentences. */
export const adaptKinds = ['contrastive', 'mlm'] as const;
export type AdaptKind = (typeof adaptKinds)[number];

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
 * test by; nothing learnt that holds for what was held back; no task better by more than its error; one worse by more;
 * read by the quick reader, which has no layer to teach; no kernels to teach one with.
 */
export const adaptReasons = [
  'taken',
  'few-texts',
  'no-labels',
  'no-tasks',
  'not-learnt',
  'no-gain',
  'harm',
  'quick-reading',
  'no-kernels',
] as const;
export type AdaptReason = (typeof adaptReasons)[number];

/** Fewer reviews with words cannot be parted into those to learn from and those to test by. */
export const fewestAdaptTexts = 500;

/** Fewer have too few words that come again for a layer to learn from. */
export const fewestPretrainTexts = 2000;

/** How well what was held back was told: losses in nats, shares told rightly; null where nothing was asked. */
export interface WordsFound {
  readonly words: number | null;
  readonly next: number | null;
  readonly rightWords: number | null;
  readonly rightNext: number | null;
}

export interface AdaptReport {
  readonly kind: AdaptKind;
  readonly taken: boolean;
  readonly reason: AdaptReason;
  /** Texts learnt from, those that say when to end, and those of the customers tested. */
  readonly texts: { readonly learnt: number; readonly ending: number; readonly tested: number };
  /** What made texts alike, and how many texts it says that of. */
  readonly labels: readonly { readonly name: WeakLabelName; readonly texts: number }[];
  readonly curve: readonly CurvePoint[];
  readonly bestStep: number;
  readonly tasks: readonly AdaptTask[];
  /** Of masked words: words of the shop's own vocabulary; told with the heads alone taught, and with the layer too. */
  readonly pretraining?: { readonly words: number; readonly before: WordsFound; readonly after: WordsFound };
}

/** What nothing is known of yet. */
export const emptyReport: AdaptReport = {
  kind: 'contrastive',
  taken: false,
  reason: 'few-texts',
  texts: { learnt: 0, ending: 0, tested: 0 },
  labels: [],
  curve: [],
  bestStep: 0,
  tasks: [],
};

/** What adapting came to, and by what it is applied. */
export interface Adapted {
  readonly report: AdaptReport;
  /** dimensions × dimensions, row by row, see `applyMap`; null where there is none. */
  readonly map: Float32Array | null;
  /** The texts read by the encoder with its new layer: their hashes, and texts × dimensions, centred. */
  readonly read?: { readonly hashes: readonly string[]; readonly vectors: Float32Array };
}
