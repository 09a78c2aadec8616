import { useTranslation } from 'react-i18next';
import type { KDistanceCurve } from '../../../domain/cluster/density/k-distance-curve';
import { useFormat } from '../../../i18n';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { LineChart } from '../../../ui/charts/line-chart';
import { Panel } from '../../../ui/panel';

interface KDistancePanelProps {
  readonly curve: KDistanceCurve;
  readonly customers: number;
}

/** Rows of the table: tenths of the customers. */
const tenths = Array.from({ length: 11 }, (_, i) => i / 10);

/** How far each customer's neighbours are, and the reach within which customers are joined. */
export function KDistancePanel({ curve, customers }: KDistancePanelProps) {
  const { t } = useTranslation('judging');
  const format = useFormat();
  const { distances, epsilon, neighbour, points } = curve;
  const last = Math.max(1, distances.length - 1);
  const within = distances.filter((distance) => distance <= epsilon).length / distances.length;
  const figure = (value: number) => format.number(value, 3);
  const sentences = [
    t('kDistance.summary', { reach: figure(epsilon), share: format.percent(within), neighbour }),
    points < customers &&
      t('dendrogram.sampled', { points: format.number(points), customers: format.number(customers) }),
  ];
  return (
    <Panel testId="k-distances">
      <ChartFigure
        name={t('kDistance.name')}
        summary={format.sentences(sentences)}
        table={
          <DataTable
            caption={t('kDistance.name')}
            columns={[
              { label: t('kDistance.share'), numeric: true },
              { label: t('kDistance.distance'), numeric: true },
            ]}
            rows={tenths.map((share) => ({
              key: String(share),
              cells: [format.percent(share), figure(distances[Math.round(share * last)] ?? Number.NaN)],
            }))}
          />
        }
      >
        <LineChart
          points={distances.map((y, i) => ({ x: i / last, y }))}
          xName={t('kDistance.share')}
          formatX={(share) => format.percent(share)}
          formatY={(value, digits) => format.number(value, Math.max(2, digits))}
          markedY={{ at: epsilon, text: t('kDistance.reach', { reach: figure(epsilon) }) }}
          height={260}
          dots={false}
        />
      </ChartFigure>
    </Panel>
  );
}
