import { useEffect, useState } from 'react';
import { messageOf } from '../contracts/errors';
import type { StoredAudience } from '../contracts/audiences';
import { watchAudiences } from '../jobs/kept-audiences';

/** The audiences of a shop, as they are written; null until they are read. A shop that is null has none. */
export function useKeptAudiences(shopId: string | null): {
  readonly audiences: readonly StoredAudience[] | null;
  /** Why they cannot be read; null where they can. */
  readonly cause: string | null;
  readonly retry: () => void;
} {
  const [found, setFound] = useState<{ of: string; audiences: readonly StoredAudience[] } | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt watches anew.
  useEffect(() => {
    if (shopId === null) return undefined;
    return watchAudiences(
      shopId,
      (audiences) => setFound({ of: shopId, audiences }),
      (error) => setCause(messageOf(error)),
    );
  }, [shopId, attempt]);
  const retry = () => {
    setCause(null);
    setAttempt(attempt + 1);
  };
  return { audiences: found?.of === shopId ? found.audiences : null, cause, retry };
}
