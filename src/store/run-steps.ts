import type { OnProgress, Progress } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import type { CarefulReading, Failure, RunState } from '../contracts/run-state';
import type { PendingReading } from '../jobs/read-texts';
import { failureOf } from './failure';
import { pacedProgress } from './paced-progress';

/** A run under way after one more report of its progress. */
export function progressed(state: RunState, progress: Progress): RunState {
  if (state.phase !== 'running') return state;
  const before = state.progress?.stage;
  const ended = before !== undefined && before !== progress.stage;
  const stagesDone = ended
    ? [...state.stagesDone.filter((stage) => stage !== before), before]
    : state.stagesDone;
  return { phase: 'running', progress, stagesDone };
}

/** A result with this careful reading behind it. */
export function withCareful(state: RunState, careful: CarefulReading | null): RunState {
  return state.phase === 'done' ? { ...state, careful } : state;
}

/** A result whose recommendations could not be checked; one of an earlier visit has no state of its own yet. */
export function withEvaluationError(state: RunState, evaluationError: Failure): RunState {
  if (state.phase === 'idle') return { phase: 'done', careful: null, evaluationError };
  return state.phase === 'done' ? { ...state, evaluationError } : state;
}

/**
 * Goes on with a reading that was put off, which `finish` does, and shows how far it is.
 * @returns the run that came of it; null where it was stopped or failed.
 */
export async function readCarefully(
  pending: PendingReading,
  finish: (onProgress: OnProgress) => Promise<RunSummary>,
  show: (careful: CarefulReading) => void,
): Promise<RunSummary | null> {
  let read = { encoder: pending.encoder, textsDone: 0, texts: pending.texts };
  const onProgress = pacedProgress(({ stage, done, total, secondsLeft }) => {
    if (stage === 'embed' && total > 0) read = { ...read, textsDone: done, texts: total };
    const reads = stage === 'embed' || stage === 'load' || stage === 'texts';
    show(reads ? { phase: 'reading', secondsLeft, ...read } : { phase: 'analysing', ...read });
  });
  show({ phase: 'reading', secondsLeft: null, ...read });
  try {
    const run = await finish(onProgress);
    show({ phase: 'ready', runId: run.id });
    return run;
  } catch (error) {
    const failure = failureOf(error);
    if (failure) show({ phase: 'failed', error: failure, ...read });
    return null;
  } finally {
    pending.close();
  }
}
