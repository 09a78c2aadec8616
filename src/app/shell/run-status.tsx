import {
  ActionIcon,
  Box,
  Group,
  Loader,
  Popover,
  Progress,
  Stack,
  Text,
  Tooltip,
  UnstyledButton,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';

/** The run under way: its stage in words, time left and a way to stop it. Nothing while idle. */
export function RunStatus({ compact }: { readonly compact: boolean }) {
  const running = useApp(({ runState }) => runState.phase === 'running');
  if (!running) return null;
  return compact ? <CompactStatus /> : <WideStatus />;
}

function useStatusWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = useApp(({ runState }) => (runState.phase === 'running' ? runState.progress : null));
  const stage = progress === null ? t('run.starting') : t(`stage.${progress.stage}`);
  const left =
    progress === null || progress.secondsLeft === null
      ? ''
      : t('run.secondsLeft', { duration: format.timeLeft(progress.secondsLeft) });
  const percent = progress !== null && progress.total > 0 ? (100 * progress.done) / progress.total : null;
  return { stage, left, percent };
}

function StatusBar() {
  const { t } = useTranslation();
  const { percent } = useStatusWords();
  return percent === null ? (
    <Progress value={100} striped size={4} aria-label={t('run.progress')} />
  ) : (
    <Progress value={percent} size={4} aria-label={t('run.progress')} />
  );
}

function CancelButton() {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('run.cancelLong')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('run.cancelLong')}
        onClick={() => useApp.getState().cancelRun()}
        data-testid="cancel-run"
      >
        <IconX size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

function WideStatus() {
  const { stage, left } = useStatusWords();
  return (
    <Group gap="xs" wrap="nowrap" data-testid="run-progress">
      <Box w={{ base: 220, lg: 300 }}>
        <Group justify="space-between" gap="xs" wrap="nowrap" mb={4}>
          <Text size="xs" fw={500} truncate aria-live="polite">
            {stage}
          </Text>
          <Text size="xs" c="dimmed" className="tabular" style={{ whiteSpace: 'nowrap' }}>
            {left}
          </Text>
        </Group>
        <StatusBar />
      </Box>
      <CancelButton />
    </Group>
  );
}

function CompactStatus() {
  const { t } = useTranslation();
  const { stage, left } = useStatusWords();
  return (
    <Popover width={280} position="bottom-end">
      <Popover.Target>
        <UnstyledButton aria-label={`${t('run.progress')}: ${stage}`} p={6} data-testid="run-progress">
          <Loader size={20} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Group wrap="nowrap" gap="xs" align="flex-start">
          <Stack gap={6} flex={1}>
            <Text fw={500}>{stage}</Text>
            <StatusBar />
            <Text size="xs" c="dimmed">
              {left}
            </Text>
          </Stack>
          <CancelButton />
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
