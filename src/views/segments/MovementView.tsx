import { useTranslation } from 'react-i18next';
import { runMovement, useApp, useRunGate } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { SegmentGate } from '../../ui/segment-gate';
import { AskedGate } from '../../ui/asked-gate';
import { MovementOfRun } from './movement/movement-of-run';
import { SegmentSections } from './sections';

/** Who went from which segment to which, month by month. */
export function MovementView() {
  const { t } = useTranslation('movement');
  const run = useApp((state) => state.run);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {run === null ? (
        <SegmentGate useGate={useRunGate} />
      ) : (
        <>
          <SegmentSections current="movement" />
          <AskedGate key={run.id} asked={runMovement} subject={run} what={t('what')} testId="movement">
            {(movement) => <MovementOfRun run={run} movement={movement} />}
          </AskedGate>
        </>
      )}
    </>
  );
}
