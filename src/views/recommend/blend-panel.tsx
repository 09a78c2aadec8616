import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type Figure,
  fewestTested,
  type RecommendationEvaluation,
} from '../../domain/recommend/evaluation/report';
import { useFormat } from '../../i18n';
import { Panel } from '../../ui/panel';

/** Chances below this are taken for a difference. */
const sure = 0.05;

/** Whether all ways combined are better than each alone, what the combination goes by, and what is bought again. */
export function BlendPanel({ evaluation }: { readonly evaluation: RecommendationEvaluation }) {
  const { t } = useTranslation(['evaluation', 'runs']);
  const format = useFormat();
  const { comparisons, tuning, again, customers, split } = evaluation;
  const per100 = (share: number) => format.fixed(100 * share, 1);
  const range = ({ value, low, high }: Figure) => ({
    value: per100(value),
    low: per100(low),
    high: per100(high),
  });
  const told = customers >= fewestTested ? comparisons.filter(({ measure }) => measure === 'recall') : [];
  const verdict = ({ value }: Figure, p: number) => {
    if (p >= sure) return 'unsure';
    return value > 0 ? 'better' : 'worse';
  };
  return (
    <Panel title={t('blend.title')} testId="blend-quality">
      <List>
        {told.map(({ model, difference, p }) => (
          <List.Item key={model}>
            {t(`blend.${verdict(difference, p)}`, {
              model: t(`runs:models.${model}`),
              ...range(difference),
            })}
          </List.Item>
        ))}
      </List>
      {tuning.voters > 0 && <Text mt="sm">{t(`blend.form.${tuning.form}`, { count: tuning.voters })}</Text>}
      {tuning.halfLifeDays !== null && (
        <Text>{t('blend.ageing', { days: format.number(tuning.halfLifeDays) })}</Text>
      )}
      {tuning.interest && (
        <Text>
          {t(`blend.interest.${tuning.interest.since}`, {
            days: format.number(tuning.interest.halfLifeDays),
          })}
        </Text>
      )}
      {/* Without dates, or anybody to ask, no ageing was tried. */}
      {tuning.halfLifeDays === null && tuning.voters > 1 && split !== 'ratio' && (
        <Text>{t('blend.noAgeing')}</Text>
      )}
      {again !== null && again.customers >= fewestTested && (
        <Text mt="sm">
          {t('again', {
            ...range(again.habit),
            k: again.k,
            count: again.customers,
            chance: per100(again.chance),
            blend: per100(again.blend.value),
          })}
        </Text>
      )}
    </Panel>
  );
}
