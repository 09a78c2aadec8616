import { Button, Stack } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state';
import { LoadFailed } from './segment-waiting';
import { type Askable, useAsked } from './use-asked';
import { Working } from './working';

interface AskedGateProps<Subject, Answer> {
  readonly asked: Askable<Subject, Answer>;
  readonly subject: Subject;
  /** What is being worked out, in words. */
  readonly what: string;
  readonly testId: string;
  /** What can be seen of it meanwhile. */
  readonly whileWorking?: ReactNode;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows what takes a while to work out: how far it is with a way to stop it, and then the answer. */
export function AskedGate<Subject, Answer>(props: AskedGateProps<Subject, Answer>) {
  const { asked, subject, what, testId, whileWorking, children } = props;
  const { t } = useTranslation('common');
  const state = useAsked(asked, subject);
  switch (state.phase) {
    case 'working':
      return (
        <Stack gap="lg">
          <Working progress={state.progress} what={what} testId={testId} onStop={state.stop} />
          {whileWorking}
        </Stack>
      );
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
