import { useEffect, useState } from 'react';
import { errorCode, messageOf } from '../../contracts/errors';
import { type AudienceFound, type AudienceOf, findAudience, type RunSummary } from '../../store';

/** Whom rules find. What was found last stays while the next is counted. */
export interface Counted {
  readonly found: AudienceFound | null;
  /** What `found` is of. */
  readonly of: AudienceOf | null;
  readonly isCounting: boolean;
  /** Why it cannot be counted; null where it can. */
  readonly failure: string | null;
}

/** Keys that come one after the other are one question. */
const pause = 120;

/** Stands for all that a count depends on. */
export function keyOf(shopId: string, run: RunSummary | null, of: AudienceOf): string {
  return `${shopId} ${run?.id ?? ''} ${JSON.stringify(of)}`;
}

const nothing: Counted = { found: null, of: null, isCounting: true, failure: null };

/** Counts an audience whenever it, or the run on screen, changes. @param key stands for shop, run and rules. */
export function useFound(shopId: string, key: string, of: AudienceOf): Counted {
  const [counted, setCounted] = useState<Counted>(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything that is asked.
  useEffect(() => {
    const abort = new AbortController();
    const ask = async () => {
      setCounted((before) => ({ ...before, isCounting: true }));
      try {
        const found = await findAudience(shopId, of, { signal: abort.signal, onProgress: () => undefined });
        if (!abort.signal.aborted) setCounted({ found, of, isCounting: false, failure: null });
      } catch (error) {
        if (abort.signal.aborted || errorCode(error) === 'cancelled') return;
        setCounted((before) => ({ ...before, isCounting: false, failure: messageOf(error) }));
      }
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key]);
  return counted;
}
