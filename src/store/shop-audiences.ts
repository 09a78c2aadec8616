import type { AudienceDraft, AudienceOf, StoredAudience } from '../contracts/audiences';
import type { StageContext } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import type { SegmentRules } from '../domain/audience/describe-segment';
import type { AudienceFound } from '../domain/audience/find-audience';
import type { AudienceKnown } from '../domain/audience/known';
import type { Rule } from '../domain/audience/rule';
import { currentLanguage, speakerFor } from '../i18n';
import { listCampaigns } from '../jobs/kept-campaigns';
import { productIndex } from '../jobs/product-queries';
import { audienceCsv, type AudienceShop } from '../jobs/audiences';
import * as kept from '../jobs/kept-audiences';
import { runner, useApp } from './app-store';
import { AskedOnce } from './asked-once';
import { chooseCustomers } from './chosen-customers';
import { exportWords } from './export-words';
import { guarded } from './failure';
import { shopState } from './shop-state';
import { download } from './download';
import { uninterrupted } from './uninterrupted';

export type { AudienceDraft, AudienceFound, AudienceKnown, AudienceOf, StoredAudience };

/** What rules can speak of in a shop. */
export const audienceKnown = new AskedOnce<ShopSummary, AudienceKnown>(shopState, ({ id }, context) =>
  runner.questions.audienceKnown(id, context),
);

/** A shop as it is asked for audiences: by the run on screen, with the names of its segments in the language on screen. */
export function audienceShop(shopId: string): AudienceShop {
  const { run, deviceChoice } = useApp.getState();
  const own = run?.shopId === shopId ? run : null;
  return { shopId, run: own, nameOf: exportWords(own?.profiles ?? []).segmentName, device: deviceChoice };
}

/** Whom rules find, or chosen ids are, by the run on screen. Throws as `runner.audience` does. */
export function findAudience(shopId: string, of: AudienceOf, context: StageContext): Promise<AudienceFound> {
  return runner.questions.audience(audienceShop(shopId), of, context);
}

/** A segment of a run as rules; null where nothing tells it. */
export function describeSegment(run: RunSummary, code: number): Promise<SegmentRules | null> {
  return runner.questions.describeSegment(run, code, uninterrupted());
}

/** The same as lines of CSV. */
export async function audienceLines(
  shopId: string,
  of: AudienceOf,
  bom: boolean,
  context: StageContext,
): Promise<string[]> {
  const shop = audienceShop(shopId);
  return audienceCsv(await runner.questions.audienceRows(shop, of, context), shop.nameOf, bom);
}

/** Offers them as a file. */
export async function downloadAudienceRows(shopId: string, of: AudienceOf): Promise<void> {
  await guarded(useApp.setState, async () => {
    download('audience.csv', await audienceLines(shopId, of, useApp.getState().exportBom, uninterrupted()));
  });
}

/** Its members as a list has them. */
export async function audienceEntries(shopId: string, of: AudienceOf, context: StageContext) {
  const shop = audienceShop(shopId);
  return (await runner.questions.audienceRows(shop, of, context)).map(({ id, segment }) => ({
    id,
    segment: Number.isNaN(segment) ? '' : shop.nameOf(segment),
    group: '' as const,
  }));
}

/** Ids of its members by the run on screen; null where they were not found, which the state says. */
export async function membersOfAudience(shopId: string, of: AudienceOf): Promise<string[] | null> {
  let ids: string[] | null = null;
  await guarded(useApp.setState, async () => {
    ids = (await audienceEntries(shopId, of, uninterrupted())).map(({ id }) => id);
  });
  return ids;
}

/** Takes its members for a campaign that is to be begun. @returns whether they were found. */
export function chooseAudience(run: RunSummary, of: AudienceOf): Promise<boolean> {
  return guarded(useApp.setState, async () => {
    const members = await audienceEntries(run.shopId, of, uninterrupted());
    chooseCustomers(
      run.id,
      members.map(({ id }) => id),
    );
  });
}

/** Whom a rule finds as one sentence in the language on screen. */
export async function ruleSentence(shop: ShopSummary, rule: Rule): Promise<string> {
  const { run, nameOf } = audienceShop(shop.id);
  const [known, index, campaigns] = await Promise.all([
    audienceKnown.ask(shop, () => undefined),
    run && productIndex(run.id),
    listCampaigns(shop.id),
  ]);
  const titles = new Map(index?.products.map(({ id, title }) => [id, title]));
  const named = new Map(campaigns.map(({ id, campaign }) => [id, campaign.name]));
  return speakerFor(currentLanguage()).rule(rule, {
    segmentName: nameOf,
    productTitle: (id) => titles.get(id) || id,
    campaignName: (campaign) => named.get(campaign) ?? campaign,
    columnName: (name) => name,
    currency: known.currency,
    lastDay: known.lastDay,
  });
}

/** Keeps a new audience, or what was changed of one. @returns null where it could not be kept, which the state says. */
export async function saveAudience(
  shopId: string,
  id: string | null,
  draft: AudienceDraft,
): Promise<StoredAudience | null> {
  let saved: StoredAudience | null = null;
  await guarded(useApp.setState, async () => {
    saved = id === null ? await kept.keepAudience(shopId, draft) : await kept.changeAudience(id, draft);
  });
  return saved;
}

/** Deletes an audience. @returns what puts it back, null where it could not be deleted. */
export async function deleteAudience(id: string): Promise<StoredAudience | null> {
  let whole: StoredAudience | undefined;
  const done = await guarded(useApp.setState, async () => {
    whole = await kept.getAudience(id);
    await kept.deleteAudience(id);
  });
  return (done && whole) || null;
}

export async function restoreAudience(audience: StoredAudience): Promise<void> {
  await guarded(useApp.setState, () => kept.putAudience(audience));
}
