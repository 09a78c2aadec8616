import { SegmentedControl, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { thingKinds } from '../../contracts/thing-maps';
import { loadCustomerIndex, useApp, useRunGate } from '../../store';
import type { RunSummary } from '../../store';
import { useAddressChoices } from '../../ui/address-choices';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { SegmentGate } from '../../ui/segment-gate';
import { CustomerMap } from './customer-map';
import { HowToRead } from './how-to-read';
import { ThingsView } from './things/things-view';
import styles from './map.module.css';

const subjects = ['customers', ...thingKinds] as const;

/** All customers, products or sampled sentences of reviews as dots, like ones near each other. */
export function MapView() {
  const { t } = useTranslation('map');
  const run = useApp((state) => state.run);
  const [, navigate] = useLocation();
  const [{ of: named }] = useAddressChoices('/map');
  const of = subjects.find((each) => each === named) ?? 'customers';
  return (
    <>
      <PageHeader title={t('title')} lead={t(`leads.${of}`)} />
      {run === null ? (
        <SegmentGate useGate={useRunGate} />
      ) : (
        <>
          <SegmentedControl
            maw="100%"
            mb="md"
            aria-label={t('of.label')}
            value={of}
            data={subjects.map((value) => ({ value, label: t(`of.${value}`) }))}
            onChange={(value) => navigate(value === 'customers' ? '/map' : `/map/of=${value}`)}
            data-testid="map-of"
          />
          <MapOfRun run={run} of={of} />
        </>
      )}
      {run !== null && of === 'customers' && <HowToRead />}
    </>
  );
}

interface MapOfRunProps {
  readonly run: RunSummary;
  readonly of: (typeof subjects)[number];
}

function MapOfRun({ run, of }: MapOfRunProps) {
  const index = useLoaded(run.id, () => loadCustomerIndex(run.id));
  if (index.status === 'ready' && of !== 'customers')
    return <ThingsView key={`${run.id} ${of}`} run={run} index={index.value} kind={of} />;
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
