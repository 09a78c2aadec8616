import type { OnProgress } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { ClienteleError } from '../contracts/errors';
import type { Campaign } from '../domain/campaign/campaign';
import { type CampaignUplift, upliftSummary } from '../domain/uplift/campaign-uplift';
import { upliftKinds } from '../domain/uplift/kinds';
import { currentLanguage, speakerFor } from '../i18n';
import { campaignFrom } from '../jobs/campaigns';
import { wholeCampaign } from '../jobs/kept-campaigns';
import { upliftCsv } from '../jobs/uplift-csv';
import { runner, useApp } from './app-store';
import { AskedOnce } from './asked-once';
import { download } from './download';
import { shopState } from './shop-state';

/** A kept campaign, of a shop as it is now, told apart by the reading of a run where there is one. */
export interface AskedUplift {
  readonly shop: ShopSummary;
  readonly run: RunSummary | null;
  readonly campaignId: string;
}

/** Whom a kept campaign caused to order. */
export const campaignUplift = new AskedOnce<AskedUplift, CampaignUplift>(
  ({ shop, run, campaignId }) => `${campaignId}/${shopState(shop)}/${run?.id ?? ''}`,
  async ({ shop, run, campaignId }, context) => {
    const whole = await wholeCampaign(campaignId);
    if (whole === undefined) throw new ClienteleError('result-lost', `campaign ${campaignId}`);
    return runner.questions.uplift(shop.id, run, whole.campaign, context);
  },
);

/** Offers everybody whom it tells apart as one file of CSV. */
export function downloadUplift(uplift: CampaignUplift): void {
  const { exportBom } = useApp.getState();
  download('uplift.csv', upliftCsv(uplift, exportBom));
}

/** The same for scripts: figures, sentences in the language on screen, and a row a customer where any are told apart. */
export type UpliftOfScript = ReturnType<typeof upliftForScript>;

function upliftForScript(found: CampaignUplift) {
  const { ids, mailed, uplift } = found;
  const told = uplift?.found;
  return {
    ...upliftSummary(found),
    sentences: speakerFor(currentLanguage()).uplift(found),
    customers: !told
      ? []
      : ids.map((customerId, i) => ({
          customerId,
          group: mailed[i] === 1 ? ('mailed' as const) : ('control' as const),
          uplift: told.uplift[i]!,
          withoutMail: told.base[i]!,
          kind: upliftKinds[told.kind[i]!]!,
        })),
  };
}

export function scriptedUplift(
  openShop: () => ShopSummary,
  knownRun: () => RunSummary | null,
  onProgress: OnProgress,
) {
  const ask = (campaign: unknown): Promise<CampaignUplift> => {
    const context = { signal: new AbortController().signal, onProgress };
    return runner.questions.uplift(
      openShop().id,
      knownRun(),
      campaignFrom(campaign) satisfies Campaign,
      context,
    );
  };
  return {
    async uplift(campaign: unknown) {
      return upliftForScript(await ask(campaign));
    },

    async exportUplift(campaign: unknown): Promise<string> {
      return upliftCsv(await ask(campaign), false).join('');
    },
  };
}
