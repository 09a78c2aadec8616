import { Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { msPerDay } from '../../../domain/time';
import { type DueState, dueStates } from '../../../domain/value/clock/due-state';
import type { ShopValue } from '../../../domain/value/value-of-shop';
import { useFormat } from '../../../i18n';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';

/** Rows on screen; the file has all. */
const rowsShown = 25;

/**
 * Customers with the highest value first, or the most purchases where no money is known; where nothing is foretold, those
 * who are due first.
 */
export function CustomersPanel({ value }: { readonly value: ShopValue }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const [state, setState] = useState<DueState | null>(null);
  const order = useMemo(() => inOrder(value, state), [value, state]);
  const { customers, clock, ids, summary, currency } = value;
  const hasMoney = summary.method.money !== null;
  const hasForecast = summary.method.purchases !== null;
  const shownAs = (worth: number) => (hasMoney ? format.money(worth, currency, 0) : format.number(worth, 1));
  const rows = order.slice(0, rowsShown);
  const which = [
    { value: 'all', label: t('customers.everybody') },
    ...dueStates
      .filter((name) => value.states[name] > 0)
      .map((name) => ({ value: name, label: t(`state.${name}`) })),
  ];
  const select = (
    <Select
      label={t('customers.which')}
      data={which}
      value={state ?? 'all'}
      allowDeselect={false}
      onChange={(chosen) => setState(dueStates.find((name) => name === chosen) ?? null)}
    />
  );
  const title = t(hasForecast ? 'customers.title' : 'customers.byDue');
  const lead = format.sentences([
    t('customers.lead', { count: rows.length, all: format.number(order.length) }),
    t('customers.dueHint'),
  ]);
  const day = (number: number) => format.exportDay(Math.round(number) * msPerDay);
  return (
    <Panel title={title} lead={lead} actions={select} testId="value-customers">
      {rows.length === 0 && <Text>{t('customers.none')}</Text>}
      <DataTable
        caption={title}
        columns={[
          { label: t('customers.id') },
          ...(hasForecast ? [{ label: t('customers.purchases'), numeric: true }] : []),
          ...(hasForecast ? [{ label: t('customers.alive'), numeric: true }] : []),
          ...(hasMoney ? [{ label: t('customers.value'), numeric: true }] : []),
          ...(hasForecast ? [{ label: t('customers.range'), numeric: true }] : []),
          { label: t('customers.due'), numeric: true },
          { label: t('customers.state') },
        ]}
        rows={rows.map((c) => ({
          key: ids[c]!,
          cells: [
            ids[c]!,
            ...(hasForecast ? [format.plain(customers.purchases[c]!)] : []),
            ...(hasForecast ? [format.plainShare(customers.alive[c]!)] : []),
            ...(hasMoney ? [shownAs(customers.value[c]!)] : []),
            ...(hasForecast
              ? [
                  Number.isNaN(customers.low[c]!)
                    ? '–'
                    : t('customers.between', {
                        low: shownAs(customers.low[c]!),
                        high: shownAs(customers.high[c]!),
                      }),
                ]
              : []),
            Number.isNaN(clock.due[c]!)
              ? '–'
              : t('customers.dueOf', {
                  day: day(clock.due[c]!),
                  from: day(clock.from[c]!),
                  until: day(clock.until[c]!),
                }),
            t(`state.${dueStates[clock.state[c]!]!}`),
          ],
        }))}
      />
    </Panel>
  );
}

/** Customer numbers of those who stand there. */
function inOrder({ customers, clock, ids, summary }: ShopValue, state: DueState | null): number[] {
  const wanted = state === null ? -1 : dueStates.indexOf(state);
  const worth = summary.method.money === null ? customers.purchases : customers.value;
  const due = (c: number) => (Number.isNaN(clock.due[c]!) ? Number.MAX_VALUE : clock.due[c]!);
  const before =
    summary.method.purchases === null
      ? (a: number, b: number) => due(a) - due(b)
      : (a: number, b: number) => (worth[b]! || 0) - (worth[a]! || 0);
  return Array.from(ids.keys())
    .filter((c) => wanted < 0 || clock.state[c] === wanted)
    .sort((a, b) => before(a, b) || a - b);
}
