import type { Figure } from '../evaluation/report';
import type { SplitName } from '../evaluation/split-names';
import type { RecommenderName, TrainingCurve } from '../models/recommender';

export type OptionValue = number | string | boolean | null;

/** Options of a model as plain data, by their names in its own options. */
export type ModelOptions = Readonly<Record<string, OptionValue>>;

/**
 * What a fit was for: to make the shop's lists, to be measured on purchases that were hidden from it, to elect the
 * blend's weights, to foretell the response to offers, to search for better options, or to repeat another.
 */
export const fitPurposes = ['serving', 'evaluation', 'election', 'response', 'search', 'replay'] as const;
export type FitPurpose = (typeof fitPurposes)[number];

/** A part of the shop's past that was taken out before a fit: by a split, or all from one instant (ms) on. */
export type HiddenPart = SplitName | { readonly from: number };

/** How well a fit found what was hidden from it. */
export interface FitQuality {
  /** Fingerprint of the tested customers and of what was hidden from each: figures of one are never held to another. */
  readonly testedOn: string;
  readonly split: SplitName;
  readonly customers: number;
  /** Length of the lists. */
  readonly k: number;
  readonly recall: Figure;
  readonly ndcg: Figure;
  /** Of each tested customer in order, for paired differences. */
  readonly perCustomer: { readonly recall: Float32Array; readonly ndcg: Float32Array };
}

/** One fit of a model: what went in, how it went and what came out. */
export interface Experiment {
  readonly id: string;
  readonly startedAt: number;
  /** When it was last heard of, ms; of one that runs this goes on. */
  readonly updatedAt: number;
  readonly state: 'running' | 'done';
  readonly model: RecommenderName;
  readonly options: ModelOptions;
  readonly purpose: FitPurpose;
  readonly seed: number;
  /** What was taken out of the shop's past before, in order. */
  readonly hidden: readonly HiddenPart[];
  /** Fingerprint of the interactions that were learnt from, and of the texts where the model reads any. */
  readonly data: string;
  readonly size: { readonly customers: number; readonly products: number; readonly entries: number };
  /** In the search for options: share of the whole resource (epochs and validation customers); else null. */
  readonly resource: number | null;
  /** Share of the fit that is done, 0 to 1. */
  readonly progress: number;
  /** Of the fit alone; null before its end. */
  readonly seconds: number | null;
  readonly curve: TrainingCurve | null;
  /** Hash of all that was learnt; null before the end, and of a blend, which is made of others. */
  readonly tables: string | null;
  /** What computed it, e.g. 'kernels' or 'plain'; '' where that is not known. */
  readonly device: string;
  /** Null where nothing was hidden, or nothing measured. */
  readonly quality: FitQuality | null;
  /** What the user calls it; '' for its own name. */
  readonly name: string;
  readonly note: string;
  readonly starred: boolean;
}
