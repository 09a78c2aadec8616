import { useTranslation } from 'react-i18next';
import type { StageSeconds } from '../../contracts/progress';
import { useFormat } from '../../i18n';
import { BarList } from '../../ui/bar-list';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';

/** Where the time of a run went, stage by stage in the order they ran. */
export function StageTimings({ seconds }: { readonly seconds: StageSeconds }) {
  const { t } = useTranslation(['runs', 'common']);
  const format = useFormat();
  const stages = Object.entries(seconds);
  const longest = stages.reduce((max, stage) => (stage[1] > max[1] ? stage : max), stages[0] ?? ['', 0]);
  if (stages.length === 0) return null;
  const words = (stage: string) => t(`common:stage.${stage}`, { defaultValue: stage });
  const total = stages.reduce((sum, [, value]) => sum + value, 0);
  return (
    <ChartFigure
      name={t('runs:timings.name')}
      summary={t('runs:timings.summary', {
        total: format.duration(total),
        stage: words(longest[0]),
        longest: format.duration(longest[1]),
      })}
      table={
        <DataTable
          caption={t('runs:timings.name')}
          columns={[{ label: t('runs:timings.stage') }, { label: t('runs:timings.seconds'), numeric: true }]}
          rows={stages.map(([stage, value]) => ({
            key: stage,
            cells: [words(stage), format.duration(value)],
          }))}
        />
      }
    >
      <BarList
        bars={stages.map(([stage, value]) => ({
          key: stage,
          label: words(stage),
          value,
          text: format.duration(value),
          emphasised: stage === longest[0],
        }))}
      />
    </ChartFigure>
  );
}
