import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, isOpen, textKey } from '../../../domain/writing/draft';
import { useTextWriting } from '../../../store';
import { DraftEditor } from './draft-editor';
import { DraftFacts } from './draft-facts';
import styles from './texts.module.css';
import type { DraftActions } from './use-draft-actions';

interface DraftCardProps {
  readonly draft: Draft;
  readonly title: string;
  readonly actions: DraftActions;
  /** Has the model write it; null where templates write. */
  readonly onWrite: (() => void) | null;
}

/** One draft: its words, who wrote them, the facts behind, and what can be done with it. */
export function DraftCard({ draft, title, actions, onWrite }: DraftCardProps) {
  const [editing, setEditing] = useState(false);
  const key = textKey(draft);
  const coming = useTextWriting(({ writing }) =>
    writing.phase === 'writing' && writing.of === key ? writing.text : null,
  );
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
      {editing ? (
        <DraftEditor
          draft={draft}
          title={title}
          onCancel={() => setEditing(false)}
          onSave={(text) => {
            setEditing(false);
            if (text !== draft.text || draft.state !== 'accepted') actions.edit(draft, text);
          }}
        />
      ) : (
        <Text
          className={styles.words!}
          lang={draft.language}
          aria-busy={coming !== null}
          data-testid="draft-text"
        >
          {coming === null ? draft.text : `${coming}…`}
        </Text>
      )}
      {!editing && coming === null && (
        <Buttons
          draft={draft}
          title={title}
          actions={actions}
          onWrite={onWrite}
          onEdit={() => setEditing(true)}
        />
      )}
      <DraftFacts draft={draft} />
    </article>
  );
}

/** Who wrote it, what became of it, and whether its facts still hold. */
function DraftMarks({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('texts');
  const { writer, edited, state, gone, come, objections } = draft;
  const marks = [
    t(`mark.${writer}`),
    ...(edited ? [t('mark.edited')] : []),
    ...(state === 'draft' ? [] : [t(`mark.${state}`)]),
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

function Buttons({ draft, title, actions, onWrite, onEdit }: ButtonsProps) {
  const { t } = useTranslation('texts');
  const isWriting = useTextWriting(
    ({ writing }) => writing.phase === 'writing' || writing.phase === 'opening',
  );
  const button = (name: 'write' | 'accept' | 'edit' | 'drop' | 'restore', onClick: () => void) => (
    <Button
      key={name}
      size="compact-sm"
      variant={name === 'accept' ? 'light' : 'default'}
      onClick={onClick}
      disabled={name === 'write' && isWriting}
      aria-label={t('action.of', { action: t(`action.${name}`), title })}
      data-testid={`draft-${name}`}
    >
      {t(`action.${name}`)}
    </Button>
  );
  const { state, kept } = draft;
  return (
    <Group gap="xs" mt={6}>
      {state !== 'dropped' && (
        <>
          {state !== 'accepted' && button('accept', () => actions.accept(draft))}
          {button('edit', onEdit)}
          {button('drop', () => actions.drop(draft))}
          {onWrite !== null && isOpen(draft) && button('write', onWrite)}
        </>
      )}
      {kept !== null && button('restore', () => actions.restore(draft))}
    </Group>
  );
}
