import { useTranslation } from 'react-i18next';
import type { RecommendationEvaluation } from '../../domain/recommend/lists';
import { useFormat } from '../../i18n';
import { BarList } from '../../ui/bar-list';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';

/** The blend beside each of its parts and the most popular products, on products that were hidden from them. */
export function ModelComparison({ evaluation }: { readonly evaluation: RecommendationEvaluation }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const models = [...evaluation.models].sort((a, b) => b.recallAt20 - a.recallAt20);
  const best = models[0];
  if (best === undefined || evaluation.customers === 0) return null;
  const hits = (recall: number) => format.fixed(100 * recall, 1);
  return (
    <ChartFigure
      name={t('models.name')}
      summary={t('models.summary', { best: t(`models.${best.model}`), value: hits(best.recallAt20) })}
      table={
        <DataTable
          caption={t('models.name')}
          columns={[
            { label: t('models.model') },
            { label: t('models.recall'), numeric: true },
            { label: t('models.ndcg'), numeric: true },
            { label: t('models.coverage'), numeric: true },
          ]}
          rows={models.map(({ model, recallAt20, ndcgAt20, coverage }) => ({
            key: model,
            cells: [
              t(`models.${model}`),
              hits(recallAt20),
              format.fixed(ndcgAt20, 3),
              format.percent(coverage),
            ],
          }))}
        />
      }
    >
      <BarList
        bars={models.map(({ model, recallAt20 }) => ({
          key: model,
          label: t(`models.${model}`),
          value: recallAt20,
          text: t('models.hits', { value: hits(recallAt20) }),
          emphasised: model === 'blend',
        }))}
      />
    </ChartFigure>
  );
}
