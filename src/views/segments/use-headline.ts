import { useTranslation } from 'react-i18next';
import { reservationOf } from '../../domain/cluster/choice/reservations';
import { segmentsAmong, type SegmentProfile } from '../../domain/label/segment';
import { type SegmentNames, useFormat } from '../../i18n';
import type { RunSummary } from '../../store';

/** What the groups of a run are: found, slices of one crowd, or made by rules. Only the first are called segments. */
type KindOfGroups = 'segments' | 'slices' | 'groups';

/** @param shown how many there are. */
export function kindOfGroups(
  { options, choice, kept }: Pick<RunSummary, 'options' | 'choice' | 'kept'>,
  shown: number,
): KindOfGroups {
  if (options.cluster === 'rfm') return 'groups';
  if (choice === undefined) return 'segments';
  const cutsAcross = kept === undefined && reservationOf(choice, shown, options) === 'otherShape';
  return choice.verdict.answer === 'none' || cutsAcross ? 'slices' : 'segments';
}

const headlines = {
  segments: 'headline',
  slices: 'headlineSlices',
  groups: 'headlineGroups',
} as const satisfies Record<KindOfGroups, string>;

/** The result in a sentence or two: how many segments, which is the largest, which brings the money. */
export function useHeadline(
  profiles: readonly SegmentProfile[],
  names: SegmentNames,
  kind: KindOfGroups,
): string {
  const { t } = useTranslation(['segments', 'common']);
  const format = useFormat();
  const segments = segmentsAmong(profiles);
  const largest = segments[0];
  if (largest === undefined) return '';
  const customers = profiles.reduce((sum, { size, suspects = 0 }) => sum + size - suspects, 0);
  const count = segments.length;
  const name = names.shown(largest.code);
  const headline = t(headlines[kind], {
    count,
    customers: format.number(customers),
    name,
    share: format.percent(largest.share),
  });
  const richest = segments.reduce((best, profile) =>
    profile.revenueShare > best.revenueShare ? profile : best,
  );
  if (count < 2 || !Number.isFinite(richest.revenueShare)) return headline;
  const revenue = t('headlineRevenue', {
    name: names.shown(richest.code),
    share: format.percent(richest.revenueShare),
  });
  return t('common:twoSentences', { first: headline, second: revenue });
}
