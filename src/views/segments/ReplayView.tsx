import { useTranslation } from 'react-i18next';
import { useApp, useRunGate } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { SegmentGate } from '../../ui/segment-gate';
import { ReplayBench } from './replay/replay-bench';
import { SegmentSections } from './sections';

/** The shop's records in their own time, at any speed: segments, lists and figures as they were. */
export function ReplayView() {
  const { t } = useTranslation('replay');
  const run = useApp((state) => state.run);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {run === null ? (
        <SegmentGate useGate={useRunGate} />
      ) : (
        <>
          <SegmentSections current="replay" />
          <ReplayBench key={run.id} run={run} />
        </>
      )}
    </>
  );
}
