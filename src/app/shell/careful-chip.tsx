import { Button, CloseButton, Group, HoverCard, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBook, IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { type BackgroundReading, useApp } from '../../store';

/** The careful reading behind quick segments: how far it is, and its result once it is there. */
export function CarefulChip({ compact }: { readonly compact: boolean }) {
  const background = useApp((state) => state.background);
  if (background === null) return null;
  return background.phase === 'ready' ? (
    <ReadyChip compact={compact} />
  ) : (
    <ReadingChip background={background} compact={compact} />
  );
}

function ReadyChip({ compact }: { readonly compact: boolean }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('careful.explainReady')}>
      <Button
        size="xs"
        leftSection={compact ? null : <IconSparkles size={16} />}
        onClick={() => void useApp.getState().applyCareful()}
        data-testid="apply-careful"
      >
        {compact ? t('careful.show') : `${t('careful.ready')} · ${t('careful.show')}`}
      </Button>
    </Tooltip>
  );
}

interface ReadingChipProps {
  readonly background: BackgroundReading;
  readonly compact: boolean;
}

function ReadingChip({ background, compact }: ReadingChipProps) {
  const { t } = useTranslation();
  const words = useReadingWords(background);
  const failed = background.phase === 'failed';
  return (
    <Group gap={2} wrap="nowrap" role="status" data-testid="careful-reading">
      <HoverCard width={300} openDelay={200} shadow="md">
        <HoverCard.Target>
          <UnstyledButton aria-label={words} p={6}>
            <Group gap={6} wrap="nowrap" c={failed ? 'orange' : 'dimmed'}>
              {failed ? <IconAlertTriangle size={18} /> : <IconBook size={18} stroke={1.6} />}
              {!compact && <Text size="xs">{words}</Text>}
            </Group>
          </UnstyledButton>
        </HoverCard.Target>
        <HoverCard.Dropdown>
          <Text fw={600} mb={4}>
            {words}
          </Text>
          <Text size="xs" c="dimmed">
            {failed && background.error !== null
              ? t(`errors:${background.error.code}.text`)
              : t('careful.explain')}
          </Text>
          <Text size="xs" mt={6} className="tabular">
            {t('careful.progress', { done: background.textsDone, count: background.texts })}
          </Text>
        </HoverCard.Dropdown>
      </HoverCard>
      {!compact && (
        <CloseButton
          size="sm"
          aria-label={t('careful.stop')}
          onClick={() => useApp.getState().cancelBackground()}
        />
      )}
    </Group>
  );
}

function useReadingWords(background: BackgroundReading): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (background.phase === 'failed') return t('careful.failed');
  if (background.phase === 'analysing') return t('careful.analysing');
  return background.secondsLeft === null
    ? t('careful.reading')
    : t('careful.readingLeft', { duration: format.timeLeft(background.secondsLeft) });
}
