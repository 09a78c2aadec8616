import { Box, List, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../domain/writing/draft';
import type { Objection } from '../../domain/writing/written-text';
import { DisclosureButton } from '../disclosure-button';

/** The facts behind a draft, what has changed of them since, and what was objected to before it stood; on a click. */
export function DraftFacts({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('texts');
  const id = useId();
  const [open, setOpen] = useState(false);
  const { facts, gone, come, objections } = draft;
  const sections = [
    { title: t('facts.gone'), lines: gone },
    { title: t('facts.come'), lines: come },
    { title: t('facts.title'), lines: facts.filter((fact) => !gone.includes(fact)) },
  ];
  return (
    <Box>
      <DisclosureButton open={open} controls={id} onToggle={() => setOpen(!open)}>
        {t('facts.open', { count: facts.length })}
      </DisclosureButton>
      <Box id={id} hidden={!open} data-testid="draft-facts">
        {open &&
          sections
            .filter(({ lines }) => lines.length > 0)
            .map(({ title, lines }) => <Lines key={title} title={title} lines={lines} />)}
        {open &&
          objections.map((tried, i) => (
            <Lines
              // biome-ignore lint/suspicious/noArrayIndexKey: tries are in their order
              key={i}
              title={t('objection.title', { number: i + 1 })}
              lines={tried.map((objection) => objectionLine(objection, t))}
            />
          ))}
      </Box>
    </Box>
  );
}

function objectionLine(
  { kind, text }: Objection,
  t: ReturnType<typeof useTranslation<'texts'>>['t'],
): string {
  return text === '' ? t('objection.empty') : t(`objection.${kind}`, { text });
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Box mt="xs">
      <Text size="sm" fw={500}>
        {title}
      </Text>
      <List size="sm" withPadding>
        {lines.map((line) => (
          <List.Item key={line} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </List.Item>
        ))}
      </List>
    </Box>
  );
}
