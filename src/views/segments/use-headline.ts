import { useTranslation } from 'react-i18next';
import { segmentsAmong, type SegmentProfile } from '../../domain/label/segment';
import { type SegmentNames, useFormat } from '../../i18n';

/**
 * The result in a sentence or two: how many segments, which is the largest, which brings the money.
 *
 * @param areSegments false where the groups are slices of one crowd, which are never called segments.
 */
export function useHeadline(
  profiles: readonly SegmentProfile[],
  names: SegmentNames,
  areSegments: boolean,
): string {
  const { t } = useTranslation(['segments', 'common']);
  const format = useFormat();
  const segments = segmentsAmong(profiles);
  const largest = segments[0];
  if (largest === undefined) return '';
  const customers = profiles.reduce((sum, { size }) => sum + size, 0);
  const count = segments.length;
  const name = names.shown(largest.code);
  const headline = t(areSegments ? 'headline' : 'headlineSlices', {
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
