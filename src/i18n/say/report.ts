import { isByHand } from '../../domain/label/by-hand';
import i18next, { type TFunction } from 'i18next';
import type { RunSummary, ShopSummary } from '../../contracts/run';
import { type SegmentProfile, segmentsAmong } from '../../domain/label/segment';
import { segmentColours } from '../../domain/label/segment-colours';
import { sizesAt } from '../../domain/movement/flows';
import type { Movement } from '../../domain/movement/movement';
import type { Report, ReportBlock, ReportSection } from '../../domain/report/report-page';
import type { LedgerWarning } from '../../domain/shop/ledger/warnings';
import type { ValueSummary } from '../../domain/value/value-report';
import { type Format, formatFor } from '../format';
import { type Speaker, speakerFor } from '../speaker';
import type { KeptText } from '../../domain/writing/draft';
import { byWorth } from './lead';
import { usuallyCompared } from './months-compared';

/** All that a report tells of. */
export interface ReportMatter {
  readonly shop: Pick<ShopSummary, 'name' | 'reports' | 'facts'>;
  readonly run: RunSummary;
  readonly movement: Movement;
  readonly value: ValueSummary;
  /** What could not be settled from its files. */
  readonly unsettled: readonly LedgerWarning[];
  /** What the marketer accepted to begin with; the template where it is missing. */
  readonly lead?: Pick<KeptText, 'text' | 'writer'>;
  /** Instant at which it is made, ms. */
  readonly madeAt: number;
}

/** Traits of a card that its summary tells, traits in all and quotes: more is a list that nobody reads. */
const [inSummary, traitsTold, quotesTold] = [2, 5, 2];
/** Next steps that are told, those of most money first. */
const stepsTold = 5;

/** The report of a shop that is read in three minutes: what is known, who they are, what moved, what to do, how sure. */
export function sayReport(matter: ReportMatter, language: string): Report {
  const { shop, madeAt } = matter;
  const [speaker, t, format] = [speakerFor(language), i18next.getFixedT(language), formatFor(language)];
  return {
    language,
    title: t('report:title', { shop: shop.name }),
    made: t('report:made', { date: format.date(madeAt) }),
    lead: leadOf(matter, speaker, t),
    sections: [
      { title: t('report:known.title'), blocks: known(matter, speaker, t, format) },
      { title: t('report:who'), blocks: who(matter, speaker, t, format) },
      { title: t('report:moved.title'), blocks: moved(matter, speaker, t, format) },
      { title: t('report:steps.title'), blocks: steps(matter, speaker, t) },
      { title: t('report:expected'), blocks: [sentences(speaker.value(matter.value, currencyOf(matter)))] },
      sure(matter, speaker, t),
    ],
  };
}

function leadOf(matter: ReportMatter, speaker: Speaker, t: TFunction): ReportBlock[] {
  const { run, lead, movement, shop } = matter;
  const { profiles, voice = null } = run;
  const moved = speaker.movedLately(run, movement, shop.facts?.to ?? Number.NaN, currencyOf(matter));
  const said = { profiles, voice, headline: speaker.headline(run), moved };
  const template = speaker.written('lead', said, '')[0];
  const text = lead?.text ?? template?.text;
  if (text === undefined) return [];
  return [
    { kind: 'lead', text },
    ...(lead?.writer === 'model' ? [{ kind: 'quiet', text: t('report:leadByModel') } as const] : []),
  ];
}

function known(
  { shop, run, unsettled }: ReportMatter,
  speaker: Speaker,
  t: TFunction,
  format: Format,
): ReportBlock[] {
  const { facts, reports } = shop;
  if (facts === null) return [];
  const { customers, products, orderLines, reviews, events, revenue, currency, from, to } = facts;
  const figures = Object.entries({ customers, products, orderLines, reviews, events })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({
      label: t(`report:known.${name as 'customers'}`),
      value: format.number(count),
    }));
  const hasMoney = run.profiles.some(({ revenueShare }) => Number.isFinite(revenueShare));
  if (hasMoney) {
    const label = t(currency === '' ? 'report:known.revenuePlain' : 'report:known.revenue');
    figures.push({ label, value: format.money(revenue, currency, 0) });
  }
  const sum = (of: 'read' | 'imported' | 'merged' | 'rejected') =>
    format.number(reports.reduce((total, report) => total + report[of], 0));
  const rows = {
    count: reports.length,
    read: sum('read'),
    imported: sum('imported'),
    merged: sum('merged'),
    rejected: sum('rejected'),
  };
  return [
    { kind: 'figures', figures },
    {
      kind: 'text',
      text: Number.isNaN(from)
        ? t('report:known.noDates')
        : t('report:known.span', { from: format.exportDay(from), to: format.exportDay(to) }),
    },
    { kind: 'quiet', text: t('report:known.rows', rows) },
    ...(unsettled.length === 0
      ? []
      : [
          { kind: 'text', text: t('report:known.unsettled') } as const,
          sentences(unsettled.map((warning) => speaker.ledgerWarning(warning, currency))),
        ]),
  ];
}

function who(matter: ReportMatter, speaker: Speaker, t: TFunction, format: Format): ReportBlock[] {
  const { run } = matter;
  const colours = coloursOf(run);
  const profiles = [...run.profiles].sort((a, b) => b.size - a.size || a.code - b.code);
  const names = speaker.segmentNames(run.profiles);
  const currency = currencyOf(matter);
  const summaries = new Map(
    speaker
      .written('summaries', { profiles: run.profiles, voice: run.voice ?? null }, currency)
      .map(({ id, text }) => [id, text]),
  );
  const colourOf = ({ code }: SegmentProfile) => colours.get(code) ?? 'gray';
  const nameless = matter.shop.facts && speaker.nameless(matter.shop.facts);
  return [
    ...verdictOf(run, speaker).map((text): ReportBlock => ({ kind: 'text', text })),
    ...(nameless === null ? [] : [{ kind: 'text', text: nameless } as const]),
    {
      kind: 'bars',
      caption: t('report:shares'),
      bars: profiles.map((profile) => ({
        label: names.shown(profile.code),
        share: profile.share,
        value: `${format.number(profile.size)} · ${format.plainShare(profile.share)}`,
        colour: colourOf(profile),
      })),
    },
    ...profiles.map((profile): ReportBlock => {
      const traits = profile.traits
        .slice(inSummary, traitsTold)
        .map((trait) => speaker.trait(trait, currency));
      const quotes = profile.quotes.slice(0, quotesTold).map(({ text }) => text);
      return {
        kind: 'card',
        title: names.shown(profile.code),
        colour: colourOf(profile),
        blocks: [
          { kind: 'text', text: summaries.get(String(profile.code)) ?? '' },
          ...(traits.length > 0 ? [{ kind: 'list', items: traits } as const] : []),
          ...(quotes.length > 0 ? [{ kind: 'quotes', quotes, of: t('report:quotes') } as const] : []),
          ...speaker.cautions(profile, run.profiles).map((text): ReportBlock => ({ kind: 'quiet', text })),
        ],
      };
    }),
  ];
}

function moved(matter: ReportMatter, speaker: Speaker, t: TFunction, format: Format): ReportBlock[] {
  const { movement, run } = matter;
  const colours = coloursOf(run);
  const { months } = movement;
  if (months.length < 2) {
    return [{ kind: 'text', text: t(months.length === 0 ? 'movement:noMonths' : 'movement:oneMonth') }];
  }
  const names = speaker.segmentNames(run.profiles);
  const to = matter.shop.facts?.to ?? Number.NaN;
  const compared = usuallyCompared(run, movement, to, currencyOf(matter), names, t, format);
  const { nameOf, monthName } = compared;
  const { found, cautions } = speaker.movement(compared);
  return [
    sentences(found),
    {
      kind: 'months',
      caption: t('report:moved.months'),
      months: months.map(({ thin }, m) => {
        const sizes = sizesAt(movement, m);
        return {
          name: monthName(m),
          pale: thin !== null,
          parts: run.profiles.map(({ code }) => ({
            size: sizes.get(code) ?? 0,
            colour: colours.get(code) ?? 'gray',
            label: nameOf(code),
          })),
        };
      }),
    },
    ...cautions.map((text): ReportBlock => ({ kind: 'quiet', text })),
  ];
}

/** What to do, first where most money is at stake, or most customers where no money is known. */
function steps(matter: ReportMatter, speaker: Speaker, t: TFunction): ReportBlock[] {
  const { run } = matter;
  const names = speaker.segmentNames(run.profiles);
  const first = byWorth(segmentsAmong(run.profiles)).slice(0, stepsTold);
  const items = first.map((profile) => {
    const step = { name: names.shown(profile.code), action: speaker.action(profile) };
    const audience = speaker.audience(profile, currencyOf(matter));
    return audience === '' ? t('report:steps.step', step) : t('report:steps.stepFor', { ...step, audience });
  });
  return [{ kind: 'list', items }];
}

function verdictOf(run: RunSummary, speaker: Speaker): string[] {
  const { choice, options, profiles } = run;
  if (choice === undefined) return [];
  const shown = segmentsAmong(profiles).length;
  return speaker.verdict({ choice, shown, told: options, isKept: isByHand(run) });
}

function sure({ run }: ReportMatter, speaker: Speaker, t: TFunction): ReportSection {
  const { options, measured } = run;
  const hits = measured === undefined ? [t('report:sure.notMeasured')] : speaker.hits(measured, options);
  return {
    title: t('report:sure.title'),
    blocks: [sentences(hits), { kind: 'quiet', text: t('report:sure.note') }],
  };
}

/** On white as on black paper each stands three to one. */
function coloursOf({ profiles }: RunSummary): ReadonlyMap<number, string> {
  return segmentColours(
    profiles.map(({ code }) => code),
    'light',
  );
}

function currencyOf({ shop }: ReportMatter): string {
  return shop.facts?.currency ?? '';
}

function sentences(items: readonly string[]): ReportBlock {
  return { kind: 'list', items };
}
