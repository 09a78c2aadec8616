import { startTransition, useCallback, useEffect, useState } from 'react';
import { errorCode, messageOf } from '../../../contracts/errors';
import type { Progress } from '../../../contracts/progress';
import type { ShopValue } from '../../../domain/value/value-of-shop';
import { askValue, keptValue, type ShopSummary } from '../../../store';

export type ValueState =
  | { readonly phase: 'ready'; readonly value: ShopValue }
  | { readonly phase: 'working'; readonly progress: Progress | null }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed'; readonly cause: string };

/** Asks for the value of a shop's customers as soon as it is on screen; leaving the screen does not stop it. */
export function useShopValue(shop: ShopSummary): ValueState & { readonly again: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<ValueState>(() => {
    const value = keptValue(shop);
    return value ? { phase: 'ready', value } : { phase: 'working', progress: null };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks anew
  useEffect(() => {
    let stale = false;
    const show = (next: ValueState) => {
      if (!stale) startTransition(() => setState(next));
    };
    askValue(shop, (progress) => show({ phase: 'working', progress })).then(
      (value) => show({ phase: 'ready', value }),
      (error: unknown) =>
        show(
          errorCode(error) === 'cancelled'
            ? { phase: 'stopped' }
            : { phase: 'failed', cause: messageOf(error) },
        ),
    );
    return () => {
      stale = true;
    };
  }, [shop, attempt]);
  const again = useCallback(() => {
    setState({ phase: 'working', progress: null });
    setAttempt((count) => count + 1);
  }, []);
  return { ...state, again };
}
