import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RunSummary } from '../../../store';
import { Panel } from '../../../ui/panel';
import { DraftCard } from './draft-card';
import styles from './texts.module.css';
import { useDraftActions } from './use-draft-actions';
import { useDrafts } from './use-drafts';
import { useWrite } from './use-write';

/** The name and the summary of one segment as drafts, on its own page. */
export function SegmentTexts({ run, code }: { readonly run: RunSummary; readonly code: number }) {
  const { t } = useTranslation('texts');
  const { drafts } = useDrafts(run);
  const actions = useDraftActions(run.shopId);
  const write = useWrite(run.shopId);
  if (drafts === null) return null;
  const own = [...drafts.names, ...drafts.summaries].filter(({ id }) => id === String(code));
  return (
    <Panel title={t('ofSegment.title')} lead={t('ofSegment.lead')} testId="segment-texts">
      <div className={styles.drafts}>
        {own.map((draft) => (
          <DraftCard
            key={`${draft.language}/${draft.kind}`}
            draft={draft}
            title={t(`ofSegment.${draft.kind}`)}
            actions={actions}
            onWrite={write && (() => write([draft]))}
          />
        ))}
      </div>
      <Group mt="sm">
        <Button component={Link} href="/segments/texts" variant="default" size="compact-sm">
          {t('ofSegment.all')}
        </Button>
      </Group>
    </Panel>
  );
}
