import { useTranslation } from 'react-i18next';
import { useApp, useRunGate } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { SegmentGate } from '../../ui/segment-gate';
import { LabelsFrom } from './labels/labels-from';
import { LabelsOfRun } from './labels/labels-of-run';
import { SegmentSections } from './sections';

/** Labels of the user's own: where they come from, how well they are told, and what is told of all others. */
export function LabelsView() {
  const { t } = useTranslation('labels');
  const run = useApp((state) => state.run);
  const labels = useApp(({ shop }) => shop?.labels ?? null);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {run === null ? (
        <SegmentGate useGate={useRunGate} />
      ) : (
        <>
          <SegmentSections current="labels" />
          <LabelsFrom shopId={run.shopId} labels={labels} />
          {labels !== null && <LabelsOfRun run={run} labels={labels} />}
        </>
      )}
    </>
  );
}
