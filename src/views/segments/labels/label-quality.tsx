import { useTranslation } from 'react-i18next';
import type { LabelsFound } from '../../../contracts/labels';
import type { LabelQuality } from '../../../domain/supervision/label-head';
import { useFormat } from '../../../i18n';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { LineChart } from '../../../ui/charts/line-chart';
import { Panel } from '../../../ui/panel';

/** Every label: how many have it, how well it is told, and how many of all are told it. */
export function LabelQualityTable({
  found,
  quality,
}: {
  readonly found: LabelsFound;
  readonly quality: LabelQuality;
}) {
  const { t } = useTranslation('labels');
  const format = useFormat();
  return (
    <DataTable
      caption={t('quality.title')}
      columns={(['label', 'given', 'found', 'right', 'all'] as const).map((name, i) => ({
        label: t(`quality.${name}`),
        numeric: i > 0,
      }))}
      rows={quality.labels.map(({ label, given, recall, precision }, c) => ({
        key: label,
        cells: [
          label,
          format.number(given),
          format.percent(recall),
          format.percent(precision),
          format.number(found.told.reduce((count, each) => count + (each === c ? 1 : 0), 0)),
        ],
      }))}
    />
  );
}

/** How sure labels were told and how often that was right. */
export function LabelReliability({ quality: { reliability } }: { readonly quality: LabelQuality }) {
  const { t } = useTranslation('labels');
  const format = useFormat();
  const table = (
    <DataTable
      caption={t('reliability.name')}
      columns={(['sure', 'right', 'count'] as const).map((name) => ({
        label: t(`reliability.${name}`),
        numeric: true,
      }))}
      rows={reliability.map(({ predicted, observed, count }) => ({
        key: `${predicted}`,
        cells: [format.percent(predicted), format.percent(observed), format.number(count)],
      }))}
    />
  );
  return (
    <Panel>
      <ChartFigure name={t('reliability.name')} summary={t('reliability.summary')} table={table}>
        <LineChart
          points={reliability.map(({ predicted, observed, count }) => ({
            x: 100 * predicted,
            y: observed,
            error: 1.96 * Math.sqrt((observed * (1 - observed)) / count),
          }))}
          band={reliability.map(({ predicted }) => ({ x: 100 * predicted, y: predicted, error: 0.01 }))}
          xName={t('reliability.sure')}
          formatX={(value) => format.percent(value / 100)}
          formatY={(value) => format.percent(value)}
        />
      </ChartFigure>
    </Panel>
  );
}
