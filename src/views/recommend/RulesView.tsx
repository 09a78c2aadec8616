import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../contracts/analysis-api';
import { defaultRules, removals } from '../../domain/recommend/rules/offer-rules';
import type { RuleEffects } from '../../domain/recommend/rules/shape-list';
import { useFormat } from '../../i18n';
import { loadRuleEffects, useApp } from '../../store';
import type { RunSummary } from '../../store';
import { BarList } from '../../ui/bar-list';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { BoughtSwitch } from './bought-switch';
import { RuleFields } from './rule-fields';
import { RecommendPage } from './recommend-page';

/** What the shop allows to be offered, and what that did in the last run. */
export function RulesView() {
  const { t } = useTranslation('recommend');
  return (
    <RecommendPage current="rules" lead={t('rules.lead')}>
      {(run) => <OfRun run={run} />}
    </RecommendPage>
  );
}

function OfRun({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('recommend');
  const loaded = useLoaded(run.id, () => loadRuleEffects(run.id));
  const running = useApp(({ runState }) => runState.phase === 'running');
  const wanted = useApp((state) => filledIn(state.options).rules);
  const pending = JSON.stringify(wanted) !== JSON.stringify(filledIn(run.options).rules);
  return (
    <Stack gap="lg" maw="52rem">
      <Panel
        title={t('rules.title')}
        testId="offer-rules"
        actions={
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => useApp.getState().setOptions({ rules: defaultRules })}
          >
            {t('rules.reset')}
          </Button>
        }
      >
        <BoughtSwitch run={run} />
        <RuleFields categories={loaded.value?.categories ?? []} />
        {pending && (
          <div role="status">
            <Text size="sm" mt="md">
              {t('rules.pending')}
            </Text>
            <Button
              size="compact-sm"
              mt={4}
              loading={running}
              onClick={() => void useApp.getState().startRun()}
              data-testid="rules-run"
            >
              {t('bought.again')}
            </Button>
          </div>
        )}
      </Panel>
      {loaded.status === 'failed' && <LoadFailed cause={loaded.cause} onRetry={loaded.retry} />}
      {loaded.status === 'ready' && <Effects effects={loaded.value.effects} />}
    </Stack>
  );
}

function Effects({ effects }: { readonly effects: RuleEffects | null }) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  if (effects === null) return <Panel title={t('rules.effects')} lead={t('oldRun')} />;
  const bars = removals
    .map((name) => ({
      key: name,
      label: t(`rules.removed.${name}`),
      value: effects.removed[name] ?? 0,
      text: format.number(effects.removed[name] ?? 0),
    }))
    .filter(({ value }) => value > 0);
  return (
    <Panel
      title={t('rules.effects')}
      lead={bars.length === 0 ? t('rules.effectsNone') : t('rules.effectsText')}
      testId="rule-effects"
    >
      <BarList bars={bars} />
      {(['pastCaps', 'filledUp', 'short'] as const).map(
        (name) =>
          effects[name] > 0 && (
            <Text key={name} size="sm" mt="xs">
              {t(`rules.${name}`, { count: effects[name], formatted: format.number(effects[name]) })}
            </Text>
          ),
      )}
    </Panel>
  );
}
