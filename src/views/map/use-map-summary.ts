import { useTranslation } from 'react-i18next';
import { segmentsAmong, type SegmentProfile } from '../../domain/label/segment';
import { useFormat, useSpeaker } from '../../i18n';

/** What the map shows, in a sentence, and how much of it is hidden. */
export function useMapSummary(
  profiles: readonly SegmentProfile[],
  customers: number,
  hidden: number,
): string {
  const { t } = useTranslation(['map', 'common']);
  const format = useFormat();
  const names = useSpeaker().segmentNames(profiles);
  const segments = segmentsAmong(profiles);
  const largest = segments.reduce((best, profile) => (profile.size > best.size ? profile : best));
  const summary = t('summary', {
    count: segments.length,
    customers: format.number(customers),
    name: names.shown(largest.code),
    share: format.percent(largest.share),
  });
  if (hidden === 0) return summary;
  const rest = t('summaryHidden', { count: hidden, formatted: format.number(hidden) });
  return t('common:twoSentences', { first: summary, second: rest });
}
