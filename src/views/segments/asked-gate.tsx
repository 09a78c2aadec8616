import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress as JobProgress } from '../../contracts/progress';
import { useFormat } from '../../i18n';
import { type AskedOnce, useAsked } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';

interface AskedGateProps<Subject, Answer> {
  readonly asked: AskedOnce<Subject, Answer>;
  readonly subject: Subject;
  /** What is being worked out, in words. */
  readonly what: string;
  readonly testId: string;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows what takes a while to work out: how far it is with a way to stop it, and then the answer. */
export function AskedGate<Subject, Answer>(props: AskedGateProps<Subject, Answer>) {
  const { asked, subject, what, testId, children } = props;
  const { t } = useTranslation('common');
  const state = useAsked(asked, subject);
  switch (state.phase) {
    case 'working':
      return <Working progress={state.progress} what={what} testId={testId} onStop={state.stop} />;
    case 'stopped':
      return (
        <EmptyState
          icon={<IconClock size={28} />}
          title={t('working.again')}
          text={t('working.stopped')}
          action={<Button onClick={state.again}>{t('working.again')}</Button>}
        />
      );
    case 'failed':
      return <LoadFailed cause={state.cause} onRetry={state.again} />;
    default:
      return children(state.answer);
  }
}

interface WorkingProps {
  readonly progress: JobProgress | null;
  readonly what: string;
  readonly testId: string;
  readonly onStop: () => void;
}

function Working({ progress, what, testId, onStop }: WorkingProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const left = progress?.secondsLeft ?? null;
  return (
    <Panel title={t('working.title')} testId={`${testId}-working`}>
      <Stack gap="sm">
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
