import type { TFunction } from 'i18next';
import type { RunSummary } from '../../contracts/run';
import { reservationOf } from '../../domain/cluster/choice/reservations';
import { isByHand } from '../../domain/label/by-hand';
import { segmentsAmong } from '../../domain/label/segment';
import type { Format } from '../format';
import type { SegmentNames } from './segment-names';
import { isMostlyTime } from './verdict';

export type RunGroups = Pick<RunSummary, 'options' | 'choice' | 'kept' | 'byHand'>;

/** What the groups of a run are: found, slices of one crowd, or made by rules. Only the first are called segments. */
type KindOfGroups = 'segments' | 'slices' | 'groups';

/** @param shown how many there are. */
export function kindOfGroups(run: RunGroups, shown: number): KindOfGroups {
  const { options, choice } = run;
  if (options.cluster === 'rfm') return 'groups';
  if (choice === undefined) return 'segments';
  const cutsAcross = !isByHand(run) && reservationOf(choice, shown, options) === 'otherShape';
  if (isMostlyTime(choice, shown)) return 'slices';
  return choice.verdict.answer === 'none' || cutsAcross ? 'slices' : 'segments';
}

/** Whether a run cut up customers between whom nothing lies; of few customers nobody knows. */
export function isOneCrowd({ options, choice }: Pick<RunSummary, 'options' | 'choice'>): boolean {
  return options.cluster !== 'rfm' && choice?.verdict.reason === 'one-crowd';
}

const headlines = {
  segments: 'headline',
  slices: 'headlineSlices',
  groups: 'headlineGroups',
} as const satisfies Record<KindOfGroups, string>;

/** Less than this part more than the next is as much. */
const clearlyMore = 0.1;

/** The result in a sentence or two: how many segments, which is the largest, which brings the money. */
export function sayHeadline(
  run: RunGroups & Pick<RunSummary, 'profiles'>,
  names: SegmentNames,
  t: TFunction,
  format: Format,
): string {
  const { profiles } = run;
  const segments = segmentsAmong(profiles).sort((a, b) => b.size - a.size);
  const kind = kindOfGroups(run, segments.length);
  const largest = segments[0];
  if (largest === undefined) return '';
  const customers = profiles.reduce(
    (sum, { size, suspects = 0, unknown = 0 }) => sum + size - suspects - unknown,
    0,
  );
  const count = segments.length;
  const name = names.shown(largest.code);
  const headline = t(`segments:${headlines[kind]}`, {
    count,
    customers: format.number(customers),
    name,
    share: format.percent(largest.size / customers),
  });
  const richest = segments.reduce((best, profile) =>
    profile.revenueShare > best.revenueShare ? profile : best,
  );
  if (count < 2 || !Number.isFinite(richest.revenueShare)) return headline;
  const next = Math.max(...segments.map((each) => (each === richest ? 0 : each.revenueShare)));
  if (richest.revenueShare < (1 + clearlyMore) * next) return headline;
  const values = { name: names.shown(richest.code), share: format.percent(richest.revenueShare) };
  const { fewPay } = richest;
  // One wholesaler's money is no segment's.
  const revenue =
    fewPay === undefined
      ? t('segments:headlineRevenue', values)
      : t('segments:headlineFew', {
          ...values,
          count: fewPay.customers,
          ofIt: format.percent(fewPay.share, 0),
        });
  return t('common:twoSentences', { first: headline, second: revenue });
}
