import { List, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fateOf, type SegmentFlow } from '../../../domain/label/segment-flow';
import { useFormat, useSpeaker } from '../../../i18n';
import { loadRunFlow, type RunSummary } from '../../../store';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { FlowMatrix } from '../../../ui/charts/flow-matrix';
import { Panel } from '../../../ui/panel';
import { LoadFailed } from '../../../ui/segment-waiting';
import { useLoaded } from '../../../ui/use-loaded';

interface RunFlowProps {
  readonly before: RunSummary;
  readonly after: RunSummary;
}

/** Where the customers of one run's segments are in another's, and what that makes of each segment. */
export function RunFlow({ before, after }: RunFlowProps) {
  const { t } = useTranslation('compare');
  const flow = useLoaded(`${before.id} ${after.id}`, () => loadRunFlow(before.id, after.id));
  if (flow.status === 'loading') return <Skeleton height={320} radius="md" />;
  if (flow.status === 'failed') return <LoadFailed cause={flow.cause} onRetry={flow.retry} />;
  if (flow.value.both === 0)
    return (
      <Panel>
        <Text>{t('runs.noneInCommon')}</Text>
      </Panel>
    );
  return (
    <>
      <Panel testId="run-flow">
        <Matrix before={before} after={after} flow={flow.value} />
      </Panel>
      <Panel title={t('runs.fates')}>
        <Fates before={before} after={after} flow={flow.value} />
      </Panel>
    </>
  );
}

interface FlowProps extends RunFlowProps {
  readonly flow: SegmentFlow;
}

function useNames({ profiles }: RunSummary): string[] {
  const names = useSpeaker().segmentNames(profiles);
  return profiles.map(({ code }) => `${code} · ${names.shown(code)}`);
}

function Matrix({ before, after, flow }: FlowProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const { moved, left, joined, both, stayed, agreement } = flow;
  const [haveLeft, haveJoined] = [left, joined].map((counts) => counts.some((count) => count > 0));
  const rowNames = [...useNames(before), ...(haveJoined ? [t('runs.newcomers')] : [])];
  const columnNames = [...useNames(after), ...(haveLeft ? [t('runs.gone')] : [])];
  const counts = [
    ...moved.map((row, i) => [...row, ...(haveLeft ? [left[i]!] : [])]),
    ...(haveJoined ? [[...joined, ...(haveLeft ? [0] : [])]] : []),
  ];
  return (
    <ChartFigure
      name={t('runs.name')}
      summary={t('runs.summary', {
        both: format.number(both),
        stayed: format.number(stayed),
        share: format.percent(stayed / both),
        agreement: format.fixed(agreement, 2),
      })}
      table={
        <DataTable
          caption={t('runs.name')}
          columns={[{ label: t('runs.segment') }, ...columnNames.map((label) => ({ label, numeric: true }))]}
          rows={counts.map((row, i) => ({
            key: rowNames[i]!,
            cells: [rowNames[i]!, ...row.map((count) => format.number(count))],
          }))}
        />
      }
    >
      <FlowMatrix
        rowNames={rowNames}
        columnNames={columnNames}
        counts={counts}
        format={(count) => format.number(count)}
      />
    </ChartFigure>
  );
}

function Fates({ before, after, flow }: FlowProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const [from, to] = [useNames(before), useNames(after)];
  const sentence = (i: number) => {
    const { kind, parts } = fateOf(flow, i);
    const size = before.profiles[i]!.size;
    const [name, first] = [from[i]!, parts[0]];
    const share = (customers: number) => format.percent(customers / size);
    if (kind === 'kept' && first !== undefined)
      return t('runs.fate.kept', { name, share: share(first.customers), to: to[first.to] });
    if (kind === 'gone') return t('runs.fate.gone', { name });
    if (first === undefined) return t('runs.fate.splitAll', { name });
    const words = parts.map((each) => t('runs.part', { share: share(each.customers), to: to[each.to] }));
    return t('runs.fate.split', { name, parts: format.list(words) });
  };
  return (
    <List size="sm" spacing="xs">
      {before.profiles.map(({ code }, i) => (
        <List.Item key={code}>{sentence(i)}</List.Item>
      ))}
    </List>
  );
}
