import { Button, Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RunSummary } from '../../../store';
import { EmptyState } from '../../../ui/empty-state';
import { IconUserSearch } from '@tabler/icons-react';
import { LoadFailed } from '../../../ui/segment-waiting';
import { Panel } from '../../../ui/panel';
import { Working } from '../../../ui/working';
import { Stepper } from '../stepper';
import { AlongPanel } from './along-panel';
import { ExplorePanel } from './explore-panel';
import { PlayedPanel } from './played-panel';
import { usePlayedWindow } from './use-played-window';
import { WindowRows } from './window-rows';
import styles from './window.module.css';

interface WindowBenchProps {
  readonly run: RunSummary;
  readonly ids: readonly string[];
  /** Id asked for in the address; null: nobody in particular. */
  readonly wanted: string | null;
}

/** Who is played, her page, what was played, and the file to take along. */
export function WindowBench({ run, ids, wanted }: WindowBenchProps) {
  const { t } = useTranslation('window');
  const [, navigate] = useLocation();
  const everybody = useMemo(() => ids.map((_, i) => i), [ids]);
  const customer = useMemo(() => (wanted === null ? 0 : ids.indexOf(wanted)), [ids, wanted]);
  const choose = (id: string) =>
    navigate(`/recommend-window/${encodeURIComponent(id)}`, { replace: wanted !== null });
  return (
    <Stack gap="lg">
      <div className={styles.who}>
        <Select
          label={t('customer')}
          placeholder={t('choose')}
          searchable
          limit={50}
          data={ids}
          value={ids[customer] ?? null}
          onChange={(id) => id !== null && choose(id)}
          data-testid="window-customer"
        />
        <Stepper found={everybody} customer={customer} onChoose={(next) => choose(ids[next]!)} />
      </div>
      {customer < 0 ? (
        <EmptyState
          icon={<IconUserSearch size={28} />}
          title={t('unknown', { id: wanted })}
          text={t('choose')}
        />
      ) : (
        <Played key={`${run.id}/${ids[customer]}`} run={run} customerId={ids[customer]!} />
      )}
      <ExplorePanel shopId={run.shopId} />
      <AlongPanel run={run} />
    </Stack>
  );
}

function Played({ run, customerId }: { readonly run: RunSummary; readonly customerId: string }) {
  const { t } = useTranslation('window');
  const played = usePlayedWindow(run, customerId);
  if (played.cause !== null) {
    return (
      <Panel>
        <LoadFailed cause={played.cause} onRetry={played.ask} />
      </Panel>
    );
  }
  if (played.page === null && played.isStopped) {
    return (
      <EmptyState
        icon={<IconUserSearch size={28} />}
        title={t('stopped')}
        text={t('stoppedText')}
        action={<Button onClick={played.ask}>{t('makePage')}</Button>}
      />
    );
  }
  if (played.page === null) {
    return (
      <Working progress={played.progress} what={t('title')} testId="window" onStop={played.stop}>
        <Text role="status">{t('waiting')}</Text>
      </Working>
    );
  }
  return (
    <>
      <WindowRows page={played.page} played={played} />
      <PlayedPanel run={run} played={played} />
    </>
  );
}
