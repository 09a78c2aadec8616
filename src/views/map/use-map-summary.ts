import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { segmentName } from '../../domain/label/naming/segment-name';
import { useFormat, useLanguage } from '../../i18n';

/** What the map shows, in a sentence, and how much of it is hidden. */
export function useMapSummary(
  profiles: readonly SegmentProfile[],
  customers: number,
  hidden: number,
): string {
  const { t } = useTranslation('map');
  const format = useFormat();
  const language = useLanguage();
  const largest = profiles.reduce((best, profile) => (profile.size > best.size ? profile : best));
  const summary = t('summary', {
    count: profiles.length,
    customers: format.number(customers),
    name: segmentName(largest, language),
    share: format.percent(largest.share),
  });
  if (hidden === 0) return summary;
  const rest = t('summaryHidden', { count: hidden, formatted: format.number(hidden) });
  return language === 'zh' ? `${summary}${rest}` : `${summary} ${rest}`;
}
