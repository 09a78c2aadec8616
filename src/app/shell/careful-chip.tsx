import { Button, CloseButton, Group, HoverCard, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBook, IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { type CarefulReading, useApp } from '../../store';

/** The careful reading behind quick segments: how far it is, and its result once it is there. */
export function CarefulChip({ compact }: { readonly compact: boolean }) {
  const careful = useApp(({ runState }) => (runState.phase === 'done' ? runState.careful : null));
  if (careful === null) return null;
  return careful.phase === 'ready' ? (
    <ReadyChip compact={compact} />
  ) : (
    <ReadingChip careful={careful} compact={compact} />
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

/** The careful reading until it is ready, or has failed. */
type Unready = Exclude<CarefulReading, { phase: 'ready' }>;

interface ReadingChipProps {
  readonly careful: Unready;
  readonly compact: boolean;
}

function ReadingChip({ careful, compact }: ReadingChipProps) {
  const { t } = useTranslation();
  const words = useReadingWords(careful);
  const failed = careful.phase === 'failed';
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
            {failed ? t(`errors:${careful.error.code}.text`) : t('careful.explain')}
          </Text>
          <Text size="xs" mt={6} className="tabular">
            {t('careful.progress', { done: careful.textsDone, count: careful.texts })}
          </Text>
        </HoverCard.Dropdown>
      </HoverCard>
      {!compact && (
        <CloseButton
          size="sm"
          aria-label={t('careful.stop')}
          onClick={() => useApp.getState().stopCareful()}
        />
      )}
    </Group>
  );
}

function useReadingWords(careful: Unready): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (careful.phase === 'failed') return t('careful.failed');
  if (careful.phase === 'analysing') return t('careful.analysing');
  return careful.secondsLeft === null
    ? t('careful.reading')
    : t('careful.readingLeft', { duration: format.timeLeft(careful.secondsLeft) });
}
