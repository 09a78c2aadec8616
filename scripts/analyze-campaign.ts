import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import type { Campaign } from '../src/domain/campaign/campaign';
import { type CampaignEffect, type Contrast, fewestForMoney } from '../src/domain/campaign/effect';
import { csvWriter } from '../src/domain/csv/writing/write';
import { isoDay } from '../src/domain/time';
import type { CampaignWanted } from '../src/jobs/campaigns';
import { UsageError, whole, within } from './command-line';

/** A campaign as the command line wants it; the segment's name is looked up once the run is there. */
export interface CampaignOptions {
  readonly audience: string;
  readonly wanted: CampaignWanted;
}

export const campaignUsage = `Campaigns:
  --campaign AUDIENCE draws a campaign: campaign.csv (customer_id,group) and campaign.json, which --outcome takes later.
                      AUDIENCE is the number or the name of a segment, product:ID, or all; accounts that
                      look fake are in neither group, but where a segment is theirs
  --control SHARE     held back by chance, the same share of every layer of value (default 0.2)
  --date YYYY-MM-DD   first day on which an order counts (default: the day after the last order)
  --days N            so many days an order counts (default 30)
  --message TEXT      kept with the campaign
  --outcome FILE      a campaign.json: what it did, by the orders of --in, as effect.json; whom it
                      caused to order under uplift there and, where that can be told, in uplift.csv; nothing is run`;

const campaignFlags = ['campaign', 'control', 'date', 'days', 'message', 'outcome'] as const;
type Flags = Partial<Record<(typeof campaignFlags)[number], string>>;

/** @throws UsageError with one clear sentence. */
export function readCampaign(values: Flags, seed: number): CampaignOptions | null {
  const { campaign, control, date, days, message } = values;
  if (campaign === undefined) {
    const lone = campaignFlags.find((flag) => flag !== 'outcome' && values[flag] !== undefined);
    if (lone) throw new UsageError(`--${lone} means nothing without --campaign.`);
    return null;
  }
  if (date !== undefined && !isDay(date))
    throw new UsageError(`--date takes a day as YYYY-MM-DD; not '${date}'.`);
  return {
    audience: campaign,
    wanted: {
      seed,
      ...(control === undefined ? {} : { controlShare: within('--control', control, 0, 1) }),
      ...(days === undefined ? {} : { days: whole('--days', days, 1, 3650) }),
      ...(date === undefined ? {} : { date }),
      ...(message === undefined ? {} : { message }),
    },
  };
}

/** Whether a day of that name exists: 30 February would be read as a day of March. */
function isDay(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && isoDay(at) === text;
}

/** A campaign.json. @throws UsageError where it cannot be read. */
export function readOutcome(path: string | undefined): unknown {
  if (path === undefined) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UsageError(`--outcome takes a campaign.json; '${path}' cannot be read as one.`);
  }
}

/** Draws a campaign from the run that was made. @returns the names of the files. */
export async function writeCampaign(
  page: Page,
  folder: string,
  { audience, wanted }: CampaignOptions,
  segments: readonly { readonly code: number; readonly name: string }[],
): Promise<string[]> {
  const of = { ...wanted, ...audienceOf(audience, segments) };
  const campaign = await page.evaluate((request) => window.clientele.campaign(request), of);
  const writer = csvWriter(
    [
      { name: 'customer_id', type: 'id' },
      { name: 'group', type: 'text' },
    ],
    { bom: false },
  );
  const lines = campaign.members.map(({ id, group }) => writer.row([id, group]));
  await writeFile(join(folder, 'campaign.csv'), [writer.header(), ...lines].join(''));
  await writeFile(join(folder, 'campaign.json'), `${JSON.stringify(campaign, null, 2)}\n`);
  console.log(powerLine(campaign));
  return ['campaign.csv', 'campaign.json'];
}

function audienceOf(
  audience: string,
  segments: readonly { readonly code: number; readonly name: string }[],
): CampaignWanted {
  if (audience === 'all') return {};
  if (audience.startsWith('product:')) return { productId: audience.slice('product:'.length) };
  const found = segments.find(
    ({ code, name }) => String(code) === audience || name.toLowerCase() === audience.toLowerCase(),
  );
  if (found) return { segment: found.code };
  const known = segments.map(({ code, name }) => `${code} ${name}`).join('; ');
  throw new UsageError(`--campaign: there is no segment '${audience}'. There are: ${known}.`);
}

function powerLine({ power, days, leftOut = 0 }: Campaign): string {
  const { mailed, control, base, detectable } = power;
  const sees = Number.isNaN(detectable)
    ? 'no rise would show'
    : `a rise of ${points(detectable)} or more would show in four of five cases`;
  const out = leftOut > 0 ? `; ${leftOut} accounts that look fake are in neither group` : '';
  return `Campaign: ${mailed} mailed, ${control} held back; ${percent(base)} of them ordered within the last ${days} days; ${sees}${out}`;
}

/** Closes a campaign by the orders of the open shop. @returns the names of the files. */
export async function writeOutcome(page: Page, folder: string, campaign: unknown): Promise<string[]> {
  const effect = await page.evaluate((written) => window.clientele.outcome(written), campaign);
  const { customers, sentences, ...uplift } = await page.evaluate(
    (written) => window.clientele.uplift(written),
    campaign,
  );
  await writeFile(join(folder, 'effect.json'), `${JSON.stringify({ ...effect, uplift }, null, 2)}\n`);
  console.log([...effectLines(effect), ...sentences].join('\n'));
  if (customers.length === 0) return ['effect.json'];
  const csv = await page.evaluate((written) => window.clientele.exportUplift(written), campaign);
  await writeFile(join(folder, 'uplift.csv'), csv);
  return ['effect.json', 'uplift.csv'];
}

function effectLines(effect: CampaignEffect): string[] {
  const { from, until, complete, firstOrder, money, verdict, detectable } = effect;
  const lines = [
    `Orders from ${from} to before ${until}${complete ? '' : ' (the campaign is not over by these orders)'}: ${contrastLine(effect)}`,
  ];
  if (firstOrder > from) lines.push(`The first order is of ${firstOrder}: earlier ones may be missing.`);
  if (verdict === 'open') {
    lines.push(
      `That may be chance. A campaign of this size shows a rise of ${points(detectable)} or more in four of five cases.`,
    );
  }
  if (money === null) {
    lines.push(
      Math.min(effect.mailed.ordered, effect.control.ordered) < fewestForMoney
        ? `Money a customer: not told, since at least ${fewestForMoney} of each group must have ordered.`
        : 'Money a customer: not known, since too many of these orders have no amount.',
    );
  } else {
    const { value, low, high, cut, cap } = money;
    const winsorised = cut > 0 ? `; ${cut} amounts above ${cap.toFixed(2)} counted as that` : '';
    lines.push(
      `Money a customer: ${value.toFixed(2)} more (${low.toFixed(2)} to ${high.toFixed(2)}${winsorised})`,
    );
  }
  return lines;
}

function contrastLine({ mailed, control, rise }: Contrast): string {
  return `${percent(mailed.share.value)} of ${mailed.customers} mailed and ${percent(control.share.value)} of ${control.customers} held back ordered: ${points(rise.value)} more (${points(rise.low)} to ${points(rise.high)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function points(difference: number): string {
  return `${(100 * difference).toFixed(1)} points`;
}
