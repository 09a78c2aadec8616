import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { useFormat, useLanguage } from '../../i18n';
import { segmentName } from '../../domain/label/naming/segment-name';

/** The result in a sentence or two: how many segments, which is the largest, which brings the money. */
export function useHeadline(profiles: readonly SegmentProfile[]): string {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const language = useLanguage();
  const largest = profiles[0];
  if (largest === undefined) return '';
  const customers = profiles.reduce((sum, { size }) => sum + size, 0);
  const count = profiles.length;
  const name = segmentName(largest, language);
  const headline = t('headline', {
    count,
    customers: format.number(customers),
    name,
    share: format.percent(largest.share),
  });
  const richest = profiles.reduce((best, profile) =>
    profile.revenueShare > best.revenueShare ? profile : best,
  );
  if (count < 2 || !Number.isFinite(richest.revenueShare)) return headline;
  const revenue = t('headlineRevenue', {
    name: segmentName(richest, language),
    share: format.percent(richest.revenueShare),
  });
  return language === 'zh' ? `${headline}${revenue}` : `${headline} ${revenue}`;
}
