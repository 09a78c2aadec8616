import { useCallback, useEffect, useRef } from 'react';
import type { Shown } from './use-played-window';

/** Half of a card in sight for so long is a look at it, as the Media Rating Council counts what is viewable. */
const shortestLook = 1_000;

/**
 * Tells of cards that came in sight, each once a visit, those of a moment together.
 * @returns what watches a card, and answers with what ends that.
 */
export function useExposure(see: (shown: readonly Shown[]) => Promise<void>) {
  const latest = useRef(see);
  latest.current = see;
  const seen = useRef(new Set<string>());
  const waiting = useRef<Shown[]>([]);
  const flush = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(flush.current), []);
  return useCallback((element: HTMLElement, shown: Shown) => {
    const mark = `${shown.list} ${shown.card.product.id}`;
    if (seen.current.has(mark)) return () => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      watcher.disconnect();
      if (document.hidden || seen.current.has(mark)) return;
      seen.current.add(mark);
      waiting.current.push(shown);
      clearTimeout(flush.current);
      flush.current = setTimeout(() => void latest.current(waiting.current.splice(0)), 50);
    };
    const watcher = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (entry!.intersectionRatio >= 0.5) timer = setTimeout(look, shortestLook);
      },
      { threshold: 0.5 },
    );
    watcher.observe(element);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, []);
}
