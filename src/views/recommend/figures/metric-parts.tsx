import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../../domain/label/segment';
import type { Ratio } from '../../../domain/metrics/ratio';
import type { Metric } from '../../../domain/metrics/shop-metrics';
import { msPerDay } from '../../../domain/time';
import { useFormat, useSpeaker } from '../../../i18n';
import { BarList } from '../../../ui/bar-list';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { LineChart } from '../../../ui/charts/line-chart';
import { Panel } from '../../../ui/panel';
import { useMetricWords } from './use-metric-words';

interface MetricPartsProps {
  readonly metric: Metric;
  readonly profiles: readonly SegmentProfile[];
}

/** A week, a place or a model is drawn where so many customers stand behind it. */
const fewest = 20;
const msPerWeek = 7 * msPerDay;
/** Of so few weeks the days are told, of more the months. */
const fewWeeks = 8;
/** Room for a day or a month with its year, px. */
const monthRoom = 96;

const isDrawn = ({ customers }: { readonly customers: number }) => customers >= fewest;

/** One metric by segment, by week, and by place and model where what was shown says them. */
export function MetricParts({ metric, profiles }: MetricPartsProps) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Panel testId="metric-segments">
        <BySegment metric={metric} profiles={profiles} />
      </Panel>
      {metric.weeks.filter(isDrawn).length > 1 && (
        <Panel testId="metric-weeks">
          <ByWeek metric={metric} />
        </Panel>
      )}
      {metric.positions.filter(isDrawn).length > 1 && (
        <Panel testId="metric-places">
          <ByMark
            name={metric.name}
            marks="byPlace"
            note="placeNote"
            head="place"
            parts={metric.positions.map((part) => ({ label: String(part.position), ...part }))}
          />
        </Panel>
      )}
      {metric.models.filter(isDrawn).length > 1 && (
        <Panel testId="metric-models">
          <ByMark
            name={metric.name}
            marks="byModel"
            note="modelNote"
            head="model"
            parts={metric.models.map((part) => ({ label: part.model, ...part }))}
          />
        </Panel>
      )}
    </SimpleGrid>
  );
}

function BySegment({ metric: { name, segments }, profiles }: MetricPartsProps) {
  const { t } = useTranslation('metrics');
  const format = useFormat();
  const speaker = useSpeaker();
  const names = speaker.segmentNames(profiles);
  const { title } = speaker.metric({ name, missing: null });
  const { value, between } = useMetricWords(name);
  const table = (
    <DataTable
      caption={t('bySegment', { metric: title })}
      columns={[
        { label: t('segment') },
        { label: title, numeric: true },
        { label: t('interval'), numeric: true },
        { label: t('counted'), numeric: true },
      ]}
      rows={segments.map(({ code, n, ...part }) => ({
        key: String(code),
        cells: [names.shown(code), value(part.value), between(part), format.number(n)],
      }))}
    />
  );
  return (
    <ChartFigure name={t('bySegment', { metric: title })} summary={t('segmentNote')} table={table}>
      <BarList
        bars={segments.map(({ code, low, high, ...part }) => ({
          key: String(code),
          label: names.shown(code),
          value: part.value,
          text: value(part.value),
          range: { low, high },
        }))}
      />
    </ChartFigure>
  );
}

interface ByMarkProps {
  readonly name: Metric['name'];
  readonly marks: 'byPlace' | 'byModel';
  readonly note: 'placeNote' | 'modelNote';
  readonly head: 'place' | 'model';
  readonly parts: readonly ({ readonly label: string } & Ratio)[];
}

function ByMark({ name, marks, note, head, parts }: ByMarkProps) {
  const { t } = useTranslation('metrics');
  const format = useFormat();
  const { title } = useSpeaker().metric({ name, missing: null });
  const { value, between } = useMetricWords(name);
  const table = (
    <DataTable
      caption={t(marks, { metric: title })}
      columns={[
        { label: t(head) },
        { label: title, numeric: true },
        { label: t('interval'), numeric: true },
        { label: t('counted'), numeric: true },
      ]}
      rows={parts.map(({ label, n, ...part }) => ({
        key: label,
        cells: [label, value(part.value), between(part), format.number(n)],
      }))}
    />
  );
  return (
    <ChartFigure name={t(marks, { metric: title })} summary={t(note, { count: fewest })} table={table}>
      <BarList
        bars={parts.filter(isDrawn).map(({ label, low, high, ...part }) => ({
          key: label,
          label,
          value: part.value,
          text: value(part.value),
          range: { low, high },
        }))}
      />
    </ChartFigure>
  );
}

function ByWeek({ metric: { name, weeks } }: Pick<MetricPartsProps, 'metric'>) {
  const { t } = useTranslation('metrics');
  const format = useFormat();
  const { title } = useSpeaker().metric({ name, missing: null });
  const { value, between } = useMetricWords(name);
  const drawn = weeks.filter(isDrawn);
  const table = (
    <DataTable
      caption={t('byWeek', { metric: title })}
      columns={[
        { label: t('week') },
        { label: title, numeric: true },
        { label: t('interval'), numeric: true },
        { label: t('counted'), numeric: true },
      ]}
      rows={weeks.map(({ week, n, ...part }) => ({
        key: week,
        cells: [format.exportDay(Date.parse(week)), value(part.value), between(part), format.number(n)],
      }))}
    />
  );
  return (
    <ChartFigure
      name={t('byWeek', { metric: title })}
      summary={t('weekNote', { count: fewest })}
      table={table}
    >
      <LineChart
        points={drawn.map(({ week, low, high, ...part }) => ({
          x: Date.parse(week) / msPerWeek,
          y: part.value,
          error: (high - low) / 2,
          title: `${format.exportDay(Date.parse(week))}: ${value(part.value)}`,
        }))}
        xName={t('week')}
        formatX={(at) => (drawn.length <= fewWeeks ? format.exportDay : format.exportMonth)(at * msPerWeek)}
        formatY={(at, digits) =>
          name === 'stars' ? format.fixed(at, digits) : format.percent(at, Math.max(0, digits - 2))
        }
        xRoom={monthRoom}
        dots={drawn.length <= 30}
      />
    </ChartFigure>
  );
}
