import type { TFunction } from 'i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { segmentsAmong } from '../../domain/label/segment';
import type { ShopVoice } from '../../domain/voice/shop-voice';
import type { WrittenText } from '../../domain/writing/written-text';
import type { Format } from '../format';
import { type Count, counted, starsInWords } from './matters';
import type { SaidFindings, Tongue, SaidMatter } from './written';

/** What a report begins with: the result, who moved, what the reviews say, and what to do first. */
export function sayLead(
  { profiles, voice, headline = '', moved = [] }: SaidMatter,
  said: SaidFindings,
  { language, t, format }: Tongue,
): WrittenText[] {
  if (profiles.length === 0) return [];
  const first = firstToAddress(profiles);
  const sentences = [
    headline,
    ...moved,
    ...(voice === null ? [] : [...sayStars(voice, t, format), ...sayReviews(voice, { language, t, format })]),
    ...(first === undefined
      ? []
      : [t('portraits:lead.step', { name: said.names.shown(first.code), action: said.action(first) })]),
  ].filter((sentence) => sentence !== '');
  return [
    {
      kind: 'lead',
      id: 'report',
      language,
      text: format.sentences(sentences),
      facts: sentences,
      writer: 'template',
      objections: [],
    },
  ];
}

/** Fewer reviews with stars are an opinion. */
const fewestRated = 10;

/** What is praised most says nothing of how many praise: in a shop of bad stars it would sound like a good one. */
function sayStars({ stars }: ShopVoice, t: TFunction, format: Format): string[] {
  if (stars === undefined || stars.rated < fewestRated) return [];
  return [t('portraits:lead.stars', starsInWords(stars, format))];
}

/** The segment with most money, or with most customers where no money is known: the first of a report's next steps. */
export function firstToAddress(profiles: readonly SegmentProfile[]): SegmentProfile | undefined {
  return byWorth(segmentsAmong(profiles))[0];
}

/** Those of most money first, or of most customers where no money is known. */
export function byWorth(profiles: readonly SegmentProfile[]): SegmentProfile[] {
  const worth = ({ revenue, size, revenueShare }: SegmentProfile) =>
    Number.isFinite(revenueShare) ? revenue : size;
  return [...profiles].sort((a, b) => worth(b) - worth(a));
}

function sayReviews(voice: ShopVoice, { t, format }: Tongue): string[] {
  const [praise, blame] = (['praised', 'blamed'] as const).map((feeling) => mostSaid(voice, feeling));
  if (praise === undefined && blame === undefined) return [];
  const matter = (of: typeof praise) => (of === undefined ? '' : t(`portraits:matter.${of.aspect}`));
  const isOne = praise !== undefined && praise.aspect === blame?.aspect;
  const which = isOne ? 'same' : praise === undefined ? 'blamed' : blame === undefined ? 'praised' : 'both';
  const sentence = t(`portraits:lead.${which}`, {
    read: format.number(voice.read),
    praised: matter(praise),
    praises: format.number(praise?.reviews ?? 0),
    blamed: matter(blame),
    blames: format.number(blame?.reviews ?? 0),
  });
  const rise = riseOf(voice);
  if (rise === null) return [sentence];
  const { aspect, now, before } = rise;
  const values = { now: format.number(now), before: format.number(before) };
  return [sentence, t('portraits:lead.rise', { matter: t(`portraits:matter.${aspect}`), ...values })];
}

/** What is said most of all; nothing where two are as much. */
function mostSaid({ aspects }: ShopVoice, feeling: 'praised' | 'blamed'): Count | undefined {
  const [first, second] = counted(aspects, feeling);
  return first?.reviews === second?.reviews ? undefined : first;
}

/** Months that are held against as many before them. */
const lately = 3;
/** Complaints that make a rise, and standard errors that no chance brings about, one of seventeen aspects being the most. */
const [fewestNow, surely] = [10, 3];

/**
 * The complaint that rose most beyond what all that is said rose by; null where none surely did. Counts alone would take a
 * shop that gets more reviews for one that gets worse.
 */
export function riseOf({ aspects }: Pick<ShopVoice, 'aspects'>) {
  const sum = (of: ShopVoice['aspects'][number], from: number, feeling: 'praised' | 'blamed') => {
    const { months } = of;
    const end = months.length - from;
    return months.slice(end - lately, end).reduce((total, month) => total + month[feeling], 0);
  };
  const spoken = (from: number) =>
    aspects.reduce((total, of) => total + sum(of, from, 'praised') + sum(of, from, 'blamed'), 0);
  const [allNow, allBefore] = [spoken(0), spoken(lately)];
  if (allNow + allBefore === 0) return null;
  const share = allNow / (allNow + allBefore);
  const rises = aspects
    .filter(({ months }) => months.length >= 2 * lately)
    .map((of) => {
      const [now, before] = [sum(of, 0, 'blamed'), sum(of, lately, 'blamed')];
      const [all, expected] = [now + before, (now + before) * share];
      const away = (now - expected) / Math.sqrt(Math.max(1e-9, all * share * (1 - share)));
      return { aspect: of.aspect, now, before, away };
    })
    .filter(({ now, before, away }) => now >= fewestNow && now > before && away >= surely);
  return rises.sort((a, b) => b.away - a.away)[0] ?? null;
}
