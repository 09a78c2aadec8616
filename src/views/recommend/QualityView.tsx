import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fewestTested } from '../../domain/recommend/evaluation/report';
import { type RunSummary, useWaitingCheck } from '../../store';
import { Hits } from '../../ui/evaluation/hits';
import { ModelComparison } from '../../ui/evaluation/model-comparison';
import { Panel } from '../../ui/panel';
import { BlendPanel } from './blend-panel';
import { GroupsPanel, type GroupsPanelProps } from './groups-panel';
import { RecommendPage } from './recommend-page';

/** How often the offers of the run on screen hit, of every way of recommending and for whom. */
export function QualityView() {
  const { t } = useTranslation('evaluation');
  return (
    <RecommendPage current="quality" lead={t('lead')}>
      {(run) =>
        run.measured ? (
          <Measured evaluation={run.measured} options={run.options} profiles={run.profiles} />
        ) : (
          <Pending run={run} />
        )
      }
    </RecommendPage>
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
