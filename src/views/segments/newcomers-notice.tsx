import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sum } from '../../domain/math/vector';
import { loadShopTotals, type RunSummary, useApp } from '../../store';
import { useLoaded } from '../../ui/use-loaded';

/** Where the shop has customers whom the run on screen does not know: to place them, or to divide everybody anew. */
export function NewcomersNotice({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('segments');
  const shop = useApp((state) => state.shop);
  const isRunning = useApp(({ runState }) => runState.phase === 'running');
  // Its facts are found by a run; until then its tables are counted.
  const key = shop !== null && shop.facts === null ? `${shop.id} ${shop.reports.length}` : null;
  const counted = useLoaded(key, () => loadShopTotals(shop!.id));
  const customers = shop?.facts?.customers ?? counted.value?.customers;
  const count = (customers ?? 0) - sum(run.profiles.map(({ size }) => size));
  if (count <= 0) return null;
  const { keepSegments, startRun } = useApp.getState();
  return (
    <Alert variant="light" title={t('newcomers.title', { count })} data-testid="newcomers">
      <Text size="sm">{t('newcomers.text')}</Text>
      <Group gap="sm" mt="sm">
        {/* A run under way gives way to it. */}
        {run.options.cluster !== 'rfm' && (
          <Button size="sm" onClick={() => void keepSegments({})} data-testid="place-newcomers">
            {t('newcomers.place', { count })}
          </Button>
        )}
        <Button variant="default" size="sm" disabled={isRunning} onClick={() => void startRun()}>
          {t('newcomers.anew')}
        </Button>
      </Group>
    </Alert>
  );
}
