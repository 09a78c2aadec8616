import { startTransition, useCallback, useEffect, useState } from 'react';
import { messageOf } from '../contracts/errors';

export type Loaded<T> =
  | { readonly status: 'loading'; readonly value: null }
  | { readonly status: 'ready'; readonly value: T }
  /** `cause`: the message of what was thrown. */
  | { readonly status: 'failed'; readonly value: null; readonly cause: string };

interface Answer<T> {
  readonly key: string | null;
  readonly state: Loaded<T>;
}

const loading = { status: 'loading', value: null } as const;

/**
 * Asks for something whenever `key` changes; key null asks for nothing. An answer to an earlier key is
 * never shown, so that fast clicking cannot show one customer's data under another's name.
 */
export function useLoaded<T>(key: string | null, load: () => Promise<T>): Loaded<T> & { retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer<T>>({ key: null, state: loading });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything that `load` closes over
  useEffect(() => {
    if (key === null) return undefined;
    let stale = false;
    // What an answer brings on screen may be much: drawn in slices, it holds up no key and no click.
    const answered = (state: Loaded<T>) => {
      if (!stale) startTransition(() => setAnswer({ key, state }));
    };
    load().then(
      (value) => answered({ status: 'ready', value }),
      (error: unknown) => answered({ status: 'failed', value: null, cause: messageOf(error) }),
    );
    return () => {
      stale = true;
    };
  }, [key, attempt]);
  const retry = useCallback(() => {
    setAnswer({ key: null, state: loading });
    setAttempt((count) => count + 1);
  }, []);
  return { ...(answer.key === key ? answer.state : loading), retry };
}
