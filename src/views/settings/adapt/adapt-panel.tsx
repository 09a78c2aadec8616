import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../../contracts/analysis-api';
import {
  type AdaptChoice,
  type AdaptKind,
  adaptChoices,
  adaptKinds,
  fewestAdaptTexts,
  fewestPretrainTexts,
} from '../../../domain/adapt/adapt-report';
import { useFormat } from '../../../i18n';
import { type RunSummary, runAdapting, useApp } from '../../../store';
import { useAsked } from '../../../ui/use-asked';
import { Panel } from '../../../ui/panel';
import { LoadFailed } from '../../../ui/segment-waiting';
import { Working } from '../../../ui/working';
import { AdaptFound } from './adapt-found';
import { LearningWishes } from './learning-wishes';

const fewest: Readonly<Record<AdaptKind, number>> = {
  contrastive: fewestAdaptTexts,
  mlm: fewestPretrainTexts,
};

/** Whether and how runs adapt the reading to the shop, and what that would bring for the run on screen. */
export function AdaptPanel() {
  const { t } = useTranslation('adapting');
  const format = useFormat();
  const choice = useApp((state) => filledIn(state.options).adapt);
  const run = useApp((state) => state.run);
  const [tried, setTried] = useState<{ readonly of: string; readonly kind: AdaptKind } | null>(null);
  const canTry = run !== null && run.encoder !== null;
  const known = canTry ? adaptKinds.find((kind) => runAdapting.known({ run, kind }) !== null) : undefined;
  const kind = canTry ? (tried?.of === run.id ? tried.kind : known) : undefined;
  return (
    <Stack gap="lg">
      <Panel title={t('title')} lead={t('lead')} testId="adapt-panel">
        <Stack gap="md">
          <Radio.Group
            label={t('use')}
            description={t('useHelp')}
            value={choice}
            onChange={(value) => useApp.getState().setOptions({ adapt: value as AdaptChoice })}
          >
            <Stack gap="xs" mt="xs">
              {adaptChoices.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`way.${each}`)}
                  description={
                    each !== 'none' && t(`wayHelp.${each}`, { fewest: format.number(fewest[each]) })
                  }
                  data-testid={`adapt-way-${each}`}
                />
              ))}
            </Stack>
          </Radio.Group>
          {!canTry && <Text c="dimmed">{t('noReading')}</Text>}
          {run?.adapted && <Text>{t(run.adapted.taken ? 'ofRun.yes' : 'ofRun.no')}</Text>}
          {canTry && run.adapted === undefined && (
            <Stack gap="xs">
              <Group>
                {adaptKinds.map((each) => (
                  <Button
                    key={each}
                    variant="default"
                    disabled={kind === each}
                    onClick={() => setTried({ of: run.id, kind: each })}
                    aria-describedby="adapt-try-note"
                    data-testid={`adapt-try-${each}`}
                  >
                    {t(`try.${each}`)}
                  </Button>
                ))}
              </Group>
              <Text id="adapt-try-note" size="xs" c="dimmed">
                {t('tryNote')}
              </Text>
            </Stack>
          )}
        </Stack>
      </Panel>
      {run?.adapted ? (
        <AdaptFound report={run.adapted} />
      ) : (
        canTry &&
        kind !== undefined && (
          <AdaptTrial key={`${run.id} ${kind}`} run={run} kind={kind} onStopped={() => setTried(null)} />
        )
      )}
    </Stack>
  );
}

function AdaptTrial({
  run,
  kind,
  onStopped,
}: {
  readonly run: RunSummary;
  readonly kind: AdaptKind;
  readonly onStopped: () => void;
}) {
  const { t } = useTranslation('adapting');
  const asked = useMemo(() => ({ run, kind }), [run, kind]);
  const state = useAsked(runAdapting, asked);
  switch (state.phase) {
    case 'working': {
      const stop = () => {
        state.stop();
        onStopped();
      };
      return (
        <Working progress={state.progress} what={t('what')} testId="adapt" onStop={stop}>
          {kind === 'mlm' && <LearningWishes />}
        </Working>
      );
    }
    case 'stopped':
      return null;
    case 'failed':
      return <LoadFailed cause={state.cause} onRetry={state.again} />;
    default:
      return <AdaptFound report={state.answer} />;
  }
}
