import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  fewestTested,
  type RecommendationEvaluation,
  recallOfModel,
} from '../../domain/recommend/evaluation/report';
import { useFormat } from '../../i18n';

/** How often the offers hit, in one sentence with its interval and on whom it was checked, or why it cannot be known. */
export function Hits({ evaluation }: { readonly evaluation: RecommendationEvaluation }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const ours = recallOfModel(evaluation, 'blend');
  const popular = recallOfModel(evaluation, 'popularity');
  const { customers, split, listLength } = evaluation;
  if (ours === undefined || customers === 0) return <Text>{t('quality.noEvaluation')}</Text>;
  if (customers < fewestTested) {
    return <Text>{t('quality.tooFew', { count: customers, fewest: fewestTested })}</Text>;
  }
  const per100 = (share: number) => format.fixed(100 * share, 1);
  const said = { ours: per100(ours.value), low: per100(ours.low), high: per100(ours.high), listLength };
  return (
    <>
      <Text fw={600}>
        {popular === undefined
          ? t('quality.recallAlone', said)
          : t('quality.recall', { ...said, popular: per100(popular.value) })}
      </Text>
      <Text size="xs" c="dimmed">
        {t(`quality.basis.${split}`, { count: customers })}
      </Text>
    </>
  );
}
