import { useTranslation } from 'react-i18next';
import type { Figure, RecommendationEvaluation } from '../../domain/recommend/evaluation/report';
import { useFormat } from '../../i18n';
import { BarList } from '../bar-list';
import { ChartFigure } from '../charts/chart-figure';
import { DataTable } from '../charts/data-table';

/** The blend beside each of its parts and the most popular products, on products that were hidden from them. */
export function ModelComparison({ evaluation }: { readonly evaluation: RecommendationEvaluation }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { listLength } = evaluation;
  const models = evaluation.models
    .flatMap(({ atK, ...lists }) => {
      const at = atK.find(({ k }) => k === listLength) ?? atK.at(-1);
      return at ? [{ ...lists, ...at }] : [];
    })
    .sort((a, b) => b.recall.value - a.recall.value);
  const best = models[0];
  if (best === undefined || evaluation.customers === 0) return null;
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
              t(`models.${each.model}`),
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
          label: t(`models.${model}`),
          value: recall.value,
          range: recall,
          text: hits(recall),
          emphasised: model === 'blend',
        }))}
      />
    </ChartFigure>
  );
}
