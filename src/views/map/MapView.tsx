import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { loadCustomerIndex, useApp, useRunGate } from '../../store';
import type { RunSummary } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { SegmentGate } from '../../ui/segment-gate';
import { CustomerMap } from './customer-map';
import { HowToRead } from './how-to-read';
import styles from './map.module.css';

/** All customers as dots, like ones near each other. */
export function MapView() {
  const { t } = useTranslation('map');
  const run = useApp((state) => state.run);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {run === null ? <SegmentGate useGate={useRunGate} /> : <MapOfRun run={run} />}
      {run !== null && <HowToRead />}
    </>
  );
}

function MapOfRun({ run }: { readonly run: RunSummary }) {
  const index = useLoaded(run.id, () => loadCustomerIndex(run.id));
  if (index.status === 'ready') return <CustomerMap key={run.id} run={run} index={index.value} />;
  return (
    <Panel aria-busy={index.status === 'loading'}>
      {index.status === 'failed' ? (
        <LoadFailed cause={index.cause} onRetry={index.retry} />
      ) : (
        <div className={styles.layout}>
          <Skeleton className={styles.map!} radius="md" />
          <Skeleton height={220} radius="md" />
        </div>
      )}
    </Panel>
  );
}
