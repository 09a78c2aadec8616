import { Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Progress as JobProgress } from '../../../contracts/progress';
import type { ShopValue } from '../../../domain/value/value-of-shop';
import { useFormat, useSpeaker } from '../../../i18n';
import { stopValue, type ShopSummary } from '../../../store';
import { EmptyState } from '../../../ui/empty-state';
import { Panel } from '../../../ui/panel';
import { LoadFailed } from '../../../ui/segment-waiting';
import { CalibrationPanel } from './calibration-panel';
import { CustomersPanel } from './customers-panel';
import { DuePanel } from './due-panel';
import { NextPanel } from './next-panel';
import { StandPanel } from './stand-panel';
import { useShopValue } from './use-shop-value';

/** All that is known of a shop's customers by their orders, or how far it is. */
export function ValueOfShop({ shop }: { readonly shop: ShopSummary }) {
  const { t } = useTranslation('value');
  const state = useShopValue(shop);
  switch (state.phase) {
    case 'working':
      return <Working progress={state.progress} />;
    case 'stopped':
      return (
        <EmptyState
          icon={<IconClock size={28} />}
          title={t('working.again')}
          text={t('working.stopped')}
          action={<Button onClick={state.again}>{t('working.again')}</Button>}
        />
      );
    case 'failed':
      return <LoadFailed cause={state.cause} onRetry={state.again} />;
    default:
      return <Found value={state.value} />;
  }
}

function Working({ progress }: { readonly progress: JobProgress | null }) {
  const { t } = useTranslation(['value', 'common']);
  const format = useFormat();
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const left = progress?.secondsLeft ?? null;
  return (
    <Panel title={t('working.title')} testId="value-working">
      <Stack gap="sm">
        <Text>
          {progress === null ? t('working.waiting') : t(`common:stage.${progress.stage}`)}
          {left !== null && ` · ${t('common:run.secondsLeft', { duration: format.timeLeft(left) })}`}
        </Text>
        <Progress.Root size="md">
          <Progress.Section value={100 * share} aria-label={t('working.progress')} />
        </Progress.Root>
        <Group>
          <Button variant="default" size="compact-sm" onClick={stopValue} data-testid="value-stop">
            {t('working.stop')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}

function Found({ value }: { readonly value: ShopValue }) {
  const { t } = useTranslation('value');
  const { summary, currency } = value;
  const [first, ...others] = useSpeaker().value(summary, currency);
  const isMissing = summary.missing.length > 0;
  const hasOrders = summary.asOf >= 0;
  return (
    <Stack gap="lg">
      <Panel title={t('findings')} testId="value-findings">
        <Text fw={600} maw="44rem">
          {first}
        </Text>
        <List mt="sm" maw="44rem" spacing={4}>
          {others.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
        {isMissing && hasOrders && (
          <Button component={Link} href="/segments/rfm" variant="default" mt="md">
            {t('toRfm')}
          </Button>
        )}
      </Panel>
      {hasOrders && <StandPanel value={value} />}
      {hasOrders && <CustomersPanel value={value} />}
      {summary.holdOut !== null && <CalibrationPanel holdOut={summary.holdOut} currency={currency} />}
      {hasOrders && <DuePanel value={value} />}
      {value.next.length > 0 && <NextPanel value={value} />}
    </Stack>
  );
}
