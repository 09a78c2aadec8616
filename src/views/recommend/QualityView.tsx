import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fewestTested } from '../../domain/recommend/evaluation/report';
import { type RunSummary, useApp, useRunGate, useWaitingCheck } from '../../store';
import { Hits } from '../../ui/evaluation/hits';
import { ModelComparison } from '../../ui/evaluation/model-comparison';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { SegmentGate } from '../../ui/segment-gate';
import { BlendPanel } from './blend-panel';
import { GroupsPanel, type GroupsPanelProps } from './groups-panel';
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
      {run.measured ? (
        <Measured evaluation={run.measured} options={run.options} profiles={run.profiles} />
      ) : (
        <Pending run={run} />
      )}
    </>
  );
}

function Pending({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('runs');
  const waiting = useWaitingCheck(run);
  return (
    <Panel>
      <Text>{t(`quality.pending.${waiting}`)}</Text>
    </Panel>
  );
}

function Measured({ evaluation, options, profiles }: GroupsPanelProps) {
  const { t } = useTranslation('evaluation');
  return (
    <Stack gap="lg">
      <Panel title={t('title')} testId="offer-quality">
        <Hits evaluation={evaluation} options={options} />
      </Panel>
      {evaluation.customers >= fewestTested && (
        <Panel>
          <ModelComparison evaluation={evaluation} options={options} />
        </Panel>
      )}
      <BlendPanel evaluation={evaluation} />
      <GroupsPanel evaluation={evaluation} options={options} profiles={profiles} />
    </Stack>
  );
}
