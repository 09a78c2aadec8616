import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reconciliation } from '../../domain/shop/ledger/reconcile';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';
import { accountLines } from './account-lines';
import styles from './data.module.css';

interface ComparePanelProps {
  readonly reconciliation: Reconciliation;
  readonly currency: string;
}

/** The three figures that stand on the first page of any shop's admin, and over which days they go. */
export function ComparePanel({ reconciliation, currency }: ComparePanelProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const zone = useApp(({ shop }) => shop?.answers.timeZone ?? '');
  const { customers, orders, ordersTakenBack, from, to } = reconciliation;
  const { kept } = accountLines(reconciliation, null);
  const period = { from: format.exportDay(from), to: format.exportDay(to), zone };
  return (
    <Panel title={t('compare.title')} testId="compare">
      <dl className={styles.compared}>
        <div>
          <dt>{t('compare.customers', { count: customers.bought })}</dt>
          <dd>{format.number(customers.bought)}</dd>
        </div>
        <div>
          <dt>{t('compare.orders', { count: orders })}</dt>
          <dd>{format.number(orders)}</dd>
        </div>
        {kept !== 0 && (
          <div>
            <dt>{t('compare.revenue')}</dt>
            <dd>{format.money(kept, currency, 2)}</dd>
          </div>
        )}
      </dl>
      {Number.isFinite(from) && (
        <Text mt="sm">{t(zone === '' ? 'compare.periodOfFiles' : 'compare.period', period)}</Text>
      )}
      {ordersTakenBack > 0 && <Text mt={4}>{t('compare.takenBack', { count: ordersTakenBack })}</Text>}
      <Text c="dimmed" maw="46rem" mt={4}>
        {t('compare.how')}
      </Text>
    </Panel>
  );
}
