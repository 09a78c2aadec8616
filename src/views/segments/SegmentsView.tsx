import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { isByHand } from '../../domain/label/by-hand';
import { segmentsAmong } from '../../domain/label/segment';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '../../i18n';
import { useApp, useRunGate } from '../../store';
import type { RunSummary } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { useSegmentColours } from '../../ui/use-segment-colours';
import { VerdictNote } from '../../ui/verdict-note';
import { SegmentGate } from '../../ui/segment-gate';
import { ChangesNotice } from './changes-notice';
import { ExportButtons } from './export-buttons';
import { KeptNote } from './kept-note';
import { ByHandNote } from './by-hand-note';
import { canMerge } from './merge-menu';
import { NewcomersNotice } from './newcomers-notice';
import { ReviewsPanel } from './reviews-panel';
import { SegmentCard } from './segment-card';
import { RfmOffer } from './rfm/rfm-offer';
import { SegmentSections } from './sections';
import { ShareOverview } from './share-overview';
import { SuspectsPanel } from './suspects-panel';
import { bySize } from './segment-order';
import { useRename } from './use-rename';

/** All segments of the run on screen, largest first. */
export function SegmentsView() {
  const { t } = useTranslation('segments');
  const run = useApp((state) => state.run);
  if (run !== null) return <Overview run={run} />;
  return (
    <>
      <PageHeader title={t('title')} />
      <SegmentGate useGate={useRunGate} />
    </>
  );
}

function Overview({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('segments');
  const facts = useApp((state) => state.shop?.facts ?? null);
  const currency = facts?.currency ?? '';
  const profiles = useMemo(() => bySize(run.profiles), [run.profiles]);
  const colours = useSegmentColours(run.profiles);
  const speaker = useSpeaker();
  const names = speaker.segmentNames(run.profiles);
  const rename = useRename();
  const nameless = facts && speaker.nameless(facts);
  return (
    <>
      <PageHeader title={t('title')} lead={speaker.headline(run)} actions={<ExportButtons />} />
      <SegmentSections current="overview" />
      <Stack gap="lg">
        <NewcomersNotice run={run} />
        <KeptNote run={run} names={names} />
        <ByHandNote run={run} names={names} />
        {/* What was put together or split by hand is said already. */}
        <ChangesNotice
          changes={run.kept?.merge || run.kept?.split ? [] : (run.changes ?? [])}
          names={names}
        />
        {run.choice && (
          <VerdictNote
            choice={run.choice}
            shown={segmentsAmong(profiles).length}
            told={run.options}
            isKept={isByHand(run)}
          />
        )}
        {nameless !== null && <Text maw="52rem">{nameless}</Text>}
        {run.choice?.verdict.answer === 'none' && <RfmOffer />}
        <ShareOverview profiles={profiles} names={names} colours={colours} currency={currency} />
        <SimpleGrid minColWidth="min(100%, 22rem)" spacing="md">
          {profiles.map((profile) => (
            <SegmentCard
              key={profile.code}
              profile={profile}
              profiles={profiles}
              names={names}
              colour={colours.get(profile.code)!}
              currency={currency}
              onRename={rename}
              canMerge={canMerge(run)}
            />
          ))}
        </SimpleGrid>
        <SuspectsPanel groups={run.suspects ?? []} profiles={profiles} />
        {run.voice && <ReviewsPanel voice={run.voice} />}
      </Stack>
    </>
  );
}
