import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fewestTested, type RecommendationEvaluation } from '../../domain/recommend/evaluation/report';
import { type RunSummary, useApp, useRunGate } from '../../store';
import { Hits } from '../../ui/evaluation/hits';
import { ModelComparison } from '../../ui/evaluation/model-comparison';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { SegmentGate } from '../../ui/segment-gate';
import { BlendPanel } from './blend-panel';
import { GroupsPanel } from './groups-panel';
import { RecommendSections } from './sections';

/** How often the offers of the run on screen hit, of every way of recommending and for whom. */
export function QualityView() {
  const { t } = useTranslation(['evaluation', 'recommend']);
  const run = useApp((state) => state.run);
  if (run === null) {
    return (
      <>
        <PageHeader title={t('recommend:title')} />
        <SegmentGate useGate={useRunGate} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('recommend:title')} lead={t('lead')} />
      <RecommendSections current="quality" />
      {run.measured ? <Measured run={run} evaluation={run.measured} /> : <Pending />}
    </>
  );
}

function Pending() {
  const { t } = useTranslation('runs');
  return (
    <Panel>
      <Text>{t('quality.pending')}</Text>
    </Panel>
  );
}

interface MeasuredProps {
  readonly run: RunSummary;
  readonly evaluation: RecommendationEvaluation;
}

function Measured({ run, evaluation }: MeasuredProps) {
  const { t } = useTranslation('evaluation');
  return (
    <Stack gap="lg">
      <Panel title={t('title')} testId="offer-quality">
        <Hits evaluation={evaluation} />
      </Panel>
      {evaluation.customers >= fewestTested && (
        <Panel>
          <ModelComparison evaluation={evaluation} />
        </Panel>
      )}
      <BlendPanel evaluation={evaluation} />
      <GroupsPanel profiles={run.profiles} evaluation={evaluation} />
    </Stack>
  );
}
