import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopAnswers } from '../../../domain/shop/answers';
import type { ShopFindings } from '../../../domain/suspects/findings';
import { useFormat } from '../../../i18n';
import {
  askFindings,
  shopState,
  downloadSuspects,
  type ShopSummary,
  useApp,
  verdictOf,
} from '../../../store';
import { EmptyState } from '../../../ui/empty-state';
import { Panel } from '../../../ui/panel';
import { LoadFailed } from '../../../ui/segment-waiting';
import { useLoaded } from '../../../ui/use-loaded';
import { StaleSegments } from '../stale-segments';
import { GroupPanel } from './group-panel';
import { type GroupOrder, groupOrders, groupsInOrder, type VerdictShown, verdictsShown } from './queue-order';

/** What looks as if no customer were behind it, group by group, to be decided by the user. */
export function SuspectsView() {
  const shop = useApp((state) => state.shop);
  return shop === null ? null : <SuspectsOf key={shop.id} shop={shop} />;
}

function SuspectsOf({ shop }: { readonly shop: ShopSummary }) {
  const { t } = useTranslation('suspects');
  // Of the whole shop, whatever was said of its accounts: files and other answers change it, verdicts do not.
  const unjudged = { ...shop, answers: { ...shop.answers, fakes: [], genuine: [] } };
  const found = useLoaded(shopState(unjudged), () => askFindings(shop));
  if (found.status === 'failed') return <LoadFailed cause={found.cause} onRetry={found.retry} />;
  if (found.status === 'loading') {
    return (
      <Panel title={t('title')} lead={t('lead')} aria-busy>
        <Text c="dimmed" role="status">
          {t('working')}
        </Text>
      </Panel>
    );
  }
  if (found.value.groups.length === 0) return <Nothing />;
  return <Queue found={found.value} answers={shop.answers} />;
}

function Nothing() {
  const { t } = useTranslation('suspects');
  return (
    <Stack gap="lg" data-testid="no-suspects">
      <StaleSegments />
      <EmptyState icon={<IconShieldCheck size={28} />} title={t('none.title')} text={t('none.text')} />
    </Stack>
  );
}

interface QueueProps {
  readonly found: ShopFindings;
  readonly answers: ShopAnswers;
}

function Queue({ found, answers }: QueueProps) {
  const { t } = useTranslation('suspects');
  const [order, setOrder] = useState<GroupOrder>('score');
  const [shown, setShown] = useState<VerdictShown>('all');
  const groups = groupsInOrder(found, order, shown, (account) => verdictOf(answers, account));
  return (
    <Stack gap="lg">
      <StaleSegments />
      <Panel
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => downloadSuspects(found)}
            data-testid="download-suspects"
          >
            {t('download')}
          </Button>
        }
        testId="suspects-queue"
      >
        <Counts found={found} answers={answers} />
        <Text c="dimmed" mt="xs" maw="44rem">
          {t('idea')}
        </Text>
        <Text c="dimmed" mt="xs" maw="44rem">
          {t('scoreNote')}
        </Text>
        <Text c="dimmed" mt="xs" maw="44rem">
          {t('limits')}
        </Text>
        <Group mt="md" gap="md" align="flex-end">
          <Select
            label={t('order.label')}
            data={groupOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
            value={order}
            allowDeselect={false}
            onChange={(chosen) => setOrder(groupOrders.find((each) => each === chosen) ?? 'score')}
          />
          <Select
            label={t('shown.label')}
            data={verdictsShown.map((value) => ({ value, label: t(`shown.${value}`) }))}
            value={shown}
            allowDeselect={false}
            onChange={(chosen) => setShown(verdictsShown.find((each) => each === chosen) ?? 'all')}
          />
        </Group>
      </Panel>
      {groups.length === 0 && <Text role="status">{t('noneShown')}</Text>}
      {groups.map((group) => (
        <GroupPanel key={group.number} group={group} answers={answers} />
      ))}
    </Stack>
  );
}

/** How many there are, and how many of them were decided. */
function Counts({ found, answers }: QueueProps) {
  const { t } = useTranslation('suspects');
  const format = useFormat();
  const accounts = found.findings.filter(({ kind }) => kind === 'account');
  const count = (verdict: 'fake' | 'genuine') =>
    accounts.filter(({ id }) => verdictOf(answers, id) === verdict).length;
  const [fake, genuine] = [count('fake'), count('genuine')];
  return (
    <Text maw="44rem" data-testid="suspects-counts">
      {t('counts', {
        count: accounts.length,
        share: format.plainShare(accounts.length / found.customers),
      })}{' '}
      {t('decided', {
        open: format.number(accounts.length - fake - genuine),
        fake: format.number(fake),
        genuine: format.number(genuine),
      })}
    </Text>
  );
}
