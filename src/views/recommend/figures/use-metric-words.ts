import { useTranslation } from 'react-i18next';
import type { MetricName } from '../../../domain/metrics/shop-metrics';
import { useFormat } from '../../../i18n';

/** Prints a metric's figures in its unit: stars with two decimals, shares in percent. */
export function useMetricWords(name: MetricName) {
  const { t } = useTranslation('metrics');
  const format = useFormat();
  const value = (figure: number) => (name === 'stars' ? format.fixed(figure, 2) : format.percent(figure, 1));
  const between = ({ low, high }: { readonly low: number; readonly high: number }) =>
    t('between', { low: value(low), high: value(high) });
  return { value, between };
}
