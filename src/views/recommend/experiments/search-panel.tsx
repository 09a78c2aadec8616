import { Button, Group, List, NumberInput, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fewestValidated, type ModelSearch } from '../../../domain/recommend/search/search-report';
import { useFormat } from '../../../i18n';
import { useApp } from '../../../store';
import { ErrorNotice } from '../../../ui/error-notice';
import { Panel } from '../../../ui/panel';
import { useExperimentWords } from './use-experiment-words';

/** Seconds that are offered; more than an hour is hardly meant. */
const usualSeconds = 60;
const mostSeconds = 3_600;

interface SearchPanelProps {
  /** Fingerprint of what the last run learnt from; null before there is one. */
  readonly lastData: string | null;
}

/** The search for better options: its start, how far it is, what it found, and whether that goes for the next run. */
export function SearchPanel({ lastData }: SearchPanelProps) {
  const { t } = useTranslation('experiments');
  const search = useApp((state) => state.search);
  const [seconds, setSeconds] = useState(usualSeconds);
  const { startSearch } = useApp.getState();
  return (
    <Panel title={t('search.title')} lead={t('search.lead')} testId="option-search">
      <Stack gap="md">
        {search.phase === 'failed' && <ErrorNotice {...search.error} />}
        {search.phase === 'brokenOff' && <Text role="status">{t('search.brokenOff')}</Text>}
        {search.phase === 'running' ? (
          <UnderWay />
        ) : (
          <Group align="flex-end" gap="sm">
            <NumberInput
              label={t('search.seconds')}
              value={seconds}
              min={5}
              max={mostSeconds}
              step={30}
              maw="11rem"
              onChange={(value) => setSeconds(Number(value) || usualSeconds)}
            />
            <Button
              onClick={() => void startSearch(Math.min(mostSeconds, seconds))}
              data-testid="start-search"
            >
              {t('search.start')}
            </Button>
          </Group>
        )}
        <Found lastData={lastData} />
      </Stack>
    </Panel>
  );
}

function UnderWay() {
  const { t } = useTranslation('experiments');
  const format = useFormat();
  const search = useApp((state) => state.search);
  if (search.phase !== 'running') return null;
  const { progress, stopping } = search;
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const { stopSearch, cancelSearch } = useApp.getState();
  return (
    <Stack gap="xs">
      {progress === null && !stopping && <Text size="sm">{t('search.waiting')}</Text>}
      <Progress.Root size="md">
        <Progress.Section value={100 * share} aria-label={t('search.progress')} />
      </Progress.Root>
      <Group gap="sm">
        <Button
          size="compact-sm"
          disabled={stopping}
          onClick={() => void stopSearch()}
          data-testid="stop-search"
        >
          {stopping ? t('search.stopping') : t('search.stop')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={cancelSearch}>
          {t('search.cancel')}
        </Button>
        {progress !== null && progress.secondsLeft !== null && !stopping && (
          <Text size="sm">{t('search.left', { time: format.timeLeft(progress.secondsLeft) })}</Text>
        )}
      </Group>
    </Stack>
  );
}

function Found({ lastData }: SearchPanelProps) {
  const { t } = useTranslation('experiments');
  const format = useFormat();
  const tuning = useApp((state) => state.shop?.tuning ?? null);
  const running = useApp(({ runState }) => runState.phase === 'running');
  const run = useApp((state) => state.run);
  if (tuning === null) return null;
  const { report, options, finishedAt } = tuning;
  const inUse = Object.keys(options.models).length > 0;
  const hasWinner = report.models.some(({ outcome }) => outcome === 'better');
  const used = JSON.stringify(run?.tuned?.models ?? {});
  const { applyFound, startRun } = useApp.getState();
  return (
    <Stack gap="xs" data-testid="search-found">
      <Text fw={500}>{t('search.found', { when: format.dateTime(finishedAt) })}</Text>
      {report.models.length === 0 && (
        <Text>{t('search.tooFew', { count: report.customers, needed: fewestValidated })}</Text>
      )}
      <List>
        {report.models.map((found) => (
          <List.Item key={found.model}>
            <Outcome found={found} />
          </List.Item>
        ))}
      </List>
      {report.models.some(({ stopped }) => stopped) && <Text size="sm">{t('search.stopped')}</Text>}
      {lastData !== null && lastData !== report.data && <Text size="sm">{t('search.otherData')}</Text>}
      <Text>{t(inUse ? 'search.inUse' : 'search.notInUse')}</Text>
      <Group gap="sm">
        {inUse && (
          <Button variant="default" size="compact-sm" onClick={() => void applyFound(false)}>
            {t('search.useUsual')}
          </Button>
        )}
        {!inUse && hasWinner && (
          <Button variant="default" size="compact-sm" onClick={() => void applyFound(true)}>
            {t('search.use')}
          </Button>
        )}
        {used !== JSON.stringify(options.models) && (
          <Button size="compact-sm" loading={running} onClick={() => void startRun()}>
            {t('search.runAgain')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Outcome({ found }: { readonly found: ModelSearch }) {
  const { t } = useTranslation(['experiments', 'runs']);
  const format = useFormat();
  const words = useExperimentWords();
  const { model, outcome, best, default: usual, tried, confirmation } = found;
  const name = t(`runs:models.${model}`);
  if (outcome === 'noTime' || confirmation === null || best === null)
    return t('search.noTime', { model: name });
  const print = (value: number) => format.fixed(value, 4);
  return t(`search.${outcome}`, {
    model: name,
    best: words.options(best),
    usual: words.options(usual),
    tried,
    count: confirmation.customers,
    after: print(confirmation.best),
    before: print(confirmation.default),
    low: print(confirmation.difference.low),
    high: print(confirmation.difference.high),
  });
}
