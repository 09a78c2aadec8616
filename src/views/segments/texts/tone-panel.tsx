import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostExamples, plainTone } from '../../../domain/writing/mail-text';
import { saveTone, useApp } from '../../../store';
import { Panel } from '../../../ui/panel';

/** How the shop's mails are to sound: a sentence, or up to three examples. */
export function TonePanel({ shopId }: { readonly shopId: string }) {
  const { t } = useTranslation('texts');
  const kept = useApp(({ shop }) => shop?.tone ?? plainTone);
  const [words, setWords] = useState(kept.words);
  const [examples, setExamples] = useState([...kept.examples]);
  const told = examples.map((example) => example.trim()).filter((example) => example !== '');
  const isKept = words.trim() === kept.words && JSON.stringify(told) === JSON.stringify(kept.examples);
  const isSaid = kept.words !== '' || kept.examples.length > 0;
  const shown = Math.min(mostExamples, told.length + 1);
  return (
    <Panel title={t('tone.title')} lead={t('tone.lead')} testId="texts-tone">
      <Stack gap="xs" maw="46rem">
        <TextInput
          label={t('tone.words')}
          placeholder={t('tone.placeholder')}
          value={words}
          maxLength={200}
          onChange={(event) => setWords(event.currentTarget.value)}
          data-testid="tone-words"
        />
        {Array.from({ length: Math.max(shown, examples.length) }, (_, i) => (
          <Textarea
            // biome-ignore lint/suspicious/noArrayIndexKey: examples have no other name than their place
            key={i}
            label={t('tone.example', { number: i + 1 })}
            value={examples[i] ?? ''}
            autosize
            minRows={1}
            maxLength={500}
            onChange={({ currentTarget }) => {
              const next = [...examples];
              next[i] = currentTarget.value;
              setExamples(Array.from(next, (example) => example ?? ''));
            }}
            data-testid={`tone-example-${i + 1}`}
          />
        ))}
      </Stack>
      <Group gap="sm" mt="xs">
        <Button
          size="compact-md"
          disabled={isKept}
          onClick={() => void saveTone(shopId, { words, examples })}
          data-testid="save-tone"
        >
          {t('tone.save')}
        </Button>
        <Text size="sm" c="dimmed" aria-live="polite">
          {isKept && isSaid ? t('tone.kept') : ''}
        </Text>
      </Group>
    </Panel>
  );
}
