import type * as Comlink from 'comlink';
import type { AnalysisApi, AudienceAsked, Question, WordMeaning } from '../contracts/analysis-api';
import type { AudienceOf } from '../contracts/audiences';
import type { ComparedGroups, GroupOf } from '../contracts/compared-groups';
import type { GroupsAsked } from '../contracts/analysis-api';
import type { DeviceChoice } from '../contracts/encoder-api';
import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import type { KeptMembers } from '../domain/audience/facts';
import type { SegmentRules } from '../domain/audience/describe-segment';
import type { Pair } from '../domain/compare/groups';
import type { AudienceFound } from '../domain/audience/find-audience';
import type { MemberRow } from '../domain/audience/member-rows';
import {
  type Condition,
  type ConditionName,
  conditionsOf,
  mapConditions,
  type Rule,
  type SegmentRef,
  wordsAsked,
} from '../domain/audience/rule';
import { csvWriter } from '../domain/csv/writing/write';
import { getCampaignMembers, listCampaigns } from '../storage/campaigns';
import type { AnalysisSession } from './analysis-session';
import { listStagesOf, withReadingOf } from './run-job';
import { proxied } from './worker-bridge';

export { ruleFrom } from '../storage/schemas/rule-schema';

/** Whose audience: of a shop, by a run's segments where there is one, under the names that these have on screen. */
export interface AudienceShop {
  readonly shopId: string;
  readonly run: RunSummary | null;
  readonly nameOf: (code: number) => string;
  /** Where words are read that rules ask for by meaning. */
  readonly device: DeviceChoice;
}

/** What words mean to the encoder of a run; none where no BERT has read its reviews. */
export type ReadWords = (
  run: RunSummary | null,
  words: readonly string[],
  signal: AbortSignal,
) => Promise<WordMeaning[]>;

/** Whom rules find, or chosen ids are. Throws `bad-option` with a sentence where they name what the shop has not. */
export function audienceOfSession(
  session: AnalysisSession,
  shop: AudienceShop,
  of: AudienceOf,
  read: ReadWords,
  context: StageContext,
): Promise<AudienceFound> {
  return inReading(session, shop, [of], context, async (api, question) =>
    api.audience(question, await askedOf(shop, of, read, context), proxied(context)),
  );
}

/** Two groups of customers side by side. */
export function comparedGroupsOfSession(
  session: AnalysisSession,
  shop: AudienceShop,
  groups: Pair<GroupOf>,
  read: ReadWords,
  context: StageContext,
): Promise<ComparedGroups> {
  const named = groups.filter((of) => of !== 'rest');
  return inReading(session, shop, named, context, async (api, question) => {
    const [one, other] = [
      await askedGroup(shop, groups[0], read, context),
      await askedGroup(shop, groups[1], read, context),
    ];
    const asked: GroupsAsked = {
      run: (one ?? other)?.run ?? null,
      groups: [one?.of ?? 'rest', other?.of ?? 'rest'],
      campaigns: [...(one?.campaigns ?? []), ...(other?.campaigns ?? [])],
      meanings: [...(one?.meanings ?? []), ...(other?.meanings ?? [])],
    };
    return api.compareGroups(question, asked, proxied(context));
  });
}

async function askedGroup(
  shop: AudienceShop,
  of: GroupOf,
  read: ReadWords,
  context: StageContext,
): Promise<AudienceAsked | null> {
  return of === 'rest' ? null : askedOf(shop, of, read, context);
}

/** Their rows for a list. */
export function audienceRowsOfSession(
  session: AnalysisSession,
  shop: AudienceShop,
  of: AudienceOf,
  read: ReadWords,
  context: StageContext,
): Promise<MemberRow[]> {
  return inReading(session, shop, [of], context, async (api, question) =>
    api.audienceRows(question, await askedOf(shop, of, read, context), proxied(context)),
  );
}

/** A segment of a run as rules, which name segments by code. */
export async function describedSegment(
  session: AnalysisSession,
  run: RunSummary,
  code: number,
  signal: AbortSignal,
): Promise<SegmentRules | null> {
  const asked = { options: run.options, stages: await listStagesOf(run) };
  return session.ask(signal, (api) => api.describeSegment(code, asked));
}

/** Movement and what words mean are told by a run's reading; everything else is not. An abort stops it at its next step. */
async function inReading<Answer>(
  session: AnalysisSession,
  shop: AudienceShop,
  groups: readonly AudienceOf[],
  context: StageContext,
  ask: (api: Comlink.Remote<AnalysisApi>, question: Question) => Promise<Answer>,
): Promise<Answer> {
  const job = () => session.askStoppable(context.signal, ask);
  return shop.run !== null && groups.some(asksReading)
    ? withReadingOf(shop.run, session, context, job)
    : job();
}

const byReading: readonly ConditionName[] = ['stood', 'moved', 'wrote'];

const asksReading = (of: AudienceOf): boolean =>
  'rules' in of && conditionsOf(of.rules).some(({ what }) => byReading.includes(what));

async function askedOf(
  { shopId, run, nameOf }: AudienceShop,
  of: AudienceOf,
  read: ReadWords,
  { signal }: StageContext,
): Promise<AudienceAsked> {
  const asked = run && { options: run.options, stages: await listStagesOf(run) };
  if ('ids' in of) return { of, run: asked, campaigns: [], meanings: [] };
  const codes = run?.profiles.map(({ code }) => code) ?? [];
  return {
    of: { rules: withCodes(of.rules, codes, nameOf) },
    run: asked,
    campaigns: await campaignsNamed(shopId, of.rules),
    meanings: await read(run, wordsAsked(of.rules), signal),
  };
}

async function campaignsNamed(shopId: string, rules: Rule): Promise<KeptMembers[]> {
  const named = new Set(
    conditionsOf(rules).flatMap((condition) => (condition.what === 'campaign' ? [condition.campaign] : [])),
  );
  if (named.size === 0) return [];
  const kept = (await listCampaigns(shopId)).filter(
    ({ id, campaign }) => named.has(id) || named.has(campaign.name),
  );
  return Promise.all(
    kept.map(async ({ id, campaign }) => ({
      id,
      name: campaign.name,
      members: (await getCampaignMembers(id)) ?? [],
    })),
  );
}

/** The rule with segments by their codes. Throws `bad-option` for a name that no segment has. */
export function withCodes(rule: Rule, codes: readonly number[], nameOf: (code: number) => string): Rule {
  const codeOf = (ref: SegmentRef): number => {
    if (ref === 0 || codes.includes(Number(ref))) return Number(ref);
    const named = codes.find((code) => nameOf(code).toLowerCase() === String(ref).trim().toLowerCase());
    if (named !== undefined) return named;
    const there =
      codes.map((code) => `${code} ${nameOf(code)}`).join('; ') || 'none, as nothing has been run';
    throw new ClienteleError('bad-option', `There is no segment '${ref}'. There are: ${there}.`);
  };
  const coded = (refs: readonly SegmentRef[] | undefined) => refs?.map(codeOf);
  return mapConditions(rule, (condition): Condition => {
    switch (condition.what) {
      case 'segment':
      case 'stood': {
        const [is, isNot] = [coded(condition.is), coded(condition.isNot)];
        return { ...condition, ...(is && { is }), ...(isNot && { isNot }) };
      }
      case 'moved': {
        const [from, to] = [coded(condition.from), coded(condition.to)];
        return { ...condition, ...(from && { from }), ...(to && { to }) };
      }
      default:
        return condition;
    }
  });
}

/**
 * `customer_id,segment_code,segment_name,orders,spend,first_order,last_order,mean_rating,clock,next_due`, one member a row;
 * cells are empty where nothing is known.
 */
export function audienceCsv(
  rows: readonly MemberRow[],
  nameOf: (code: number) => string,
  bom: boolean,
): string[] {
  const writer = csvWriter(
    [
      { name: 'customer_id', type: 'id' },
      { name: 'segment_code', type: 'number' },
      { name: 'segment_name', type: 'text' },
      { name: 'orders', type: 'number' },
      { name: 'spend', type: 'number' },
      { name: 'first_order', type: 'text' },
      { name: 'last_order', type: 'text' },
      { name: 'mean_rating', type: 'number' },
      { name: 'clock', type: 'text' },
      { name: 'next_due', type: 'text' },
    ],
    { bom },
  );
  const round = (number: number) => Number(number.toFixed(2));
  const lines = rows.map(({ id, segment, orders, money, firstOrder, lastOrder, meanStars, clock, due }) =>
    writer.row([
      id,
      segment,
      Number.isNaN(segment) ? '' : nameOf(segment),
      orders,
      round(money),
      firstOrder,
      lastOrder,
      round(meanStars),
      clock,
      due,
    ]),
  );
  return [writer.header(), ...lines];
}
