import { Button, Group, Text, ThemeIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { segmentsAmong } from '../../domain/label/segment';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../i18n';
import { type Failure, type RunState, useApp } from '../../store';
import { ErrorNotice } from '../../ui/error-notice';
import { Panel } from '../../ui/panel';
import { RunStages } from '../../ui/stage-list';

/** How the analysis of the open shop stands: under way, stopped, failed or ready. */
export function RunPanel() {
  const state = useApp(({ runState }) => runState);
  const run = useApp((app) => app.run);
  if (state.phase === 'running') return <Running state={state} />;
  if (state.phase === 'failed') return <Failed error={state.error} />;
  return run === null ? <NotYet /> : <Ready segments={segmentsAmong(run.profiles).length} />;
}

function Running({ state }: { readonly state: Extract<RunState, { phase: 'running' }> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = state.progress?.secondsLeft ?? null;
  return (
    <Panel
      testId="run-panel"
      title={t('run.title')}
      lead={left === null ? t('run.lead') : t('run.secondsLeft', { duration: format.timeLeft(left) })}
      actions={
        <Button variant="default" onClick={() => useApp.getState().cancelRun()}>
          {t('run.cancelLong')}
        </Button>
      }
    >
      <RunStages state={state} />
    </Panel>
  );
}

function Ready({ segments }: { readonly segments: number }) {
  const { t } = useTranslation(['common', 'shops']);
  return (
    <Panel testId="run-ready">
      <Group gap="md" wrap="nowrap">
        <ThemeIcon size={40} radius="xl" variant="light" color="teal" aria-hidden>
          <IconCheck size={22} />
        </ThemeIcon>
        <div role="status">
          <Text fw={600}>{t('common:run.ready')}</Text>
          <Text c="dimmed">{t('shops:shop.readyText', { count: segments })}</Text>
        </div>
        <Button ml="auto" flex="none" component={Link} href="/segments" data-testid="see-segments">
          {t('common:run.see')}
        </Button>
      </Group>
    </Panel>
  );
}

function NotYet() {
  const { t } = useTranslation('shops');
  return (
    <Panel>
      <Group justify="space-between">
        <Text>{t('shop.noRun')}</Text>
        <Button onClick={() => void useApp.getState().startRun()} data-testid="start-run">
          {t('shop.startRun')}
        </Button>
      </Group>
    </Panel>
  );
}

function Failed({ error }: { readonly error: Failure }) {
  const { t } = useTranslation(['common', 'errors']);
  return (
    <ErrorNotice
      code={error.code}
      detail={error.detail}
      action={
        <>
          <Button onClick={() => void useApp.getState().startRun()}>{t('common:retry')}</Button>
          <Button variant="default" component={Link} href="/settings">
            {t('errors:toSettings')}
          </Button>
        </>
      }
    />
  );
}
