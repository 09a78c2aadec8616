import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { errorCode, messageOf } from '../../../contracts/errors';
import type { Progress } from '../../../contracts/progress';
import type { ExclusionEffect } from '../../../domain/suspects/effect';
import { foreseeVerdict } from '../../../store';

export type Foreseen =
  | { readonly phase: 'ready'; readonly effect: ExclusionEffect }
  | { readonly phase: 'working'; readonly progress: Progress | null }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed'; readonly cause: string };

/** What leaving accounts out would change; reckoned as long as it is on screen. */
export function useForeseen(accounts: readonly string[]): Foreseen & { readonly stop: () => void } {
  const [state, setState] = useState<Foreseen>({ phase: 'working', progress: null });
  const stopped = useRef<AbortController>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is shown with others is mounted anew
  useEffect(() => {
    const abort = new AbortController();
    stopped.current = abort;
    let stale = false;
    const show = (next: Foreseen) => {
      if (!stale) startTransition(() => setState(next));
    };
    const onProgress = (progress: Progress) => show({ phase: 'working', progress });
    foreseeVerdict(accounts, 'fake', { signal: abort.signal, onProgress }).then(
      (effect) => show({ phase: 'ready', effect }),
      (error: unknown) =>
        show(
          errorCode(error) === 'cancelled'
            ? { phase: 'stopped' }
            : { phase: 'failed', cause: messageOf(error) },
        ),
    );
    return () => {
      stale = true;
      abort.abort();
    };
  }, []);
  const stop = useCallback(() => stopped.current?.abort(), []);
  return { ...state, stop };
}
