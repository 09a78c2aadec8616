import { useTranslation } from 'react-i18next';
import { useApp, useRunGate } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { SegmentGate } from '../../ui/segment-gate';
import { SegmentSections } from './sections';
import { TextsOfRun } from './texts/texts-of-run';

/** Names, summaries and replies as drafts, and who writes them. */
export function TextsView() {
  const { t } = useTranslation('texts');
  const run = useApp((state) => state.run);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {run === null ? (
        <SegmentGate useGate={useRunGate} />
      ) : (
        <>
          <SegmentSections current="texts" />
          <TextsOfRun key={run.shopId} run={run} />
        </>
      )}
    </>
  );
}
