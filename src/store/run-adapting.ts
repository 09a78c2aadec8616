import type { RunSummary } from '../contracts/run';
import { create } from 'zustand';
import type { CurvePoint } from '../domain/adapt/train-map';
import type { AdaptKind, AdaptReport } from '../domain/adapt/adapt-report';
import { endLearningWithBest, pauseLearning, watchLearning } from '../jobs/pretrain-job';
import { runner } from './app-store';
import { AskedOnce } from './asked-once';

/** A run, and how its reading is to be adapted. */
export interface AdaptAsked {
  readonly run: RunSummary;
  readonly kind: AdaptKind;
}

/** Has what learns masked words end with the best so far, which is then tested; false where nothing learns. */
export const endLearning = (): Promise<boolean> => endLearningWithBest();

/** Has what learns masked words wait or go on; false where nothing learns. */
export const holdLearning = (paused: boolean): Promise<boolean> => pauseLearning(paused);

/** How the learning that is under way goes, by its looks at what is held back; empty where nothing learns. */
export const useLearningCurve = create<{ readonly curve: readonly CurvePoint[] }>(() => ({ curve: [] }));
watchLearning((curve) => useLearningCurve.setState({ curve }));

/** What adapting the reading of a run to its shop comes to. */
export const runAdapting = new AskedOnce<AdaptAsked, AdaptReport>(
  ({ run, kind }) => `${run.id} ${kind}`,
  ({ run, kind }, context) => runner.questions.adapt(run, kind, context),
);
