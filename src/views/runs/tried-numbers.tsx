import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { BarList } from '../../ui/bar-list';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';

interface TriedNumbersProps {
  readonly tried: readonly { k: number; silhouette: number }[];
  readonly chosen: number;
}

/** How clearly each number of segments that was tried parts the customers. */
export function TriedNumbers({ tried, chosen }: TriedNumbersProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  if (tried.length < 2) return null;
  const best = tried.reduce((max, entry) => (entry.silhouette > max.silhouette ? entry : max));
  const figure = (value: number) => format.fixed(value, 3);
  return (
    <ChartFigure
      name={t('tried.name')}
      summary={t('tried.summary', { best: best.k, value: figure(best.silhouette) })}
      table={
        <DataTable
          caption={t('tried.name')}
          columns={[{ label: t('tried.k') }, { label: t('tried.silhouette'), numeric: true }]}
          rows={tried.map(({ k, silhouette }) => ({ key: String(k), cells: [k, figure(silhouette)] }))}
        />
      }
    >
      <BarList
        bars={tried.map(({ k, silhouette }) => ({
          key: String(k),
          label: t('tried.row', { count: k }),
          value: silhouette,
          text: figure(silhouette),
          emphasised: k === chosen,
        }))}
      />
    </ChartFigure>
  );
}
