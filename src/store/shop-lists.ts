import type { AudienceOf } from '../contracts/audiences';
import type { Campaign } from '../domain/campaign/campaign';
import type { ListFormat, WrittenList } from '../domain/lists/list-formats';
import type { RunSummary } from '../contracts/run';
import type { ListOf } from '../jobs/audience';
import { type ListEntry, listEntries, writtenList } from '../jobs/list-job';
import { wholeCampaign } from '../jobs/kept-campaigns';
import { useApp } from './app-store';
import { download } from './download';
import { exportWords } from './export-words';
import { audienceEntries } from './shop-audiences';
import { uninterrupted } from './uninterrupted';

export { hasContacts } from '../jobs/list-job';
export type { ListOf };

/** How a list is written, as the user chose it. */
export interface ListChoice {
  readonly format: ListFormat;
  readonly withContacts: boolean;
}

/** Those whom a campaign writes to, or all whom it is about. */
export type CampaignPart = 'mailed' | 'all';

/** What became of a list: its lines, and the customers whom the tool could not know. */
export interface ListReport {
  readonly written: number;
  readonly leftOut: number;
}

/** Offers the customers of a segment, or those whom a product suits, as a list. @param tag name of the list. */
export async function downloadList(
  run: RunSummary,
  of: ListOf,
  tag: string,
  choice: ListChoice,
): Promise<ListReport> {
  const { lines, ...report } = await listOf(run, of, tag, choice);
  return offer(lines, report, tag, choice);
}

/** The same as lines of CSV. */
export async function listOf(
  run: RunSummary,
  of: ListOf,
  tag: string,
  choice: ListChoice,
): Promise<WrittenList> {
  const entries = await listEntries(run.id, of, exportWords(run.profiles).segmentName);
  return listOfEntries(run.shopId, entries, tag, choice);
}

/** Offers those whom a campaign writes to as a list, or all its customers with their groups. */
export async function downloadCampaign(
  id: string,
  whom: CampaignPart,
  choice: ListChoice,
): Promise<ListReport> {
  const whole = await wholeCampaign(id);
  if (whole === undefined) return { written: 0, leftOut: 0 };
  const { lines, ...report } = await listOfCampaign(whole.head.shopId, whole.campaign, whom, choice);
  return offer(lines, report, whole.campaign.name, choice);
}

/** The same as lines of CSV. */
export function listOfCampaign(
  shopId: string,
  { members, segments, name }: Campaign,
  whom: CampaignPart,
  choice: ListChoice,
): Promise<WrittenList> {
  const nameOf = new Map(segments.map((segment) => [segment.code, segment.name]));
  const entries = members
    .filter(({ group }) => whom === 'all' || group === 'mailed')
    .map((member) => ({
      id: member.id,
      segment: nameOf.get(member.segment) ?? '',
      group: whom === 'all' ? member.group : '',
    }));
  return listOfEntries(shopId, entries, name, choice);
}

/** Offers the members of an audience as a list. */
export async function downloadAudience(
  shopId: string,
  of: AudienceOf,
  tag: string,
  choice: ListChoice,
): Promise<ListReport> {
  const entries = await audienceEntries(shopId, of, uninterrupted());
  const { lines, ...report } = await listOfEntries(shopId, entries, tag, choice);
  return offer(lines, report, tag, choice);
}

/** Any customers as lines of CSV for a tool. */
export function listOfEntries(
  shopId: string,
  entries: readonly ListEntry[],
  tag: string,
  { format, withContacts }: ListChoice,
): Promise<WrittenList> {
  // A tool would take the mark for a part of its first header.
  const bom = format === 'plain' && useApp.getState().exportBom;
  return writtenList(shopId, entries, format, { tag, withContacts, bom });
}

function offer(
  lines: readonly string[],
  report: ListReport,
  tag: string,
  { format }: ListChoice,
): ListReport {
  download(`${fileName(tag)}-${format}.csv`, lines);
  return report;
}

/** A name that every file system takes. */
function fileName(tag: string): string {
  const plain = tag.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return plain === '' ? 'list' : plain.slice(0, 60);
}
