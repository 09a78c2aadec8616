import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fate } from '../../domain/shop/ledger/fates';
import type { Reconciliation } from '../../domain/shop/ledger/reconcile';
import { useFormat } from '../../i18n';
import { Panel } from '../../ui/panel';
import { TableHead } from '../../ui/table-head';
import {
  type AccountLines,
  accountLines,
  countedFates,
  notPaid,
  paidFates,
  saidElsewhere,
} from './account-lines';
import styles from './data.module.css';
import { noFilter, partlyRefunded, type RowFilter } from '../../ui/row-address';
import { RowsLink } from '../../ui/rows-link';

interface RevenuePanelProps {
  readonly reconciliation: Reconciliation;
  readonly currency: string;
}

interface Line {
  readonly key: string;
  readonly words: string;
  readonly rows: number;
  readonly money: number;
  readonly filter: RowFilter;
  readonly kind: 'sum' | 'less' | 'part';
}

/** The money of the whole shop, line by line: each column adds up. */
export function RevenuePanel({ reconciliation, currency }: RevenuePanelProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const lines = accountLines(reconciliation, null);
  return (
    <Panel title={t('bridge.title')} {...(lines.all === 0 ? { lead: t('noMoney') } : {})}>
      <Table aria-label={t('bridge.title')} tabularNums data-testid="bridge">
        <TableHead
          columns={[
            { label: t('bridge.what') },
            { label: t('bridge.rows'), numeric: true },
            { label: t('bridge.money'), numeric: true },
          ]}
        />
        <Table.Tbody>
          {useLines(lines).map(({ key, words, rows, money, filter, kind }) => (
            <Table.Tr key={key} className={styles.line!} data-kind={kind} data-testid={`bridge-${key}`}>
              <Table.Th scope="row" fw={kind === 'sum' ? 600 : 400}>
                {words}
              </Table.Th>
              <Table.Td ta="right">
                <RowsLink {...filter} label={`${words}: ${format.number(rows)}`}>
                  {format.number(rows)}
                </RowsLink>
              </Table.Td>
              <Table.Td ta="right">{format.money(money, currency, 2)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Elsewhere lines={lines} currency={currency} />
    </Panel>
  );
}

function useLines(lines: AccountLines): Line[] {
  const { t } = useTranslation('accounts');
  const { rows, paid } = lines;
  const of = (...fates: Fate[]): RowFilter => ({ ...noFilter, picks: { fate: fates } });
  const less = notPaid.map(
    (fate): Line => ({
      key: fate,
      words: t(`bridge.${fate}`),
      rows: rows[fate],
      money: -paid[fate],
      filter: of(fate),
      kind: 'less',
    }),
  );
  const refunds: Line = {
    key: 'refunds',
    words: t('bridge.refunds'),
    rows: lines.refundedRows,
    money: -lines.refunds,
    filter: partlyRefunded,
    kind: 'less',
  };
  const parts = paidFates.map(
    (fate): Line => ({
      key: fate,
      words: t(`bridge.${fate}`),
      rows: rows[fate],
      money: paid[fate],
      filter: of(fate),
      kind: 'part',
    }),
  );
  const sum = (key: 'all' | 'paid', count: number, money: number, fates: readonly Fate[]): Line => ({
    key,
    words: t(`bridge.${key}`),
    rows: count,
    money,
    filter: of(...fates),
    kind: 'sum',
  });
  const isThere = (line: Line) => line.rows > 0 || line.money !== 0;
  const shownParts = parts.filter(isThere);
  return [
    sum('all', lines.allRows, lines.all, countedFates),
    ...[...less, refunds].filter(isThere),
    sum('paid', lines.keptRows, lines.kept, paidFates),
    // All of one part is said by the sum.
    ...(shownParts.length > 1 ? shownParts : []),
  ];
}

interface ElsewhereProps {
  readonly lines: AccountLines;
  readonly currency: string;
}

/** Rows that are not counted since the same is said elsewhere: nothing of them is lost. */
function Elsewhere({ lines, currency }: ElsewhereProps) {
  const { t } = useTranslation(['accounts', 'data']);
  const format = useFormat();
  const parts = saidElsewhere.filter((fate) => lines.rows[fate] > 0);
  if (parts.length === 0) return null;
  return (
    <>
      <Text size="xs" c="dimmed" mt="sm">
        {t('accounts:bridge.once')}
      </Text>
      <Table tabularNums aria-label={t('accounts:bridge.once')} fz="xs" c="dimmed">
        <Table.Tbody>
          {parts.map((fate) => (
            <Table.Tr key={fate} className={styles.line!} data-kind="part" data-testid={`bridge-${fate}`}>
              <Table.Th scope="row" fw={400}>
                {t(`accounts:bridge.${fate}`)}
              </Table.Th>
              <Table.Td ta="right">
                <RowsLink
                  picks={{ fate: [fate] }}
                  label={`${t(`accounts:bridge.${fate}`)}: ${format.number(lines.rows[fate])}`}
                >
                  {format.number(lines.rows[fate])}
                </RowsLink>
              </Table.Td>
              <Table.Td ta="right">
                {fate === 'head' ? '' : format.money(lines.paid[fate], currency, 2)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
