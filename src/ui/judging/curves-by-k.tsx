import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { ChartFigure } from '../charts/chart-figure';
import { DataTable } from '../charts/data-table';
import { LineChart } from '../charts/line-chart';
import { Term } from '../term';
import { type Measure, measureCurves, type Tried } from './measures';
import styles from './judging.module.css';

interface CurvesByKProps {
  readonly tried: readonly Tried[];
  /** Segments that were made. */
  readonly chosen: number;
  /** The smallest k whose gap is within one standard error of the next one's, where that was measured. */
  readonly byGap?: number;
}

/** Decimals that tell neighbouring numbers apart. */
const digits: Readonly<Record<Measure, number>> = {
  silhouette: 2,
  gap: 2,
  stability: 2,
  calinskiHarabasz: 0,
  daviesBouldin: 2,
};

/** How each number of segments does by every measure, the chosen one marked. */
export function CurvesByK({ tried, chosen, byGap }: CurvesByKProps) {
  const { t } = useTranslation('judging');
  const format = useFormat();
  const curves = measureCurves(tried);
  if (curves.length === 0) return null;
  const figure =
    (measure: Measure) =>
    (value: number, least = 0) =>
      format.fixed(value, Math.max(digits[measure], least));
  const best = tried.reduce((max, each) => (each.silhouette > max.silhouette ? each : max), {
    k: 0,
    silhouette: Number.NEGATIVE_INFINITY,
  });
  const inRange = tried.some(({ k }) => k === chosen);
  const sentences = [
    t('curves.best', { count: best.k, value: format.fixed(best.silhouette, 2) }),
    byGap !== undefined && t('curves.byGap', { count: byGap }),
  ];
  return (
    <ChartFigure
      name={t('curves.name')}
      summary={format.sentences(sentences)}
      table={
        <DataTable
          caption={t('curves.name')}
          columns={[
            { label: t('curves.k') },
            ...curves.map(({ measure }) => ({ label: t(`measure.${measure}.name`), numeric: true })),
          ]}
          rows={tried.map((each) => ({
            key: String(each.k),
            cells: [
              each.k === chosen ? t('curves.chosenRow', { k: each.k }) : each.k,
              ...curves.map(({ measure }) => format.fixed(each[measure] ?? Number.NaN, digits[measure] + 1)),
            ],
          }))}
        />
      }
    >
      <div className={styles.curves} data-testid="curves-by-k">
        {curves.map(({ measure, points, band }) => (
          <div key={measure}>
            <Text fw={600} component="h3">
              <Term meaning={t(`measure.${measure}.help`)}>{t(`measure.${measure}.name`)}</Term>
            </Text>
            <Text size="xs" c="dimmed">
              {t(`measure.${measure}.read`)}
            </Text>
            <LineChart
              points={points.map((point) => ({
                ...point,
                title: t('curves.point', { count: point.x, value: figure(measure)(point.y) }),
              }))}
              {...(band && { band })}
              xName={t('curves.k')}
              formatX={(k) => format.number(k)}
              formatY={figure(measure)}
              {...(inRange && { markedX: { at: chosen, text: t('curves.chosen', { count: chosen }) } })}
            />
            {band && (
              <Text size="xs" c="dimmed" className={styles.key!}>
                <span className={styles.bandSwatch} /> {t('curves.band')}
              </Text>
            )}
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}
