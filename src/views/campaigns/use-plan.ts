import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Campaign } from '../../domain/campaign/campaign';
import type { CampaignOverlap } from '../../domain/campaign/overlap';
import { type CampaignWanted, overlapsWith, planCampaign, type RunSummary } from '../../store';
import { useLoaded } from '../../ui/use-loaded';

/** A slider tells of every step on its way. */
const restFor = 250;

/**
 * What a campaign could show, worked out anew with what is wanted; null wants nothing. The campaign begins on the first
 * day that no order has reached yet. `plan` stays until the next is there; `isCurrent` says whether it is of what is
 * wanted now.
 */
export function usePlan(run: RunSummary, wanted: Omit<CampaignWanted, 'date'> | null) {
  const asked = wanted === null ? null : JSON.stringify(wanted);
  const [rested] = useDebouncedValue(asked, restFor);
  const { value, status, ...loaded } = useLoaded(rested === null ? null : `${run.id} ${rested}`, () =>
    planCampaign(run, JSON.parse(rested!) as CampaignWanted),
  );
  const [last, setLast] = useState<Campaign | null>(null);
  useEffect(() => {
    if (value !== null) setLast(value);
  }, [value]);
  return {
    plan: value ?? last,
    isCurrent: value !== null && rested === asked,
    failure: status === 'failed' && 'cause' in loaded ? loaded.cause : null,
  };
}

/** The kept campaigns that one would meet if it went out on a day. */
export function useOverlaps(shopId: string, plan: Campaign | null, date: string): readonly CampaignOverlap[] {
  const key =
    plan === null
      ? null
      : `${date} ${plan.days} ${plan.seed} ${JSON.stringify([plan.audience, plan.controlShare])}`;
  const { value } = useLoaded(key, () => overlapsWith(shopId, { ...plan!, date }, null));
  return value ?? [];
}
