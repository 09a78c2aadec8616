import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Fate, fateCode } from '../../domain/shop/ledger/fates';
import type { ReconciledCustomers } from '../../domain/shop/ledger/reconcile';
import { useFormat } from '../../i18n';
import { Panel } from '../../ui/panel';
import styles from './data.module.css';
import { rowsAddress } from './row-address';

/** What keeps a customer from having bought, in the order in which it is said. */
const reasons = [
  'unpaid',
  'cancelled',
  'refunded',
  'test',
  'return',
  'service',
  'merged',
  'superseded',
  'head',
] as const satisfies readonly Fate[];

/** From all who are named to those who bought. */
export function PeoplePanel({ customers }: { readonly customers: ReconciledCustomers }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const less = reasons.map((fate) => ({ fate, count: customers.withoutSale[fateCode(fate)]! }));
  return (
    <Panel title={t('accounts.people.title')}>
      <Table aria-label={t('accounts.people.title')} tabularNums data-testid="people">
        <Table.Tbody>
          <Table.Tr className={styles.line!} data-kind="sum">
            <Table.Th scope="row">{t('accounts.people.named')}</Table.Th>
            <Table.Td ta="right">{format.number(customers.named)}</Table.Td>
          </Table.Tr>
          {customers.withoutOrders > 0 && (
            <Table.Tr className={styles.line!} data-kind="less">
              <Table.Th scope="row" fw={400}>
                {t('accounts.people.withoutOrders')}
              </Table.Th>
              <Table.Td ta="right">{format.number(-customers.withoutOrders)}</Table.Td>
            </Table.Tr>
          )}
          {less
            .filter(({ count }) => count > 0)
            .map(({ fate, count }) => (
              <Table.Tr key={fate} className={styles.line!} data-kind="less">
                <Table.Th scope="row" fw={400}>
                  {t(`accounts.people.${fate}`)}
                </Table.Th>
                <Table.Td ta="right">
                  <Link
                    href={rowsAddress('orders', { picks: { fate: [fate] }, spans: {} })}
                    className={styles.link}
                    aria-label={`${t(`accounts.people.${fate}`)}: ${format.number(count)}`}
                  >
                    {format.number(-count)}
                  </Link>
                </Table.Td>
              </Table.Tr>
            ))}
          <Table.Tr className={styles.line!} data-kind="sum">
            <Table.Th scope="row">{t('accounts.people.bought')}</Table.Th>
            <Table.Td ta="right" fw={600}>
              {format.number(customers.bought)}
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
