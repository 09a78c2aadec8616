import type { ExperimentNotes, StoredExperiment } from '../contracts/experiments';
import type { Progress } from '../contracts/progress';
import type { Failure } from '../contracts/run-state';
import type { Replay } from '../domain/recommend/experiments/replay';

/** A search for better options, from its start to its end; what it found is kept with the shop. */
export type SearchState =
  | { readonly phase: 'idle' | 'brokenOff' }
  | { readonly phase: 'running'; readonly progress: Progress | null; readonly stopping: boolean }
  | { readonly phase: 'failed'; readonly error: Failure };

/** A fit that is made again. */
export type ReplayState =
  | { readonly phase: 'running' }
  | { readonly phase: 'done'; readonly replay: Replay }
  | { readonly phase: 'failed'; readonly error: Failure };

export interface ExperimentsSlice {
  readonly search: SearchState;
  /** By the id of the experiment, of this visit. */
  readonly replays: Readonly<Record<string, ReplayState>>;
}

export interface ExperimentActions {
  /** Searches better options for the models of the open shop for so long; the next run goes by what wins. */
  startSearch(budgetSeconds: number): Promise<void>;
  /** Ends it with the best so far. */
  stopSearch(): Promise<void>;
  /** Gives it up. */
  cancelSearch(): void;
  /** Whether runs go by what the last search found, or by the usual options. */
  applyFound(use: boolean): Promise<void>;
  replayExperiment(experiment: StoredExperiment): Promise<void>;
  changeExperiment(id: string, notes: Partial<ExperimentNotes>): Promise<void>;
  deleteExperiments(ids: readonly string[]): Promise<void>;
  /** Puts back what was deleted. */
  restoreExperiments(experiments: readonly StoredExperiment[]): Promise<void>;
  /** Offers them as one file of JSON. */
  exportExperiments(experiments: readonly StoredExperiment[]): void;
}
