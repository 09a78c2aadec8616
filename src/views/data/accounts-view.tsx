import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoomTable } from '../../contracts/data-room-api';
import { answersKey } from '../../domain/shop/answers';
import { useApp } from '../../store';
import { loadAccounts } from '../../store/data-room';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { ComparePanel } from './compare-panel';
import { CurrencyPanel } from './currency-panel';
import { MonthPanel } from './month-panel';
import { PeoplePanel } from './people-panel';
import { RevenuePanel } from './revenue-panel';
import { WarningList } from './warning-list';
import { StaleSegments } from './stale-segments';
import { StatusPanel } from './status-panel';
import { ZonePanel } from './zone-panel';

/** From all that the files add up to down to what customers paid, and the questions that only the owner can answer. */
export function AccountsView({
  shopId,
  tables,
}: {
  readonly shopId: string;
  readonly tables: readonly RoomTable[];
}) {
  const { t } = useTranslation('accounts');
  const key = useApp(({ shop }) => (shop === null ? '' : answersKey(shop.answers)));
  const hasZone = useApp(({ shop }) => (shop?.answers.timeZone ?? '') !== '');
  const accounts = useLoaded(`${shopId} ${key}`, () => loadAccounts(shopId));
  if (accounts.status === 'failed') return <LoadFailed cause={accounts.cause} onRetry={accounts.retry} />;
  if (accounts.status === 'loading') {
    return (
      <Panel aria-busy>
        <Text c="dimmed" role="status">
          {t('working')}
        </Text>
      </Panel>
    );
  }
  const asksForZone = hasZone || tables.some(({ fields }) => fields.some(({ isUtc }) => isUtc === true));
  if (accounts.value === null) {
    return (
      <Stack gap="lg">
        <Text c="dimmed">{t('noOrders')}</Text>
        {asksForZone && <ZonePanel />}
      </Stack>
    );
  }
  const { reconciliation, currency, statuses, warnings, people } = accounts.value;
  const asksForWords = statuses.some(({ asked }) => asked);
  return (
    <Stack gap="lg">
      <Text c="dimmed" maw="46rem">
        {t('lead')}
      </Text>
      <StaleSegments />
      <ComparePanel reconciliation={reconciliation} currency={currency} />
      {asksForWords && <StatusPanel statuses={statuses} currency={currency} />}
      <RevenuePanel reconciliation={reconciliation} currency={currency} />
      <WarningList warnings={warnings} currency={currency} />
      <PeoplePanel customers={reconciliation.customers} people={people} />
      <MonthPanel reconciliation={reconciliation} currency={currency} />
      {statuses.length > 0 && !asksForWords && <StatusPanel statuses={statuses} currency={currency} />}
      {reconciliation.currencies.length > 1 && (
        <CurrencyPanel currencies={reconciliation.currencies} main={currency} />
      )}
      {asksForZone && <ZonePanel />}
    </Stack>
  );
}
