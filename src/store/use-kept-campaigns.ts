import { useEffect, useState } from 'react';
import { messageOf } from '../contracts/errors';
import type { StoredCampaign } from '../contracts/campaigns';
import { watchCampaigns } from '../jobs/kept-campaigns';

/** The campaigns of a shop, as they are written; null until they are read. A shop that is null has none. */
export function useKeptCampaigns(shopId: string | null): {
  readonly campaigns: readonly StoredCampaign[] | null;
  /** Why they cannot be read; null where they can. */
  readonly cause: string | null;
  readonly retry: () => void;
} {
  const [found, setFound] = useState<{ of: string; campaigns: readonly StoredCampaign[] } | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt watches anew.
  useEffect(() => {
    if (shopId === null) return undefined;
    return watchCampaigns(
      shopId,
      (campaigns) => setFound({ of: shopId, campaigns }),
      (error) => setCause(messageOf(error)),
    );
  }, [shopId, attempt]);
  const retry = () => {
    setCause(null);
    setAttempt(attempt + 1);
  };
  return { campaigns: found?.of === shopId ? found.campaigns : null, cause, retry };
}
