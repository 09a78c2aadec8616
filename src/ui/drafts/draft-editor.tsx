import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { againstOf } from '../../domain/writing/against';
import { checkText } from '../../domain/writing/check-text';
import type { Draft } from '../../domain/writing/draft';
import { wordsOf } from '../../domain/writing/writing-words';

interface DraftEditorProps {
  readonly draft: Draft;
  readonly title: string;
  /** What the shop grants, in its own words. */
  readonly policy: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

const longestName = 60;

/** Other words for a draft. They are the marketer's own: what the facts do not bear out is said and not forbidden. */
export function DraftEditor({ draft, title, policy, onSave, onCancel }: DraftEditorProps) {
  const { t } = useTranslation('texts');
  const format = useFormat();
  const [text, setText] = useState(draft.text);
  const { template } = draft;
  const against = againstOf(template, policy);
  const found = checkText(text, { ...against, facts: [...against.facts, template.text] }, wordsOf(text));
  const isName = draft.kind === 'names';
  const save = () => {
    if (text.trim() !== '') onSave(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composition of Chinese characters is not meant for the field.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (isName || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <Stack gap="xs">
      <Textarea
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autosize
        minRows={isName ? 1 : 2}
        {...(isName ? { maxLength: longestName } : {})}
        autoFocus
        lang={draft.language}
        aria-label={t('edit.field', { title })}
      />
      <Text size="xs" c="dimmed" aria-live="polite" data-testid="edit-remarks">
        {format.sentences(found.map(({ kind, text: what }) => t(`objection.${kind}`, { text: what })))}
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" onClick={save} disabled={text.trim() === ''} data-testid="save-draft">
          {t('edit.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('edit.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
