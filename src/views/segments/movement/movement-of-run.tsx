import { Group, Select, Stack, Text } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow } from '../../../domain/movement/flows';
import { usualMonths } from '../../../domain/movement/months';
import type { Movement, MovementMonth } from '../../../domain/movement/movement';
import { isOneCrowd, useFormat } from '../../../i18n';
import { type RunSummary, useApp } from '../../../store';
import { type Choices, useAddressChoices } from '../../../ui/address-choices';
import { Panel } from '../../../ui/panel';
import { CompareMonths } from './compare-months';
import { FlowPanel } from './flow-panel';
import { MoversPanel } from './movers-panel';
import { MonthsPanel } from './months-panel';
import { usePlaces } from './use-places';

interface MovementOfRunProps {
  readonly run: RunSummary;
  readonly movement: Movement;
}

/** The months of a run's segments: two of them held against each other, who went where, and all sizes. */
export function MovementOfRun({ run, movement }: MovementOfRunProps) {
  const { t } = useTranslation('movement');
  const format = useFormat();
  const places = usePlaces(run);
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const lastRecord = useApp((state) => state.shop?.facts?.to ?? Number.NaN);
  const { months } = movement;
  const [choices, change] = useAddressChoices('/segments/movement');
  const span = spanOf(months, choices, lastRecord);
  const flow = flowOf(choices.flow);
  const monthName = useCallback(
    (month: number) => format.exportMonth(months[month]!.end - 1),
    [format, months],
  );
  if (months.length < 2) {
    return (
      <Panel testId="movement-none">
        <Text>{t(months.length === 0 ? 'noMonths' : 'oneMonth')}</Text>
      </Panel>
    );
  }
  const choose = ([from, to]: readonly [number, number]) =>
    change({ from: monthKey(months[from]!), to: monthKey(months[to]!), flow: null });
  const options = (from: number, to: number) =>
    months.map((_, m) => ({ value: `${m}`, label: monthName(m) })).slice(from, to);
  const [earlier, later] = span;
  return (
    <Stack gap="lg">
      <Panel testId="movement-flow">
        <Group mb="md" align="end">
          <Select
            label={t('from')}
            data={options(0, later)}
            value={`${earlier}`}
            allowDeselect={false}
            onChange={(chosen) => choose([Number(chosen), later])}
            data-testid="movement-from"
          />
          <Select
            label={t('to')}
            data={options(earlier + 1, months.length)}
            value={`${later}`}
            allowDeselect={false}
            onChange={(chosen) => choose([earlier, Number(chosen)])}
            data-testid="movement-to"
          />
          <CompareMonths
            run={run}
            places={places}
            months={[
              months[earlier]!.name,
              // The last month is today.
              later === months.length - 1 ? null : months[later]!.name,
            ]}
          />
        </Group>
        <FlowPanel
          movement={movement}
          span={span}
          places={places}
          currency={currency}
          isOneCrowd={isOneCrowd(run)}
          monthName={monthName}
          marked={flow}
          onChoose={({ from, to }) => change({ flow: `${from}.${to}` })}
        />
      </Panel>
      {flow && (
        <MoversPanel
          runId={run.id}
          key={`${span.join()} ${flow.from} ${flow.to}`}
          movement={movement}
          span={span}
          flow={flow}
          places={places}
          currency={currency}
          monthName={monthName}
        />
      )}
      <MonthsPanel
        movement={movement}
        places={places}
        currency={currency}
        monthName={monthName}
        by={choices.by}
        onBy={(by) => change({ by })}
      />
    </Stack>
  );
}

/** 2024-03; a position would stand for another month once a newer export was added. */
function monthKey({ end }: MovementMonth): string {
  return new Date(end - 1).toISOString().slice(0, 7);
}

/** The two months of the address, the usual ones where it names none that are there. */
function spanOf(
  months: readonly MovementMonth[],
  { from, to }: Choices,
  lastRecord: number,
): readonly [number, number] {
  const keys = months.map(monthKey);
  const [earlier, later] = [keys.indexOf(from ?? ''), keys.indexOf(to ?? '')];
  return earlier >= 0 && later > earlier ? [earlier, later] : usualMonths(months, lastRecord);
}

function flowOf(written: string | undefined): Pick<Flow, 'from' | 'to'> | null {
  const [, from, to] = /^(-?\d{1,9})\.(-?\d{1,9})$/.exec(written ?? '') ?? [];
  return from === undefined ? null : { from: Number(from), to: Number(to) };
}
