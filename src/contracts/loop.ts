import type { LoopOutcome, LoopScores, Match } from '../domain/loop/close-loop';
import type { Drift } from '../domain/loop/drift';
import type { TunedOptions } from '../domain/recommend/search/search-report';
import type { RunOptions } from './run-options';

/** An earlier run's lists, and what is to stand against them. */
export interface LoopRequest {
  readonly options: RunOptions;
  readonly tuned?: TunedOptions;
  /** Fingerprints of the earlier run, the champion, and of today's entities. */
  readonly champion: { readonly entities: string; readonly lists: string };
  readonly entities: string;
  /** First instant of which the champion knew nothing. */
  readonly since: number;
}

/** A feature, and how far the customers moved by it. */
export interface FeatureDrift extends Drift {
  readonly feature: string;
  /** True where it is counted over all records and these reach so much further by now that they alone move it. */
  readonly isGrown?: true;
}

/** What the worker finds; see `closeLoop`. */
export interface LoopFound extends LoopScores {
  /** All that both runs know of customers, what moved furthest first. */
  readonly features: readonly FeatureDrift[];
}

/** A segment's share of the customers then and now; NaN where it was not there. */
export interface SegmentShareChange {
  readonly code: number;
  readonly before: number;
  readonly now: number;
}

/** What newer orders said of an earlier run's lists. */
export interface LoopReport extends LoopFound {
  readonly champion: string;
  readonly challenger: string;
  readonly since: number;
  readonly segments: { readonly drift: Drift | null; readonly shares: readonly SegmentShareChange[] };
}

/** A line of the history: which run's lists were taken for the best, when and why. */
export interface LoopDecision {
  readonly at: number;
  /** Run whose lists are the ones to beat from then on. */
  readonly winner: string;
  /** 'byHand' where the user said so. */
  readonly outcome: LoopOutcome | 'byHand';
  readonly champion: string;
  readonly challenger: string;
  /** What it was decided by; null by hand. */
  readonly by: Pick<Match, 'testFrom' | 'customers' | 'purchases' | 'difference'> | null;
}
