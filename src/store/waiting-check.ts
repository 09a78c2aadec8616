import type { RunSummary } from '../contracts/run';
import { useApp } from './app-store';

/** Why a run's offers are not checked yet; words stand under `runs:quality.pending.<name>`. */
export type WaitingCheck = 'notShown' | 'failed' | 'search' | 'reading' | 'underWay';

/** Where the check of a run is that was never measured: one run is checked at a time, that on screen. */
export function useWaitingCheck({ id }: Pick<RunSummary, 'id'>): WaitingCheck {
  return useApp(({ run, runState, search }) => {
    if (run?.id !== id) return 'notShown';
    if (search.phase === 'running') return 'search';
    if (runState.phase !== 'done') return 'underWay';
    if (runState.evaluationError !== null) return 'failed';
    const goesOn = runState.careful?.phase === 'reading' || runState.careful?.phase === 'analysing';
    return goesOn ? 'reading' : 'underWay';
  });
}
