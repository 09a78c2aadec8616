import { computingLock } from '../contracts/offline';
import { type AppState, useApp } from '../store';

function computing({ importState, runState }: AppState): boolean {
  const behind = runState.phase === 'done' ? runState.careful?.phase : undefined;
  const reading = behind === 'reading' || behind === 'analysing';
  return importState.phase === 'importing' || runState.phase === 'running' || reading;
}

/** Whether a reload would stop or lose anything: a computation, or files that are not imported yet. */
function unsaved(state: AppState): boolean {
  return computing(state) || state.importState.phase === 'drafting';
}

export function useUnsaved(): boolean {
  return useApp(unsaved);
}

/** Resolves at once, or as soon as nothing is imported or computed any more. */
export function whenNothingComputes(): Promise<void> {
  if (!computing(useApp.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useApp.subscribe((state) => {
      if (computing(state)) return;
      stop();
      resolve();
    });
  });
}

/** Lets the service worker know of every import and computation, in whichever tab. */
export function lockWhileComputing(): void {
  useApp.subscribe((state, before) => {
    if (computing(state) && !computing(before))
      void navigator.locks?.request(computingLock, { mode: 'shared' }, whenNothingComputes);
  });
}
