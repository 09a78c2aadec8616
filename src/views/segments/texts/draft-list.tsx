import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../domain/writing/draft';
import { DraftCard } from '../../../ui/drafts/draft-card';
import styles from '../../../ui/drafts/drafts.module.css';
import type { DraftDesk } from '../../../ui/drafts/use-draft-desk';
import { Panel } from '../../../ui/panel';
import { WriteThese } from './write-these';

interface DraftListProps {
  readonly kind: 'lead' | 'names' | 'summaries' | 'portraits' | 'replies';
  readonly drafts: readonly Draft[];
  readonly titleOf: (draft: Draft) => string;
  readonly desk: DraftDesk;
  readonly tools?: ReactNode;
}

const shownFirst = 6;

/** The drafts of one kind. */
export function DraftList({ kind, drafts, titleOf, desk, tools }: DraftListProps) {
  const { t } = useTranslation('texts');
  const [all, setAll] = useState(false);
  const shown = all ? drafts : drafts.slice(0, shownFirst);
  return (
    <Panel
      title={t(`kind.${kind}.title`)}
      lead={t(`kind.${kind}.lead`)}
      actions={
        <Group gap="sm">
          <WriteThese drafts={drafts} desk={desk} />
          {tools}
        </Group>
      }
      testId={`texts-${kind}`}
    >
      {drafts.length === 0 && <Text>{t(`kind.${kind}.none`)}</Text>}
      <div className={styles.drafts}>
        {shown.map((draft) => (
          <DraftCard key={`${draft.language}/${draft.id}`} draft={draft} title={titleOf(draft)} desk={desk} />
        ))}
      </div>
      {shown.length < drafts.length && (
        <Group mt="sm">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setAll(true)}
            data-testid={`all-${kind}`}
          >
            {t('showAll', { count: drafts.length })}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
