import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../contracts/analysis-api';
import { type Figure, type ModelQuality, qualityOfModel } from '../../domain/recommend/evaluation/report';
import type { RecommenderName } from '../../domain/recommend/models/recommender';
import { useFormat } from '../../i18n';
import { BarList } from '../bar-list';
import { ChartFigure } from '../charts/chart-figure';
import { DataTable } from '../charts/data-table';
import type { MeasuredProps } from './measured-props';

/** The blend beside each of its parts and the most popular products, on products that were hidden from them. */
export function ModelComparison({ evaluation, options }: MeasuredProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const served = filledIn(options).recommender;
  const models = evaluation.models
    .flatMap(({ model }) => qualityOfModel(evaluation, model) ?? [])
    .sort((a, b) => b.recall.value - a.recall.value);
  const best = models[0];
  if (best === undefined || evaluation.customers === 0) return null;
  const listLength = best.k;
  const named = (model: RecommenderName) => {
    const name = t(`models.${model}`);
    return model === served ? t('models.used', { model: name }) : name;
  };
  const per100 = (share: number) => format.fixed(100 * share, 1);
  const hits = ({ value, low, high }: Figure) =>
    t('models.range', { value: per100(value), low: per100(low), high: per100(high) });
  return (
    <ChartFigure
      name={t('models.name')}
      summary={t('models.summary', {
        best: t(`models.${best.model}`),
        value: per100(best.recall.value),
        listLength,
      })}
      table={
        <DataTable
          caption={t('models.name')}
          columns={[
            { label: t('models.model') },
            { label: t('models.recall', { listLength }), numeric: true },
            { label: t('models.ndcg', { listLength }), numeric: true },
            { label: t('models.hitRate'), numeric: true },
            { label: t('models.precision'), numeric: true },
            { label: t('models.map'), numeric: true },
            { label: t('models.mrr'), numeric: true },
            { label: t('models.coverage'), numeric: true },
            { label: t('models.diversity'), numeric: true },
            { label: t('models.novelty'), numeric: true },
            { label: t('models.gini'), numeric: true },
          ]}
          rows={models.map((each) => ({
            key: each.model,
            cells: [
              named(each.model),
              hits(each.recall),
              format.fixed(each.ndcg.value, 3),
              per100(each.hitRate.value),
              format.fixed(each.precision.value, 3),
              format.fixed(each.map.value, 3),
              format.fixed(each.mrr.value, 3),
              format.percent(each.coverage),
              format.fixed(each.diversity, 2),
              format.fixed(each.novelty, 1),
              format.fixed(each.gini, 2),
            ],
          }))}
        />
      }
    >
      <BarList
        bars={models.map(({ model, recall }) => ({
          key: model,
          label: named(model),
          value: recall.value,
          range: recall,
          text: hits(recall),
          emphasised: model === served,
        }))}
      />
      <TrainingNotes models={models} />
    </ChartFigure>
  );
}

/** What training says of models that learn from pairs: how well they tell what was bought, or that they cannot. */
function TrainingNotes({ models }: { models: readonly ModelQuality[] }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  return models.map(
    ({ model, training }) =>
      training && (
        <Text key={model} size="sm" mt="xs">
          {t(training.isChance ? 'models.trainedChance' : 'models.trained', {
            model: t(`models.${model}`),
            value: format.fixed(100 * training.balancedAccuracy, 0),
            error: format.fixed(100 * training.standardError, 0),
            epoch: training.epoch,
            epochs: training.epochs,
          })}
        </Text>
      ),
  );
}
