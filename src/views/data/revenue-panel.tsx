import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fate } from '../../domain/shop/ledger/fates';
import type { Reconciliation } from '../../domain/shop/ledger/reconcile';
import { useFormat } from '../../i18n';
import { Panel } from '../../ui/panel';
import { TableHead } from '../../ui/table-head';
import { accountLines, notPaid, paidFates, saidElsewhere } from './account-lines';
import styles from './data.module.css';
import { rowsAddress } from './row-address';

interface RevenuePanelProps {
  readonly reconciliation: Reconciliation;
  readonly currency: string;
}

interface Line {
  readonly key: string;
  readonly words: string;
  readonly rows: number | null;
  readonly money: number;
  readonly fates?: readonly Fate[];
  readonly kind: 'sum' | 'less' | 'part';
}

/** The money of the whole shop, line by line. */
export function RevenuePanel({ reconciliation, currency }: RevenuePanelProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const lines = accountLines(reconciliation, null);
  const before: readonly Fate[] = ['sale', 'service', ...notPaid];
  const all: Line[] = [
    {
      key: 'all',
      words: t('bridge.all'),
      rows: lines.allRows,
      money: lines.all,
      fates: before,
      kind: 'sum',
    },
    ...notPaid.map(
      (fate): Line => ({
        key: fate,
        words: t(`bridge.${fate}`),
        rows: lines.rows[fate],
        money: -lines.paid[fate],
        fates: [fate],
        kind: 'less',
      }),
    ),
    { key: 'refunds', words: t('bridge.refunds'), rows: null, money: -lines.refunds, kind: 'less' },
    {
      key: 'return',
      words: t('bridge.return'),
      rows: lines.rows.return,
      money: lines.paid.return,
      fates: ['return'],
      kind: 'less',
    },
    {
      key: 'paid',
      words: t('bridge.paid'),
      rows: lines.keptRows,
      money: lines.kept,
      fates: paidFates,
      kind: 'sum',
    },
  ];
  if (lines.rows.service > 0) {
    all.push({
      key: 'service',
      words: t('bridge.service'),
      rows: lines.rows.service,
      money: lines.paid.service,
      fates: ['service'],
      kind: 'part',
    });
  }
  const shown = all.filter(({ kind, rows, money }) => kind !== 'less' || (rows ?? 0) > 0 || money !== 0);
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
          {shown.map(({ key, words, rows, money, fates, kind }) => (
            <Table.Tr key={key} className={styles.line!} data-kind={kind} data-testid={`bridge-${key}`}>
              <Table.Th scope="row" fw={kind === 'sum' ? 600 : 400}>
                {words}
              </Table.Th>
              <Table.Td ta="right">
                {rows !== null && fates !== undefined && (
                  <Link
                    href={rowsAddress('orders', { picks: { fate: fates }, spans: {} })}
                    className={styles.link}
                    aria-label={`${words}: ${format.number(rows)}`}
                  >
                    {format.number(rows)}
                  </Link>
                )}
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

/** Rows that are not counted since the same is said elsewhere: nothing of them is lost. */
function Elsewhere({
  lines,
  currency,
}: {
  readonly lines: ReturnType<typeof accountLines>;
  readonly currency: string;
}) {
  const { t } = useTranslation(['data', 'accounts']);
  const format = useFormat();
  const parts = saidElsewhere.filter((fate) => lines.rows[fate] > 0);
  if (parts.length === 0) return null;
  const list = parts.map((fate) =>
    t('accounts:bridge.onceOf', {
      what: t(`fate.${fate}`),
      rows: t('tableRows', { count: lines.rows[fate] }),
      money: format.money(lines.paid[fate], currency, 2),
    }),
  );
  return (
    <Text size="xs" c="dimmed" mt="sm">
      <Link href={rowsAddress('orders', { picks: { fate: parts }, spans: {} })} className={styles.link}>
        {t('accounts:bridge.once', { list: format.list(list) })}
      </Link>
    </Text>
  );
}
