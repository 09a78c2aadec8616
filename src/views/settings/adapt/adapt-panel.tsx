import { Button, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../../contracts/analysis-api';
import { type RunSummary, runAdapting, useApp, useAsked } from '../../../store';
import { Panel } from '../../../ui/panel';
import { LoadFailed } from '../../../ui/segment-waiting';
import { Working } from '../../../ui/working';
import { AdaptFound } from './adapt-found';

/** Whether runs adapt the reading to the shop, and what that would bring for the run on screen. */
export function AdaptPanel() {
  const { t } = useTranslation('adapting');
  const isOn = useApp((state) => filledIn(state.options).adapt !== 'none');
  const run = useApp((state) => state.run);
  const [tried, setTried] = useState<string | null>(null);
  const canTry = run !== null && run.encoder !== null;
  const isTried = canTry && (tried === run.id || runAdapting.known(run) !== null);
  return (
    <Stack gap="lg">
      <Panel title={t('title')} lead={t('lead')} testId="adapt-panel">
        <Stack gap="md">
          <Switch
            checked={isOn}
            label={t('use')}
            description={t('useHelp')}
            onChange={({ currentTarget }) =>
              useApp.getState().setOptions({ adapt: currentTarget.checked ? 'contrastive' : 'none' })
            }
            data-testid="adapt-switch"
          />
          {!canTry && <Text c="dimmed">{t('noReading')}</Text>}
          {run?.adapted && <Text>{t(run.adapted.taken ? 'ofRun.yes' : 'ofRun.no')}</Text>}
          {canTry && !isTried && run.adapted === undefined && (
            <Button
              variant="default"
              w="fit-content"
              onClick={() => setTried(run.id)}
              aria-describedby="adapt-try-note"
              data-testid="adapt-try"
            >
              {t('try')}
            </Button>
          )}
          {canTry && !isTried && run.adapted === undefined && (
            <Text id="adapt-try-note" size="xs" c="dimmed">
              {t('tryNote')}
            </Text>
          )}
        </Stack>
      </Panel>
      {run?.adapted ? (
        <AdaptFound report={run.adapted} />
      ) : (
        isTried && <AdaptTrial key={run.id} run={run} onStopped={() => setTried(null)} />
      )}
    </Stack>
  );
}

function AdaptTrial({ run, onStopped }: { readonly run: RunSummary; readonly onStopped: () => void }) {
  const { t } = useTranslation('adapting');
  const state = useAsked(runAdapting, run);
  switch (state.phase) {
    case 'working': {
      const stop = () => {
        state.stop();
        onStopped();
      };
      return <Working progress={state.progress} what={t('what')} testId="adapt" onStop={stop} />;
    }
    case 'stopped':
      return null;
    case 'failed':
      return <LoadFailed cause={state.cause} onRetry={state.again} />;
    default:
      return <AdaptFound report={state.answer} />;
  }
}
