import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { loadRfm, type RunSummary, useApp, useRunGate } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { SegmentGate } from '../../ui/segment-gate';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { RfmGroups } from './rfm/rfm-groups';
import { SegmentSections } from './sections';

/**
 * The customers sorted by how recently, how often and for how much they bought: what there is where there are no
 * segments.
 */
export function RfmView() {
  const { t } = useTranslation('rfm');
  const run = useApp((state) => state.run);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {run === null ? (
        <SegmentGate useGate={useRunGate} />
      ) : (
        <>
          <SegmentSections current="rfm" />
          <RfmOfRun run={run} />
        </>
      )}
    </>
  );
}

function RfmOfRun({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('rfm');
  const rfm = useLoaded(run.id, () => loadRfm(run.id));
  if (rfm.status === 'loading') return <Skeleton height={420} radius="md" />;
  if (rfm.status === 'failed') return <LoadFailed cause={rfm.cause} onRetry={rfm.retry} />;
  // Runs of an old version left none; null says that there are no orders.
  if (!rfm.value || rfm.value.buyers === 0)
    return (
      <Panel>
        <Text>{t(rfm.value === undefined ? 'oldRun' : 'noOrders')}</Text>
      </Panel>
    );
  return <RfmGroups key={run.id} rfm={rfm.value} />;
}
