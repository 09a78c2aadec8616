import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../contracts/analysis-api';
import { listsAsMeasured } from '../../contracts/measured-lists';
import { fewestTested, qualityOfModel } from '../../domain/recommend/evaluation/report';
import { useFormat } from '../../i18n';
import type { MeasuredProps } from './measured-props';

/** How often the offers hit, in one sentence with its interval and whom it was checked on, or why that is unknown. */
export function Hits({ evaluation, options }: MeasuredProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { recommender } = filledIn(options);
  const ours = qualityOfModel(evaluation, recommender);
  const popular = recommender === 'popularity' ? undefined : qualityOfModel(evaluation, 'popularity');
  const { customers, split } = evaluation;
  if (ours === undefined || customers === 0) return <Text>{t('quality.noEvaluation')}</Text>;
  if (customers < fewestTested) {
    return <Text>{t('quality.tooFew', { count: customers, fewest: fewestTested })}</Text>;
  }
  const per100 = (share: number) => format.fixed(100 * share, 1);
  const { k: listLength, recall } = ours;
  const said = { ours: per100(recall.value), low: per100(recall.low), high: per100(recall.high), listLength };
  return (
    <>
      <Text fw={600}>
        {popular === undefined
          ? t('quality.recallAlone', said)
          : t('quality.recall', { ...said, popular: per100(popular.recall.value) })}
      </Text>
      <Text size="xs" c="dimmed">
        {t(`quality.basis.${split}`, { count: customers })}
      </Text>
      {!listsAsMeasured(options, listLength) && (
        <Text size="xs" c="dimmed">
          {t('quality.otherLists', { listLength })}
        </Text>
      )}
    </>
  );
}
