import type { ModelOptions } from '../experiments/experiment';
import type { Figure } from '../evaluation/report';
import type { SplitName } from '../evaluation/split-names';
import type { SearchedName } from './search-space';

/**
 * How a search ended: better options were found; none was better by more than one standard error, so that the default
 * stays; or the time was over before anything could be compared.
 */
export const searchOutcomes = ['better', 'default', 'noTime'] as const;
export type SearchOutcome = (typeof searchOutcomes)[number];

/** The winner against the default, on validation customers by whom it was not chosen. */
export interface Confirmation {
  readonly customers: number;
  /** Mean NDCG of each. */
  readonly best: number;
  readonly default: number;
  /** Best less default, customer by customer. */
  readonly difference: Figure;
  readonly standardError: number;
}

/** What became of one model. */
export interface ModelSearch {
  readonly model: SearchedName;
  readonly outcome: SearchOutcome;
  /** The searched options alone. */
  readonly default: ModelOptions;
  readonly best: ModelOptions | null;
  /** Different options tried beside the default, and how often any was looked at. */
  readonly tried: number;
  readonly looks: number;
  readonly confirmation: Confirmation | null;
  /** Whether it ended before the last rung was through. */
  readonly stopped: boolean;
  readonly seconds: number;
}

/** What a search for better options found. */
export interface SearchReport {
  readonly split: SplitName;
  readonly seed: number;
  /** Fingerprint of all interactions of the shop. */
  readonly data: string;
  /** Validation customers; below `fewestValidated` nothing is searched. */
  readonly customers: number;
  readonly budgetSeconds: number;
  readonly models: readonly ModelSearch[];
}

/**
 * The options that won, for the runs to come whose test is the one that was kept out of the search: another split could
 * hide what was chosen by.
 */
export interface TunedOptions {
  readonly split: SplitName;
  readonly seed: number;
  readonly models: Readonly<Partial<Record<SearchedName, ModelOptions>>>;
}

/** Below this many validation customers, half of whom choose and half confirm, a search only finds chance. */
export const fewestValidated = 200;
