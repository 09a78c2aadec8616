import { Button, Skeleton, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../domain/writing/draft';
import { downloadReplies, type RunSummary } from '../../../store';
import { LoadFailed } from '../../../ui/segment-waiting';
import { DraftList } from './draft-list';
import { PolicyPanel } from './policy-panel';
import { useDraftActions } from './use-draft-actions';
import { useDraftTitle } from './use-draft-title';
import { type Drafts, useDrafts } from './use-drafts';
import { useWrite } from './use-write';
import { WriterPanel } from './writer-panel';

/** All texts on a run, and who writes them. */
export function TextsOfRun({ run }: { readonly run: RunSummary }) {
  const { drafts, cause, retry } = useDrafts(run);
  if (cause !== null) return <LoadFailed cause={cause} onRetry={retry} />;
  if (drafts === null) return <Skeleton height={420} radius="md" />;
  return <AllDrafts run={run} drafts={drafts} />;
}

function AllDrafts({ run, drafts }: { readonly run: RunSummary; readonly drafts: Drafts }) {
  const { t } = useTranslation('texts');
  const actions = useDraftActions(run.shopId);
  const titleOf = useDraftTitle(run);
  const write = useWrite(run.shopId);
  const { names, summaries, replies } = drafts;
  const open = [...names, ...summaries, ...replies].filter(isOpen);
  const shared = { titleOf, actions, write };
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
      <WriterPanel open={open.length} onWrite={() => write?.(open)} />
      <DraftList kind="names" drafts={names} {...shared} />
      <DraftList kind="summaries" drafts={summaries} {...shared} />
      <PolicyPanel shopId={run.shopId} />
      <DraftList
        kind="replies"
        drafts={replies}
        {...shared}
        {...(replies.length > 0 ? { tools: download } : {})}
      />
    </Stack>
  );
}
