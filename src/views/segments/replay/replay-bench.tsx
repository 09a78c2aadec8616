import { Button, Stack, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n';
import { loadCustomerIndex, loadProductIndex, type RunSummary, usePlayed } from '../../../store';
import { EmptyState } from '../../../ui/empty-state';
import { Panel } from '../../../ui/panel';
import { CardSkeletons, LoadFailed } from '../../../ui/segment-waiting';
import { useLoaded } from '../../../ui/use-loaded';
import { Working } from '../../../ui/working';
import { FollowedPanel } from './followed-panel';
import { ReplayControls } from './replay-controls';
import { ReplayFigures } from './replay-figures';
import { LatestPanel, SegmentsPanel, TopPanel } from './replay-panels';
import styles from './replay.module.css';
import { useReplay } from './use-replay';

/** A run's shop as it happened, to be played. */
export function ReplayBench({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation(['replay', 'window']);
  const format = useFormat();
  const [followed, setFollowed] = useState<string | null>(null);
  const played = usePlayed(run.shopId)?.events ?? 0;
  const replay = useReplay(run, followed);
  const customers = useLoaded(run.id, () => loadCustomerIndex(run.id));
  const products = useLoaded(run.id, () => loadProductIndex(run.id));
  const { frame } = replay;
  if (replay.cause !== null)
    return (
      <Panel>
        <LoadFailed cause={replay.cause} onRetry={replay.again} />
      </Panel>
    );
  if (replay.isStopped && frame === null)
    return (
      <EmptyState
        icon={<IconPlayerPlay size={28} />}
        title={t('title')}
        text={t('common:working.stopped')}
        action={<Button onClick={replay.again}>{t('common:working.again')}</Button>}
      />
    );
  if (frame === null)
    return replay.progress === null ? (
      <CardSkeletons count={3} height={160} />
    ) : (
      <Working progress={replay.progress} what={t('title')} testId="replay" onStop={replay.stop} />
    );
  if (frame.total === 0)
    return <EmptyState icon={<IconPlayerPlay size={28} />} title={t('noDates')} text={t('noDatesText')} />;
  const titleOf = (product: number) =>
    products.value?.products[product]?.title || products.value?.products[product]?.id || '';
  return (
    <Stack gap="lg" data-testid="replay">
      <Panel testId="replay-controls">
        <Text mb="sm" maw="44rem">
          {t('isReplay')}
        </Text>
        <ReplayControls replay={replay} frame={frame} />
        <Text size="sm" mt="sm" c="dimmed">
          {format.sentences([
            t('records', { total: format.number(frame.total) }),
            frame.undated > 0 && t('undated', { undated: format.number(frame.undated) }),
            frame.late > 0 && t('late', { late: format.number(frame.late) }),
            frame.twice > 0 && t('twice', { count: frame.twice }),
            played > 0 && t('window:figuresNote', { count: played, formatted: format.number(played) }),
          ])}
        </Text>
      </Panel>
      <ReplayFigures frame={frame} />
      <div className={styles.pair}>
        <SegmentsPanel run={run} frame={frame} />
        <TopPanel frame={frame} titleOf={titleOf} />
      </div>
      <FollowedPanel
        run={run}
        frame={frame}
        ids={customers.value?.ids ?? []}
        followed={followed}
        onFollow={setFollowed}
        titleOf={titleOf}
        progress={replay.progress}
        onStop={replay.stop}
      />
      <LatestPanel frame={frame} titleOf={titleOf} />
    </Stack>
  );
}
