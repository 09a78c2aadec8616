import { overlapsWith, type StoredCampaign, wholeCampaign } from '../../store';
import { useLoaded } from '../../ui/use-loaded';
import { Overlaps } from './plan-note';

/** Warns of the other campaigns that reach into one; those that are made later too. */
export function KeptOverlaps({ stored }: { readonly stored: StoredCampaign }) {
  const { id, shopId } = stored;
  const { value } = useLoaded(id, async () => {
    const whole = await wholeCampaign(id);
    return whole ? overlapsWith(shopId, whole.campaign, id) : [];
  });
  return value === null ? null : <Overlaps overlaps={value} />;
}
