import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, isOpen } from '../../domain/writing/draft';
import { mailParts } from '../../domain/writing/mail-text';
import { DraftEditor } from './draft-editor';
import { DraftFacts } from './draft-facts';
import styles from './drafts.module.css';
import type { DraftDesk } from './use-draft-desk';

interface DraftCardProps {
  readonly draft: Draft;
  readonly title: string;
  readonly desk: DraftDesk;
  /** What stands beside what can be done with it. */
  readonly tools?: ReactNode;
  /** What is to be known before it is read. */
  readonly note?: ReactNode;
}

/** One draft: its words, who wrote them, the facts behind, and what can be done with it. */
export function DraftCard({ draft, title, desk, tools, note }: DraftCardProps) {
  const [editing, setEditing] = useState(false);
  const coming = desk.coming(draft);
  return (
    <article
      className={styles.draft}
      aria-label={title}
      data-state={draft.state}
      data-testid={`draft-${draft.kind}-${draft.id}`}
    >
      <Text fw={600} component="h3" m={0}>
        {title}
      </Text>
      <DraftMarks draft={draft} />
      {note}
      {editing ? (
        <DraftEditor
          draft={draft}
          title={title}
          policy={desk.policy}
          onCancel={() => setEditing(false)}
          onSave={(text) => {
            setEditing(false);
            if (text !== draft.text || draft.state !== 'accepted') desk.edit(draft, text);
          }}
        />
      ) : (
        <Words draft={draft} coming={coming} />
      )}
      {!editing && coming === null && (
        <Buttons draft={draft} title={title} desk={desk} tools={tools} onEdit={() => setEditing(true)} />
      )}
      <DraftFacts draft={draft} />
    </article>
  );
}

/** Its words, those that a model is writing, or of a mail the subject before the body. */
function Words({ draft, coming }: { readonly draft: Draft; readonly coming: string | null }) {
  const { t } = useTranslation('texts');
  const { kind, language, text } = draft;
  const shown = coming === null ? text : `${coming}…`;
  if (kind !== 'mails' || coming !== null) {
    return (
      <Text className={styles.words!} lang={language} aria-busy={coming !== null} data-testid="draft-text">
        {shown}
      </Text>
    );
  }
  const { subject, body } = mailParts(text);
  return (
    <div className={styles.mail} lang={language} data-testid="draft-text">
      <Text fw={600}>
        <span className={styles.subject} lang={undefined}>
          {t('mail.subject')}
        </span>{' '}
        {subject}
      </Text>
      <Text className={styles.words!}>{body}</Text>
    </div>
  );
}

/** Who wrote it, what became of it, and whether its facts still hold. */
function DraftMarks({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('texts');
  const { writer, edited, state, gone, come, objections } = draft;
  const marks = [
    t(`mark.${writer}`),
    ...(edited ? [t('mark.edited')] : []),
    ...(state === 'draft' ? [] : [t(`mark.${state}`, { context: draft.kind })]),
    ...(writer === 'template' && objections.length > 0 ? [t('mark.refused')] : []),
  ];
  return (
    <>
      <Text size="sm" c="dimmed" data-testid="draft-marks">
        {marks.join(' · ')}
      </Text>
      {gone.length + come.length > 0 && (
        <Text size="sm" fw={500} data-testid="facts-changed">
          {t('facts.changed')}
        </Text>
      )}
    </>
  );
}

interface ButtonsProps extends DraftCardProps {
  readonly onEdit: () => void;
}

function Buttons({ draft, title, desk, tools, onEdit }: ButtonsProps) {
  const { t } = useTranslation('texts');
  const { write } = desk;
  const button = (name: 'write' | 'accept' | 'edit' | 'drop' | 'restore', onClick: () => void) => (
    <Button
      key={name}
      size="compact-sm"
      variant={name === 'accept' ? 'light' : 'default'}
      onClick={onClick}
      disabled={name === 'write' && desk.isWriting}
      aria-label={t('action.of', { action: t(`action.${name}`, { context: draft.kind }), title })}
      data-testid={`draft-${name}`}
    >
      {t(`action.${name}`, { context: draft.kind })}
    </Button>
  );
  const { state, kept } = draft;
  return (
    <Group gap="xs" mt={6}>
      {state !== 'dropped' && (
        <>
          {state !== 'accepted' && button('accept', () => desk.accept(draft))}
          {button('edit', onEdit)}
          {button('drop', () => desk.drop(draft))}
          {write !== null && isOpen(draft) && button('write', () => write([draft]))}
        </>
      )}
      {kept !== null && button('restore', () => desk.restore(draft))}
      {tools}
    </Group>
  );
}
