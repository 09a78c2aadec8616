import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { loadCustomerIndex } from '../../store';
import type { RunSummary } from '../../store';
import { useLoaded } from '../../ui/use-loaded';
import { BoughtSwitch } from './bought-switch';
import { decodedPart } from './decoded-part';
import { RecommendPage } from './recommend-page';
import { WhenLoaded } from './when-loaded';
import { Workbench } from './workbench';
import styles from './recommend.module.css';

/** One customer: who that is, what to offer and why. The address names the customer by id. */
export function RecommendView() {
  const { t } = useTranslation('recommend');
  const { customer } = useParams<{ customer?: string }>();
  return (
    <RecommendPage current="customers" lead={t('lead')} actions={(run) => <BoughtSwitch run={run} />}>
      {(run) => <OfRun run={run} wanted={customer === undefined ? null : decodedPart(customer)} />}
    </RecommendPage>
  );
}

interface OfRunProps {
  readonly run: RunSummary;
  /** The id in the address, or null. */
  readonly wanted: string | null;
}

function OfRun({ run, wanted }: OfRunProps) {
  const index = useLoaded(run.id, () => loadCustomerIndex(run.id));
  const waiting = (
    <div className={styles.layout} aria-busy>
      <Skeleton height={560} radius="md" className={styles.side!} />
      <Skeleton height={560} radius="md" />
    </div>
  );
  return (
    <WhenLoaded loaded={index} waiting={waiting}>
      {(value) => <Workbench run={run} index={value} wanted={wanted} />}
    </WhenLoaded>
  );
}
