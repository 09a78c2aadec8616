import { Box, Stack, Text } from '@mantine/core';
import { isByHand } from '../../domain/label/by-hand';
import { segmentsAmong } from '../../domain/label/segment';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '../../i18n';
import { type RunSummary, useApp, useRunGate } from '../../store';
import { CurvesByK } from '../../ui/judging/curves-by-k';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { SegmentGate } from '../../ui/segment-gate';
import { useSegmentColours } from '../../ui/use-segment-colours';
import { VerdictNote } from '../../ui/verdict-note';
import { DendrogramPanel } from './judging/dendrogram-panel';
import { KDistancePanel } from './judging/k-distance-panel';
import { SilhouettePanel } from './judging/silhouette-panel';
import { StabilityPanel } from './judging/stability-panel';
import { RfmOffer } from './rfm/rfm-offer';
import { SegmentSections } from './sections';

/** Whether there are segments, and all that speaks for and against it. */
export function JudgingView() {
  const { t } = useTranslation('judging');
  const run = useApp((state) => state.run);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {run === null ? (
        <SegmentGate useGate={useRunGate} />
      ) : (
        <>
          <SegmentSections current="judging" />
          <Judgement run={run} />
        </>
      )}
    </>
  );
}

function Judgement({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('judging');
  const { choice, profiles } = run;
  const names = useSpeaker().segmentNames(profiles);
  const colours = useSegmentColours(profiles);
  const customers = profiles.reduce((sum, { size }) => sum + size, 0);
  return (
    <Stack gap="lg">
      <Panel title={t('answer')}>
        {choice ? (
          <VerdictNote
            choice={choice}
            shown={segmentsAmong(profiles).length}
            told={run.options}
            isKept={isByHand(run)}
          />
        ) : (
          <Text>{t('oldRun')}</Text>
        )}
        {choice?.verdict.answer === 'none' && (
          <Box mt="sm">
            <RfmOffer />
          </Box>
        )}
      </Panel>
      <Panel>
        <CurvesByK
          tried={choice?.byK ?? run.silhouetteByK}
          chosen={segmentsAmong(profiles).length}
          {...(choice && { byGap: choice.byGap })}
        />
      </Panel>
      {choice && (
        <StabilityPanel stability={choice.stability} profiles={profiles} names={names} colours={colours} />
      )}
      {choice?.silhouettes && (
        <SilhouettePanel
          silhouettes={choice.silhouettes}
          profiles={profiles}
          mean={run.silhouette}
          names={names}
          colours={colours}
        />
      )}
      {choice?.dendrogram && (
        <DendrogramPanel key={run.id} run={run} dendrogram={choice.dendrogram} colours={colours} />
      )}
      {choice?.kDistances && <KDistancePanel curve={choice.kDistances} customers={customers} />}
    </Stack>
  );
}
