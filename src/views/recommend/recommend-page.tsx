import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useRunGate } from '../../store';
import type { RunSummary } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { SegmentGate } from '../../ui/segment-gate';
import { RecommendSections, type RecommendSection } from './sections';

interface RecommendPageProps {
  readonly current: RecommendSection;
  readonly lead: string;
  /** What stands beside the title while there is a run. */
  readonly actions?: (run: RunSummary) => ReactNode;
  readonly children: (run: RunSummary) => ReactNode;
}

/** The frame of the screens about recommendations: what they show of the run on screen, or why there is none. */
export function RecommendPage({ current, lead, actions, children }: RecommendPageProps) {
  const { t } = useTranslation('recommend');
  const run = useApp((state) => state.run);
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
      <PageHeader title={t('title')} lead={lead} actions={actions?.(run)} />
      <RecommendSections current={current} />
      {children(run)}
    </>
  );
}
