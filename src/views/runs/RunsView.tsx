import { Button, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApp } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { LoopPanel } from './loop/loop-panel';
import { RunCard } from './run-card';

/** Every analysis of the open shop, newest first. */
export function RunsView() {
  const { t } = useTranslation(['runs', 'compare']);
  const runs = useApp((state) => state.runs);
  const shown = useApp((state) => state.run?.id ?? null);
  const champion = useApp(({ shop }) => shop?.decisions?.at(-1)?.winner ?? null);
  return (
    <div>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          runs.length > 1 && (
            <Button component={Link} href="/runs/compare" variant="default" data-testid="compare-runs">
              {t('compare:runs.link')}
            </Button>
          )
        }
      />
      {runs.length === 0 ? (
        <NoRuns />
      ) : (
        <Stack gap="lg">
          <LoopPanel />
          {runs.map((run) => (
            <RunCard key={run.id} run={run} onScreen={run.id === shown} isChampion={run.id === champion} />
          ))}
        </Stack>
      )}
    </div>
  );
}

function NoRuns() {
  const { t } = useTranslation('runs');
  const running = useApp(({ runState }) => runState.phase === 'running');
  return (
    <EmptyState
      icon={<IconHistory size={28} />}
      title={running ? t('runningTitle') : t('emptyTitle')}
      text={t('emptyText')}
      action={
        <Button component={Link} href="/">
          {t('emptyAction')}
        </Button>
      }
    />
  );
}
