import { Button, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useSpeaker } from '../../../i18n';
import {
  championFor,
  type LoopReport,
  runLoop,
  type RunSummary,
  type ShopSummary,
  useApp,
} from '../../../store';
import { useAsked } from '../../../ui/use-asked';
import { Panel } from '../../../ui/panel';
import { Working } from '../../../ui/working';
import { DriftTables } from './drift-tables';
import { LoopHistory } from './loop-history';

/** What newer orders said of the lists of an earlier run; nothing where no run of the shop knew less. */
export function LoopPanel() {
  const shop = useApp((state) => state.shop);
  const runs = useApp((state) => state.runs);
  const run = useApp((state) => state.run);
  const isFree = useApp(({ runState }) => runState.phase === 'done' || runState.phase === 'idle');
  const decisions = shop?.decisions;
  const champion = useMemo(
    () => (run === null ? null : championFor(run, runs, decisions ?? [])),
    [run, runs, decisions],
  );
  if (shop === null || run === null) return null;
  if (champion === null) return <LoopHistory shop={shop} runs={runs} />;
  return <Asked key={`${champion.id}/${run.id}`} {...{ shop, run, champion, runs, isFree }} />;
}

interface AskedProps {
  readonly shop: ShopSummary;
  readonly run: RunSummary;
  readonly champion: RunSummary;
  readonly runs: readonly RunSummary[];
  readonly isFree: boolean;
}

function Asked({ shop, run, champion, runs, isFree }: AskedProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const asked = useMemo(() => ({ run, champion }), [run, champion]);
  const state = useAsked(runLoop, asked, isFree);
  const title = t('loop.title');
  const lead = t('loop.lead', { date: format.dateTime(champion.startedAt) });
  if (state.phase === 'ready') {
    return (
      <>
        <Panel title={title} lead={lead} testId="loop">
          <Told report={state.answer} run={run} champion={champion} />
        </Panel>
        <LoopHistory shop={shop} runs={runs} />
      </>
    );
  }
  if (state.phase === 'working') {
    return (
      <Working progress={state.progress} what={title} testId="loop" onStop={state.stop}>
        <Text>{lead}</Text>
      </Working>
    );
  }
  return (
    <Panel title={title} lead={lead} testId="loop">
      <Stack gap="sm" align="flex-start">
        <Text>
          {state.phase === 'stopped' ? t('loop.stopped') : t('loop.failed', { cause: state.cause })}
        </Text>
        <Button variant="default" onClick={state.again} data-testid="loop-again">
          {t('loop.again')}
        </Button>
      </Stack>
    </Panel>
  );
}

interface ToldProps {
  readonly report: LoopReport;
  readonly run: RunSummary;
  readonly champion: RunSummary;
}

function Told({ report, run, champion }: ToldProps) {
  const sentences = useSpeaker().loop(report);
  return (
    <Stack gap="lg">
      <Stack gap="xs" data-testid="loop-said">
        {sentences.map((sentence, i) => (
          <Text key={sentence} fw={i === 0 ? 600 : 400} maw="46rem">
            {sentence}
          </Text>
        ))}
      </Stack>
      <DriftTables report={report} run={run} champion={champion} />
    </Stack>
  );
}
