import { Button, List, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { becameKnown, type Flow, flowsBetween } from '../../../domain/movement/flows';
import { fewestKnown, type Movement, notYet } from '../../../domain/movement/movement';
import { dueStates } from '../../../domain/value/clock/due-state';
import { useFormat } from '../../../i18n';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { Sankey } from '../../../ui/charts/sankey';
import type { Places } from './use-places';

export interface FlowPanelProps {
  readonly movement: Movement;
  /** Positions of the two months, the earlier first. */
  readonly span: readonly [number, number];
  readonly places: Places;
  readonly currency: string;
  /** The segments are slices of one crowd, between which nothing lies. */
  readonly isOneCrowd: boolean;
  readonly monthName: (month: number) => string;
  readonly marked: Pick<Flow, 'from' | 'to'> | null;
  readonly onChoose: (flow: Flow) => void;
}

/** A way that fewer went is no stream. */
const fewestTold = 3;

/** Flows that are listed beside the picture. */
const rowsShown = 8;

/** Who went where between the ends of two months. */
export function FlowPanel(props: FlowPanelProps) {
  const { movement, span, places, currency, marked, onChoose, monthName } = props;
  const { t } = useTranslation('movement');
  const format = useFormat();
  const flows = useMemo(() => flowsBetween(movement, ...span), [movement, span]);
  const moved = flows.filter(({ from, to }) => from !== notYet && from !== to);
  const sentences = useSentences(props, flows, moved);
  const hasMoney = movement.yearMoney !== null;
  const row = (flow: Flow, withButton: boolean) => {
    const [left, entered] = [places.nameOf(flow.from), places.nameOf(flow.to)];
    return {
      key: `${flow.from} ${flow.to}`,
      cells: [
        left,
        entered,
        format.number(flow.customers),
        ...(hasMoney ? [format.money(flow.money, currency, 0)] : []),
        ...(withButton
          ? [
              <Button
                key="show"
                variant={marked?.from === flow.from && marked.to === flow.to ? 'filled' : 'default'}
                size="compact-sm"
                onClick={() => onChoose(flow)}
                aria-label={t('table.showFlow', { left, entered })}
                data-testid="movement-show"
              >
                {t('table.show')}
              </Button>,
            ]
          : []),
      ],
    };
  };
  const columns = (withButton: boolean) => [
    { label: t('table.from') },
    { label: t('table.to') },
    { label: t('table.customers'), numeric: true },
    ...(hasMoney ? [{ label: t('table.money'), numeric: true }] : []),
    ...(withButton ? [{ label: t('table.show') }] : []),
  ];
  const [first, ...others] = sentences.found;
  return (
    <>
      <ChartFigure
        name={t('flow')}
        summary={first!}
        table={
          <DataTable
            caption={t('flow')}
            columns={columns(false)}
            rows={flows.map((flow) => row(flow, false))}
          />
        }
      >
        {others.length > 0 && (
          <List size="sm" spacing={4} mb="sm">
            {others.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        )}
        <Sankey
          ribbons={flows.map(({ from, to, customers }) => ({ from, to, size: customers }))}
          order={places.order}
          colours={places.colours}
          nameOf={places.nameOf}
          format={(size) => format.number(size)}
          marked={marked && { ...marked, size: 0 }}
          titleOf={({ from, to, size }) =>
            `${places.nameOf(from)} (${monthName(span[0])}) → ${places.nameOf(to)} (${monthName(span[1])}): ${format.number(size)}`
          }
        />
      </ChartFigure>
      {moved.length > 0 && (
        <DataTable
          caption={t('flow')}
          columns={columns(true)}
          rows={moved.slice(0, rowsShown).map((flow) => row(flow, true))}
        />
      )}
      {sentences.cautions.map((caution) => (
        <Text key={caution} size="sm" c="dimmed" mt="xs">
          {caution}
        </Text>
      ))}
    </>
  );
}

/** What the flows come to in words, and what they must not be taken for. */
function useSentences(
  { movement, span: [earlier, later], places, currency, isOneCrowd, monthName }: FlowPanelProps,
  flows: readonly Flow[],
  moved: readonly Flow[],
): { found: string[]; cautions: string[] } {
  const { t } = useTranslation('movement');
  const format = useFormat();
  const customers = (some: readonly Flow[]) => some.reduce((sum, flow) => sum + flow.customers, 0);
  const known = customers(flows.filter(({ from }) => from !== notYet));
  const count = customers(moved);
  const from = monthName(earlier);
  const words = {
    count,
    from,
    all: format.number(known),
    share: format.plainShare(known === 0 ? 0 : count / known),
  };
  const found = [count === 0 ? t('summary.nobody', words) : t('summary.moved', words)];
  const { settled, ...clock } = useMemo(
    () => ({
      settled: becameKnown(movement, earlier, later),
      ...clockMoves(movement, earlier, later),
    }),
    [movement, earlier, later],
  );
  if (settled > 0) found.push(t('summary.settled', { count: settled, from }));
  const [largest, next] = moved;
  if (
    largest !== undefined &&
    largest.customers >= fewestTold &&
    largest.customers > (next?.customers ?? 0)
  ) {
    found.push(
      t(movement.yearMoney === null ? 'summary.largestNoMoney' : 'summary.largest', {
        left: places.nameOf(largest.from),
        entered: places.nameOf(largest.to),
        count: largest.customers,
        money: format.money(largest.money, currency, 0),
      }),
    );
  }
  const arrived = customers(flows.filter((flow) => flow.from === notYet));
  if (arrived > 0) found.push(t('summary.newcomers', { count: arrived }));
  if (clock.lapsed + clock.back > 0) {
    const { lapsed, back } = clock;
    found.push(t('summary.clock', { lapsed: format.number(lapsed), back: format.number(back) }));
  }
  const { thin } = movement.months[earlier]!;
  const cautions = [
    ...(isOneCrowd && count > 0 ? [t('caution.slices')] : []),
    ...(thin === 'short' ? [t('caution.short', { month: from })] : []),
    ...(thin === 'few' ? [t('caution.few', { month: from, fewest: fewestKnown })] : []),
    ...(later === movement.months.length - 1 && movement.agreement < 0.995
      ? [t('caution.agreement', { share: format.percent(movement.agreement) })]
      : []),
    ...(movement.undated >= 0.001
      ? [t('caution.undated', { share: format.plainShare(movement.undated) })]
      : []),
  ];
  return { found, cautions };
}

/** Who lapsed and who came back in between, by the clock of re-buying. */
function clockMoves({ ids, states }: Movement, earlier: number, later: number) {
  const lapsed = dueStates.indexOf('lapsed');
  const moves = { lapsed: 0, back: 0 };
  if (states === null) return moves;
  for (let c = 0; c < ids.length; c++) {
    const [before, after] = [states[earlier * ids.length + c], states[later * ids.length + c]];
    if (before !== lapsed && after === lapsed) moves.lapsed++;
    if (before === lapsed && after !== lapsed) moves.back++;
  }
  return moves;
}
