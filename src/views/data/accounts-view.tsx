import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { answersKey } from '../../domain/shop/answers';
import { useApp } from '../../store';
import { loadAccounts } from '../../store/data-room';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { CurrencyPanel } from './currency-panel';
import { MonthPanel } from './month-panel';
import { PeoplePanel } from './people-panel';
import { RevenuePanel } from './revenue-panel';
import { WarningList } from './warning-list';
import { StatusPanel } from './status-panel';

/** From all that the files add up to down to what customers paid, and the questions that only the owner can answer. */
export function AccountsView({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation('data');
  const key = useApp(({ shop }) => (shop === null ? '' : answersKey(shop.answers)));
  const accounts = useLoaded(`${shopId} ${key}`, () => loadAccounts(shopId));
  if (accounts.status === 'failed') return <LoadFailed cause={accounts.cause} onRetry={accounts.retry} />;
  if (accounts.status === 'loading') {
    return (
      <Panel aria-busy>
        <Text c="dimmed" role="status">
          {t('accounts.working')}
        </Text>
      </Panel>
    );
  }
  if (accounts.value === null) return <Text c="dimmed">{t('accounts.noOrders')}</Text>;
  const { reconciliation, currency, statuses, warnings } = accounts.value;
  const asksForWords = statuses.some(({ asked }) => asked);
  return (
    <Stack gap="lg">
      <Text c="dimmed" maw="46rem">
        {t('accounts.lead')}
      </Text>
      <Stale />
      {asksForWords && <StatusPanel statuses={statuses} currency={currency} />}
      <RevenuePanel reconciliation={reconciliation} currency={currency} />
      <WarningList warnings={warnings} currency={currency} />
      <PeoplePanel customers={reconciliation.customers} />
      <MonthPanel reconciliation={reconciliation} currency={currency} />
      {statuses.length > 0 && !asksForWords && <StatusPanel statuses={statuses} currency={currency} />}
      {reconciliation.currencies.length > 1 && (
        <CurrencyPanel currencies={reconciliation.currencies} main={currency} />
      )}
    </Stack>
  );
}

/** An answer changes what is computed from the shop, but nothing on screen changes by itself. */
function Stale() {
  const { t } = useTranslation('data');
  const stale = useApp(
    ({ shop, run, runState }) => shop?.facts === null && run !== null && runState.phase !== 'running',
  );
  if (!stale) return null;
  return (
    <Alert color="orange" icon={<IconRefresh size={18} />} data-testid="stale-segments">
      <Stack gap="xs" align="flex-start">
        {t('accounts.stale')}
        <Button size="xs" onClick={() => void useApp.getState().startRun()}>
          {t('accounts.again')}
        </Button>
      </Stack>
    </Alert>
  );
}
