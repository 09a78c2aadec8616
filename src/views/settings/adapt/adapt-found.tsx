import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdaptReport } from '../../../domain/adapt/adapt-report';
import { useFormat, useSpeaker } from '../../../i18n';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { IntervalChart } from '../../../ui/charts/interval-chart';
import { Panel } from '../../../ui/panel';
import { LearningCurve } from './learning-curve';

/** What adapting came to: taken or not and why, every question before and after, and how it was learnt. */
export function AdaptFound({ report }: { readonly report: AdaptReport }) {
  const speaker = useSpeaker();
  const [verdict, ...facts] = speaker.adapted(report);
  return (
    <Panel testId="adapt-found">
      <Stack gap="lg">
        <Stack gap="xs">
          <Text fw={600} maw="44rem" role="status" data-testid={`adapt-${report.reason}`}>
            {verdict}
          </Text>
          {facts.map((sentence) => (
            <Text key={sentence} maw="44rem" c="dimmed">
              {sentence}
            </Text>
          ))}
        </Stack>
        {report.tasks.length > 0 && <Gains report={report} />}
        {report.curve.length > 1 && <LearningCurve curve={report.curve} bestStep={report.bestStep} />}
      </Stack>
    </Panel>
  );
}

function Gains({ report: { tasks } }: { readonly report: AdaptReport }) {
  const { t } = useTranslation('adapting');
  const format = useFormat();
  const speaker = useSpeaker();
  const columns = ['task', 'texts', 'customers', 'before', 'after', 'gain'] as const;
  const table = (
    <DataTable
      caption={t('chart.name')}
      columns={columns.map((name, i) => ({ label: t(`column.${name}`), numeric: i > 0 }))}
      rows={tasks.map((task) => ({
        key: `${task.task}-${task.by}`,
        cells: [
          speaker.adaptTask(task),
          format.number(task.questions),
          format.number(task.clusters),
          format.percent(task.before.value, 1),
          format.percent(task.after.value, 1),
          speaker.rise(task.gain),
        ],
      }))}
    />
  );
  return (
    <ChartFigure name={t('chart.name')} summary={t('chart.summary')} table={table}>
      <IntervalChart
        rows={tasks.map((task) => ({
          key: `${task.task}-${task.by}`,
          label: speaker.adaptTask(task),
          value: 100 * task.gain.value,
          low: 100 * task.gain.low,
          high: 100 * task.gain.high,
          text: `${format.percent(task.before.value, 1)} → ${format.percent(task.after.value, 1)} · ${speaker.rise(task.gain)}`,
          side: task.gain.low > 0 ? 'more' : task.gain.high < 0 ? 'fewer' : 'open',
        }))}
        formatTick={(value, digits) => format.fixed(value, digits)}
        below={t('chart.fewer')}
        middle={t('chart.middle')}
        above={t('chart.more')}
      />
    </ChartFigure>
  );
}
