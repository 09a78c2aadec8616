import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../../contracts/progress';
import type { ExclusionEffect } from '../../../domain/suspects/effect';
import { foreseeVerdict } from '../../../store';
import { type AskedState, unanswered } from '../../../ui/use-asked';

type Foreseen = AskedState<ExclusionEffect>;

/** What leaving accounts out would change; reckoned as long as it is on screen. */
export function useForeseen(
  accounts: readonly string[],
): Foreseen & { readonly again: () => void; readonly stop: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Foreseen>({ phase: 'working', progress: null });
  const stopped = useRef<AbortController>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is shown with others is mounted anew, and an attempt asks anew
  useEffect(() => {
    const abort = new AbortController();
    stopped.current = abort;
    let stale = false;
    const show = (next: Foreseen) => {
      if (!stale) startTransition(() => setState(next));
    };
    const onProgress = (progress: Progress) => show({ phase: 'working', progress });
    foreseeVerdict(accounts, 'fake', { signal: abort.signal, onProgress }).then(
      (answer) => show({ phase: 'ready', answer }),
      (error: unknown) => show(unanswered(error)),
    );
    return () => {
      stale = true;
      abort.abort();
    };
  }, [attempt]);
  const again = useCallback(() => {
    setState({ phase: 'working', progress: null });
    setAttempt((count) => count + 1);
  }, []);
  const stop = useCallback(() => stopped.current?.abort(), []);
  return { ...state, again, stop };
}
