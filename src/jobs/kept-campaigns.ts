import type { StoredCampaign } from '../contracts/campaigns';
import type { RunSummary } from '../contracts/run';
import type { Campaign } from '../domain/campaign/campaign';
import { type CampaignOverlap, overlapInTime, overlapOf } from '../domain/campaign/overlap';
import * as storage from '../storage/campaigns';
import type { AskMeasure } from './campaigns';

export {
  deleteCampaign,
  getCampaign,
  listCampaigns,
  putCampaign,
  watchCampaigns,
} from '../storage/campaigns';

/** Keeps a campaign with the shop of the run that it is of. @returns its id. */
export async function keepCampaign(
  { id, shopId, startedAt }: Pick<RunSummary, 'id' | 'shopId' | 'startedAt'>,
  { members, ...campaign }: Campaign,
): Promise<string> {
  const head: StoredCampaign = {
    id: crypto.randomUUID(),
    shopId,
    createdAt: Date.now(),
    run: { id, startedAt },
    campaign,
    look: null,
    seen: true,
  };
  await storage.putCampaign({ head, members });
  return head.id;
}

/** Notes that somebody looked at what a campaign did. */
export async function markSeen(id: string): Promise<void> {
  await storage.changeCampaign(id, { seen: true });
}

/**
 * Measures a shop's campaigns by the orders that it has now, all that were not measured by them before.
 * @param of state of the shop, which changes with its orders.
 */
export async function measureCampaigns(shopId: string, of: string, measure: AskMeasure): Promise<void> {
  for (const { id, campaign, look } of await storage.listCampaigns(shopId)) {
    if (look?.of === of) continue;
    const members = await storage.getCampaignMembers(id);
    if (members === undefined) continue;
    const { effect, lastOrder } = await measure({ ...campaign, members });
    const found = typeof effect === 'string' ? null : effect;
    const isNews = found?.complete === true && look?.effect?.complete !== true;
    await storage.changeCampaign(id, {
      look: { of, lastOrder, effect: found },
      ...(isNews && { seen: false }),
    });
  }
}

/** The shop's other campaigns that reach into one. @param own id of the campaign, null for one that is not kept yet. */
export async function overlapsWith(
  shopId: string,
  campaign: Campaign,
  own: string | null,
): Promise<CampaignOverlap[]> {
  const overlaps: CampaignOverlap[] = [];
  for (const { id, campaign: other } of await storage.listCampaigns(shopId)) {
    if (id === own || !overlapInTime(campaign, other)) continue;
    const members = (await storage.getCampaignMembers(id)) ?? [];
    const found = overlapOf(campaign, { ...other, members });
    if (found) overlaps.push(found);
  }
  return overlaps;
}

/** A kept campaign as `makeCampaign` made it; undefined where it is gone. */
export async function wholeCampaign(
  id: string,
): Promise<{ head: StoredCampaign; campaign: Campaign } | undefined> {
  const whole = await storage.getCampaign(id);
  return whole && { head: whole.head, campaign: { ...whole.head.campaign, members: whole.members } };
}
