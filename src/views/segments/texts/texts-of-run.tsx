import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../domain/writing/draft';
import { downloadReplies, type Drafts, type RunSummary, useDraftKeeping, useDrafts } from '../../../store';
import styles from '../../../ui/drafts/drafts.module.css';
import { useDraftDesk } from '../../../ui/drafts/use-draft-desk';
import { LoadFailed } from '../../../ui/segment-waiting';
import { AnswersPanel } from './answers-panel';
import { DraftList } from './draft-list';
import { MailsPanel } from './mails-panel';
import { PolicyPanel } from './policy-panel';
import { TonePanel } from './tone-panel';
import { useDraftTitle } from './use-draft-title';
import { WriterPanel } from './writer-panel';

const wanted = { withProducts: true, withMovement: true } as const;

/** In the order in which they stand on the page. */
const kinds = ['lead', 'names', 'summaries', 'portraits', 'mails', 'replies', 'answers'] as const;

const placeOf = (kind: string) => `kind-${kind}`;

/** The way to each kind of text: the page is long. */
function JumpLinks() {
  const { t } = useTranslation('texts');
  const show = (kind: string) => document.getElementById(placeOf(kind))?.scrollIntoView();
  return (
    <Group component="nav" gap="xs" aria-label={t('jump')}>
      {kinds.map((kind) => (
        <Button key={kind} variant="default" size="compact-md" onClick={() => show(kind)}>
          {t(`kind.${kind}.title`)}
        </Button>
      ))}
    </Group>
  );
}

/** Where a kind of text stands. */
function Place({ kind, children }: { readonly kind: (typeof kinds)[number]; readonly children: ReactNode }) {
  return (
    <div id={placeOf(kind)} className={styles.place}>
      {children}
    </div>
  );
}

/** All texts on a run, and who writes them. */
export function TextsOfRun({ run }: { readonly run: RunSummary }) {
  const { drafts, cause, retry } = useDrafts(run, wanted);
  if (cause !== null) return <LoadFailed cause={cause} onRetry={retry} />;
  if (drafts === null) return <Skeleton height={420} radius="md" />;
  return <AllDrafts run={run} drafts={drafts} />;
}

function AllDrafts({ run, drafts }: { readonly run: RunSummary; readonly drafts: Drafts }) {
  const { t } = useTranslation('texts');
  const desk = useDraftDesk(useDraftKeeping(run.shopId));
  const titleOf = useDraftTitle(run);
  const { names, summaries, portraits, lead, replies, answers, mails } = drafts;
  const firstMails = mails.filter(({ id }, i) => mails.findIndex((mail) => mail.id === id) === i);
  // Portraits and answers are many and long: those are written list by list.
  const all = [...names, ...summaries, ...lead, ...firstMails, ...replies];
  const open = all.filter(isOpen);
  const shared = { titleOf, desk };
  const download = (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => downloadReplies(replies, titleOf)}
      data-testid="export-replies"
    >
      {t('export')}
    </Button>
  );
  return (
    <Stack gap="lg">
      <WriterPanel open={open.length} onWrite={() => desk.write?.(open)} />
      <JumpLinks />
      <Place kind="lead">
        <DraftList kind="lead" drafts={lead} {...shared} />
      </Place>
      <Place kind="names">
        <DraftList kind="names" drafts={names} {...shared} />
      </Place>
      <Place kind="summaries">
        <DraftList kind="summaries" drafts={summaries} {...shared} />
      </Place>
      <Place kind="portraits">
        <DraftList kind="portraits" drafts={portraits} {...shared} />
      </Place>
      <Place kind="mails">
        <MailsPanel run={run} mails={mails} {...shared} />
      </Place>
      <TonePanel shopId={run.shopId} />
      <PolicyPanel shopId={run.shopId} />
      <Place kind="replies">
        <DraftList
          kind="replies"
          drafts={replies}
          {...shared}
          {...(replies.length > 0 ? { tools: download } : {})}
        />
      </Place>
      <Place kind="answers">
        <AnswersPanel answers={answers} {...shared} />
      </Place>
    </Stack>
  );
}
