import { useApp } from '../../store';

/** Where the careful reading behind quick segments stands: its words are no use before its result is shown. */
export function useCareful(): 'reading' | 'ready' | null {
  return useApp(({ runState }) => {
    const phase = runState.phase === 'done' ? runState.careful?.phase : undefined;
    if (phase === undefined || phase === 'failed') return null;
    return phase === 'ready' ? 'ready' : 'reading';
  });
}
