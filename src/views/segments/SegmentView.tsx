import { Button, SimpleGrid, Stack } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useSpeaker } from '../../i18n';
import { useApp, useRunGate } from '../../store';
import type { RunSummary } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SegmentGate } from '../../ui/segment-gate';
import { ByHand } from './by-hand';
import { Favourites } from './favourites';
import { FiguresPanel } from './figures-panel';
import { KeywordPanel } from './keyword-panel';
import { ProfileHeader } from './profile-header';
import { QuotesPanel } from './quotes-panel';
import { SegmentCustomers } from './segment-customers';
import { SegmentTexts } from './texts/segment-texts';
import { TraitsPanel } from './traits-panel';
import { useRename } from './use-rename';
import { VoicePanel } from './voice-panel';

/** One segment: who they are, what they say, what to offer them, and each of its customers. */
export function SegmentView() {
  const { t } = useTranslation('segments');
  const run = useApp((state) => state.run);
  const { code = '' } = useParams<{ code: string }>();
  if (run === null) {
    return (
      <>
        <PageHeader title={t('title')} />
        <SegmentGate useGate={useRunGate} />
      </>
    );
  }
  const position = run.profiles.findIndex((profile) => String(profile.code) === code);
  if (position < 0) {
    const back = (
      <Button component={Link} href="/segments">
        {t('notFound.back')}
      </Button>
    );
    const title = t('notFound.title', { code });
    return (
      <EmptyState
        icon={<IconUsersGroup size={28} />}
        title={title}
        text={t('notFound.text')}
        action={back}
        whole
      />
    );
  }
  return <SegmentPage key={code} run={run} position={position} />;
}

function SegmentPage({ run, position }: { readonly run: RunSummary; readonly position: number }) {
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const names = useSpeaker().segmentNames(run.profiles);
  const rename = useRename();
  const profile = run.profiles[position]!;
  return (
    <>
      <ProfileHeader
        profiles={run.profiles}
        profile={profile}
        names={names}
        currency={currency}
        onRename={rename}
      />
      <Stack gap="lg">
        <ByHand run={run} code={profile.code} names={names} />
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <TraitsPanel profile={profile} currency={currency} />
          <KeywordPanel profile={profile} />
        </SimpleGrid>
        <FiguresPanel run={run} position={position} currency={currency} />
        {run.voice && <VoicePanel profile={profile} topics={run.voice.topics} />}
        <SegmentTexts run={run} code={profile.code} />
        <QuotesPanel runId={run.id} profile={profile} />
        <Favourites runId={run.id} position={position} currency={currency} />
        <SegmentCustomers run={run} position={position} names={names} />
      </Stack>
    </>
  );
}
