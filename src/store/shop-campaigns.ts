import type { StoredCampaign, WholeCampaign } from '../contracts/campaigns';
import type { RunSummary, ShopSummary } from '../contracts/run';
import type { Campaign } from '../domain/campaign/campaign';
import { standOf } from '../domain/campaign/stand';
import { ClienteleError } from '../contracts/errors';
import type { AskMeasure, CampaignWanted } from '../jobs/campaigns';
import * as kept from '../jobs/kept-campaigns';
import { runner, useApp } from './app-store';
import { exportWords } from './export-words';
import { guarded } from './failure';
import { shopState } from './shop-state';
import { uninterrupted } from './uninterrupted';

export { markSeen, overlapsWith, watchCampaigns, wholeCampaign } from '../jobs/kept-campaigns';

/** A campaign as it would be, drawn and reckoned; nothing is kept. Throws as `makeCampaign` does. */
export function planCampaign(run: RunSummary, wanted: CampaignWanted): Promise<Campaign> {
  return runner.questions.campaign(run, wanted, exportWords(run.profiles).segmentName, uninterrupted());
}

/** Keeps a campaign and measures it, since its days may be over. @returns its id. */
export async function keepCampaign(run: RunSummary, campaign: Campaign): Promise<string> {
  const id = await kept.keepCampaign(run, campaign);
  const { shop } = useApp.getState();
  if (shop?.id === run.shopId) await measure(shop);
  return id;
}

/** The campaigns of a shop as its orders stand now, the newest first, with the name of each one's state. */
export async function campaignsNow(shop: ShopSummary, today: string) {
  await measure(shop);
  const campaigns = await kept.listCampaigns(shop.id);
  return campaigns.map(({ id, createdAt, campaign, look }) => ({
    id,
    createdAt,
    ...campaign,
    ...standOf(campaign, look, today),
    effect: look?.effect ?? null,
  }));
}

/** Deletes a campaign. @returns what puts it back, null where it could not be deleted. */
export async function deleteCampaign(id: string): Promise<WholeCampaign | null> {
  let whole: WholeCampaign | undefined;
  const done = await guarded(useApp.setState, async () => {
    whole = await kept.getCampaign(id);
    await kept.deleteCampaign(id);
  });
  return (done && whole) || null;
}

export async function restoreCampaign(campaign: WholeCampaign): Promise<void> {
  await guarded(useApp.setState, () => kept.putCampaign(campaign));
}

/** One measuring at a time: whoever comes second finds what the first reckoned. */
let measuring: Promise<unknown> = Promise.resolve();

async function measure(shop: ShopSummary): Promise<void> {
  const measureHere = runner.questions.measureOf(shop.id, uninterrupted());
  // Asked for a shop that was left, the worker would leave the one that is open.
  const ask: AskMeasure = async (campaign) => {
    if (useApp.getState().shop?.id !== shop.id) throw new ClienteleError('cancelled', 'The shop was left.');
    return measureHere(campaign);
  };
  // What fails is that the shop cannot be put together: whatever was asked of it says so, and this was not asked for.
  const turn = measuring
    .then(() => kept.measureCampaigns(shop.id, shopState(shop), ask))
    .catch(() => undefined);
  measuring = turn;
  await turn;
}

/** Measures the campaigns of whichever shop is open whenever it is opened or its orders change, unasked. */
export function followCampaigns(): void {
  let last = '';
  useApp.subscribe(({ shop }, before) => {
    if (shop === before.shop) return;
    const of = shop === null ? '' : shopState(shop);
    if (of === last) return;
    last = of;
    if (shop !== null) void measure(shop);
  });
}

export type { CampaignWanted, StoredCampaign, WholeCampaign };
