import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { loadCustomerIndex, useApp, useRunGate } from '../../store';
import type { RunSummary } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { SegmentGate } from '../../ui/segment-gate';
import { BoughtSwitch } from './bought-switch';
import { decodedPart } from './decoded-part';
import { RecommendSections } from './sections';
import { Workbench } from './workbench';
import styles from './recommend.module.css';

/** One customer: who that is, what to offer and why. The address names the customer by id. */
export function RecommendView() {
  const { t } = useTranslation('recommend');
  const run = useApp((state) => state.run);
  const { customer } = useParams<{ customer?: string }>();
  if (run === null) {
    return (
      <>
        <PageHeader title={t('title')} />
        <SegmentGate useGate={useRunGate} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<BoughtSwitch run={run} />} />
      <RecommendSections current="customers" />
      <OfRun run={run} wanted={customer === undefined ? null : decodedPart(customer)} />
    </>
  );
}

interface OfRunProps {
  readonly run: RunSummary;
  /** The id in the address, or null. */
  readonly wanted: string | null;
}

function OfRun({ run, wanted }: OfRunProps) {
  const index = useLoaded(run.id, () => loadCustomerIndex(run.id));
  if (index.status === 'ready') return <Workbench run={run} index={index.value} wanted={wanted} />;
  if (index.status === 'failed') {
    return (
      <Panel>
        <LoadFailed cause={index.cause} onRetry={index.retry} />
      </Panel>
    );
  }
  return (
    <div className={styles.layout} aria-busy>
      <Skeleton height={560} radius="md" className={styles.side!} />
      <Skeleton height={560} radius="md" />
    </div>
  );
}
