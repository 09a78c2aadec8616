import { useTranslation } from 'react-i18next';
import type { WeightTrial } from '../../domain/fusion/choose-weights';
import { useFormat } from '../../i18n';
import { BarList } from '../../ui/bar-list';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';

/** How stable the segments are under each set of weights that was tried. */
export function WeightTrials({ trials }: { readonly trials: readonly WeightTrial[] }) {
  const { t } = useTranslation(['runs', 'settings']);
  const format = useFormat();
  const best = trials.reduce((max, trial) => (trial.stability > max.stability ? trial : max));
  const words = ({ weights }: WeightTrial) => {
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    const parts = Object.entries(weights)
      .filter(([, weight]) => weight > 0)
      .map(([side, weight]) =>
        t('runs:sides.part', {
          side: t([`settings:weights.${side}`]),
          share: format.percent(weight / total),
        }),
      );
    return format.list(parts);
  };
  const figure = (value: number) => format.fixed(value, 2);
  const keyed = trials.map((trial) => ({ key: JSON.stringify(trial.weights), label: words(trial), trial }));
  return (
    <div data-testid="weight-trials">
      <ChartFigure
        name={t('runs:sides.trials')}
        summary={t('runs:sides.trialsSummary', {
          value: figure(best.stability),
          weights: words(best),
          count: best.k,
        })}
        table={
          <DataTable
            caption={t('runs:sides.trials')}
            columns={[
              { label: t('runs:sides.weights') },
              { label: t('runs:sides.stability'), numeric: true },
              { label: t('runs:sides.segments'), numeric: true },
            ]}
            rows={keyed.map(({ key, label, trial }) => ({
              key,
              cells: [label, figure(trial.stability), format.number(trial.k)],
            }))}
          />
        }
      >
        <BarList
          bars={keyed.map(({ key, label, trial }) => ({
            key,
            label,
            value: trial.stability,
            text: figure(trial.stability),
            emphasised: trial === best,
          }))}
        />
      </ChartFigure>
    </div>
  );
}
