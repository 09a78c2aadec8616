import { useTranslation } from 'react-i18next';
import type { Interval } from '../../../domain/campaign/proportions';
import { useFormat } from '../../../i18n';

/** The ends of a difference of shares in percentage points, in words. */
export function usePoints(): (difference: Interval) => string {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const points = (share: number) => format.number(100 * share, 1);
  return ({ low, high }) =>
    Number.isFinite(low)
      ? t('points', { low: points(low), high: points(high) })
      : t('figures.differenceNone');
}
