import { Button, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SegmentProfile } from '../../../domain/label/segment';
import type { Metric } from '../../../domain/metrics/shop-metrics';
import { useFormat, useSpeaker } from '../../../i18n';
import { Panel } from '../../../ui/panel';
import { TableHead } from '../../../ui/table-head';
import { Term } from '../../../ui/term';
import { MetricParts } from './metric-parts';
import { useMetricWords } from './use-metric-words';

interface MetricTableProps {
  readonly metrics: readonly Metric[];
  readonly profiles: readonly SegmentProfile[];
}

/** Every metric with its interval and what it was counted of, or why it is not known; one of them in its parts. */
export function MetricTable({ metrics, profiles }: MetricTableProps) {
  const { t } = useTranslation('metrics');
  const speaker = useSpeaker();
  const parted = metrics.filter(({ segments }) => segments.length > 0);
  const [wanted, setWanted] = useState((parted.find(({ weeks }) => weeks.length > 1) ?? parted[0])?.name);
  const shown = parted.find(({ name }) => name === wanted);
  return (
    <Stack gap="lg">
      <Panel title={t('title')} testId="metrics">
        <Table.ScrollContainer
          minWidth={560}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('title') } }}
        >
          <Table verticalSpacing="sm" tabularNums aria-label={t('title')}>
            <TableHead
              columns={[
                { label: t('metric') },
                { label: t('figure'), numeric: true },
                { label: t('interval'), numeric: true },
                { label: t('counted'), numeric: true },
                { label: t('parts') },
              ]}
            />
            <Table.Tbody>
              {metrics.map((metric) => (
                <MetricRow
                  key={metric.name}
                  metric={metric}
                  isShown={metric === shown}
                  onShow={() => setWanted(metric.name)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {metrics.some(({ without }) => without !== undefined) && (
          <Text size="sm" mt="xs" data-testid="metrics-suspects">
            {t('suspects')} <Link href="/data/suspects">{t('toSuspects')}</Link>
          </Text>
        )}
        {speaker.unknownMetrics().map((sentence) => (
          <Text key={sentence} size="sm" c="dimmed" mt="xs">
            {sentence}
          </Text>
        ))}
      </Panel>
      {shown && <MetricParts metric={shown} profiles={profiles} />}
    </Stack>
  );
}

interface MetricRowProps {
  readonly metric: Metric;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function MetricRow({ metric, isShown, onShow }: MetricRowProps) {
  const { t } = useTranslation('metrics');
  const format = useFormat();
  const { title, definition, missing } = useSpeaker().metric(metric);
  const { value, between } = useMetricWords(metric.name);
  const { name, figure, without, segments } = metric;
  const differs = figure !== null && without !== undefined && value(without.value) !== value(figure.value);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <Term meaning={definition}>{title}</Term>
      </Table.Th>
      {figure === null ? (
        <Table.Td colSpan={4} c="dimmed">
          {missing}
        </Table.Td>
      ) : (
        <>
          <Table.Td ta="right" fw={600}>
            {value(figure.value)}
            {differs && (
              <Text size="xs" fw={400} c="dimmed">
                {t('without', { value: Number.isNaN(without.value) ? '–' : value(without.value) })}
              </Text>
            )}
          </Table.Td>
          <Table.Td ta="right">{figure.customers > 0 ? between(figure) : t('whole')}</Table.Td>
          <Table.Td ta="right">
            {t(`of.${name}`, { count: figure.n, value: format.number(figure.n) })}
          </Table.Td>
          <Table.Td>
            {segments.length > 0 && (
              <Button
                size="compact-sm"
                variant={isShown ? 'filled' : 'light'}
                aria-pressed={isShown}
                aria-label={t('showParts', { metric: title })}
                onClick={onShow}
              >
                {t('show')}
              </Button>
            )}
          </Table.Td>
        </>
      )}
    </Table.Tr>
  );
}
