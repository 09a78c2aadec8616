import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fate } from '../../domain/shop/ledger/fates';
import { endOfMonth, type Reconciliation } from '../../domain/shop/ledger/reconcile';
import { useFormat } from '../../i18n';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { MonthBars } from '../../ui/charts/month-bars';
import { Panel } from '../../ui/panel';
import { TableHead } from '../../ui/table-head';
import { type AccountLines, accountLines, countedFates, notPaid, paidFates } from './account-lines';
import { noFilter, partlyRefunded, type RowFilter } from '../../ui/row-address';
import { RowsLink } from '../../ui/rows-link';

interface MonthPanelProps {
  readonly reconciliation: Reconciliation;
  readonly currency: string;
}

interface Month {
  /** NaN for what has no date. */
  readonly start: number;
  readonly lines: AccountLines;
}

/** Each month from all that the files add up to down to what was paid. */
export function MonthPanel({ reconciliation, currency }: MonthPanelProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const months: Month[] = reconciliation.months.map((start, i) => ({
    start,
    lines: accountLines(reconciliation, i),
  }));
  const dated = months.filter(({ start }) => !Number.isNaN(start));
  const best = dated.reduce<Month | null>(
    (before, month) => (before === null || month.lines.kept > before.lines.kept ? month : before),
    null,
  );
  if (best === null) return null;
  const summary = t('months.summary', {
    month: format.exportMonth(best.start),
    paid: format.money(best.lines.kept, currency, 2),
    all: format.money(best.lines.all, currency, 2),
  });
  return (
    <Panel testId="months">
      <ChartFigure
        name={t('months.title')}
        summary={summary}
        table={<MonthTable months={months} currency={currency} />}
      >
        <MonthBars
          bars={withoutGaps(dated).map(({ start, all, kept }) => ({
            key: start,
            label: format.exportMonth(start),
            paid: Math.max(0, kept),
            rest: Math.max(0, all - Math.max(0, kept)),
            title: `${format.exportMonth(start)}: ${format.money(kept, currency, 2)} / ${format.money(all, currency, 2)}`,
          }))}
          paidWords={t('months.paidLegend')}
          restWords={t('months.restLegend')}
        />
      </ChartFigure>
    </Panel>
  );
}

/** The months in a row: one in which nothing was sold is a gap that must be seen. */
function withoutGaps(dated: readonly Month[]): { start: number; all: number; kept: number }[] {
  const found = new Map(dated.map(({ start, lines }) => [start, lines]));
  const months: { start: number; all: number; kept: number }[] = [];
  const last = dated.at(-1)!.start;
  for (let start = dated[0]!.start; start <= last; start = endOfMonth(start)) {
    const { all, kept } = found.get(start) ?? { all: 0, kept: 0 };
    months.push({ start, all, kept });
  }
  return months;
}

interface Column {
  readonly key: string;
  readonly words: string;
  readonly filter: RowFilter;
  readonly value: (lines: AccountLines) => number;
}

function MonthTable({ months, currency }: { readonly months: readonly Month[]; readonly currency: string }) {
  const { t } = useTranslation(['data', 'accounts']);
  const format = useFormat();
  const of = (...fates: Fate[]): RowFilter => ({ ...noFilter, picks: { fate: fates } });
  const columns: Column[] = [
    {
      key: 'all',
      words: t('accounts:months.all'),
      filter: of(...countedFates),
      value: ({ all }) => all,
    },
    ...notPaid.map(
      (fate): Column => ({
        key: fate,
        words: t(`fate.${fate}`),
        filter: of(fate),
        value: ({ paid }) => -paid[fate],
      }),
    ),
    {
      key: 'refunds',
      words: t('accounts:months.refunds'),
      filter: partlyRefunded,
      value: ({ refunds }) => -refunds,
    },
    { key: 'paid', words: t('accounts:months.paid'), filter: of(...paidFates), value: ({ kept }) => kept },
    {
      key: 'return',
      words: t('accounts:months.returns'),
      filter: of('return'),
      value: ({ paid }) => paid.return,
    },
    {
      key: 'service',
      words: t('accounts:months.service'),
      filter: of('service'),
      value: ({ paid }) => paid.service,
    },
  ];
  const shown = columns.filter(
    ({ key, value }) => key === 'all' || key === 'paid' || months.some(({ lines }) => value(lines) !== 0),
  );
  const monthWords = (start: number) =>
    Number.isNaN(start) ? t('accounts:months.undated') : format.exportMonth(start);
  return (
    <Table.ScrollContainer minWidth={140 * shown.length}>
      <Table verticalSpacing={6} tabularNums aria-label={t('accounts:months.title')}>
        <TableHead
          columns={[
            { label: t('accounts:months.month') },
            ...shown.map(({ words }) => ({ label: words, numeric: true })),
          ]}
        />
        <Table.Tbody>
          {months.map(({ start, lines }) => (
            <Table.Tr key={String(start)}>
              <Table.Th scope="row" fw={500}>
                {monthWords(start)}
              </Table.Th>
              {shown.map(({ key, words, filter, value }) => {
                const money = format.money(value(lines), currency, 2);
                return (
                  <Table.Td key={key} ta="right">
                    {value(lines) === 0 ? (
                      money
                    ) : (
                      <RowsLink
                        {...inMonth(filter, start)}
                        label={t('accounts:months.open', {
                          what: words,
                          month: monthWords(start),
                          value: money,
                        })}
                      >
                        {money}
                      </RowsLink>
                    )}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The rows of one month, or those without a date. */
function inMonth({ picks, spans }: RowFilter, start: number): RowFilter {
  if (Number.isNaN(start)) return { picks: { ...picks, when: [''] }, spans };
  return { picks, spans: { ...spans, when: [start, endOfMonth(start)] } };
}
