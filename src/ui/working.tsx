import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress as JobProgress } from '../contracts/progress';
import { useFormat } from '../i18n';
import { Panel } from './panel';

interface WorkingProps {
  readonly progress: JobProgress | null;
  readonly what: string;
  readonly testId: string;
  readonly onStop: () => void;
  /** Why it takes a while. */
  readonly children?: ReactNode;
}

/** How far something is that takes a while, with a way to stop it. */
export function Working({ progress, what, testId, onStop, children }: WorkingProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const left = progress?.secondsLeft ?? null;
  return (
    <Panel title={t('working.title')} testId={`${testId}-working`}>
      <Stack gap="sm">
        {children}
        <Text>
          {progress === null ? t('working.waiting') : t(`stage.${progress.stage}`)}
          {left !== null && ` · ${t('run.secondsLeft', { duration: format.timeLeft(left) })}`}
        </Text>
        <Progress.Root size="md">
          <Progress.Section value={100 * share} aria-label={what} />
        </Progress.Root>
        <Group>
          <Button variant="default" size="compact-sm" onClick={onStop} data-testid={`${testId}-stop`}>
            {t('working.stop')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
