import { Button, List, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Flow, flowsBetween } from '../../../domain/movement/flows';
import { type Movement, notYet } from '../../../domain/movement/movement';
import { useFormat, useSpeaker } from '../../../i18n';
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

/** Flows that are listed beside the picture. */
const rowsShown = 8;

/** Who went where between the ends of two months. */
export function FlowPanel(props: FlowPanelProps) {
  const { movement, span, places, currency, isOneCrowd, marked, onChoose, monthName } = props;
  const { t } = useTranslation('movement');
  const format = useFormat();
  const flows = useMemo(() => flowsBetween(movement, ...span), [movement, span]);
  const moved = flows.filter(({ from, to }) => from !== notYet && from !== to);
  const speaker = useSpeaker();
  const { nameOf } = places;
  const sentences = useMemo(
    () => speaker.movement({ movement, span, nameOf, currency, isOneCrowd, monthName }),
    [speaker, movement, span, nameOf, currency, isOneCrowd, monthName],
  );
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
