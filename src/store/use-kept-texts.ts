import { useEffect, useState } from 'react';
import { messageOf } from '../contracts/errors';
import type { StoredText } from '../contracts/texts';
import { watchTexts } from '../jobs/kept-texts';

/** The texts kept with a shop, as they are written; null until they are read. */
export function useKeptTexts(shopId: string): {
  readonly texts: readonly StoredText[] | null;
  /** Why they cannot be read; null where they can. */
  readonly cause: string | null;
  readonly retry: () => void;
} {
  const [found, setFound] = useState<{ of: string; texts: readonly StoredText[] } | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt watches anew.
  useEffect(
    () =>
      watchTexts(
        shopId,
        (texts) => setFound({ of: shopId, texts }),
        (error) => setCause(messageOf(error)),
      ),
    [shopId, attempt],
  );
  const retry = () => {
    setCause(null);
    setAttempt(attempt + 1);
  };
  return { texts: found?.of === shopId ? found.texts : null, cause, retry };
}
