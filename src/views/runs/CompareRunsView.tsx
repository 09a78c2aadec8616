import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { segmentsAmong } from '../../domain/label/segment';
import { useFormat } from '../../i18n';
import { type RunSummary, useApp } from '../../store';
import { useAddressChoices } from '../../ui/address-choices';
import { PageHeader } from '../../ui/page-header';
import { Panel } from '../../ui/panel';
import { RunFlow } from './compare/run-flow';
import { pairOf } from './compare/run-pair';
import { RunsSideBySide } from './compare/runs-side-by-side';

/** Two analyses of the open shop side by side. */
export function CompareRunsView() {
  const { t } = useTranslation('compare');
  const runs = useApp((state) => state.runs);
  const shown = useApp((state) => state.run?.id ?? null);
  const shop = useApp((state) => state.shop?.id ?? null);
  return (
    <>
      <PageHeader
        title={t('runs.title')}
        lead={t('runs.lead')}
        actions={
          <Button component={Link} href="/runs" variant="default">
            {t('runs.back')}
          </Button>
        }
      />
      {runs.length < 2 ? (
        <Panel>
          <Text>{t('runs.needTwo')}</Text>
        </Panel>
      ) : (
        <Comparison key={shop} runs={runs} shown={shown} />
      )}
    </>
  );
}

interface ComparisonProps {
  /** Newest first. */
  readonly runs: readonly RunSummary[];
  readonly shown: string | null;
}

function Comparison({ runs, shown }: ComparisonProps) {
  const { t } = useTranslation('compare');
  const [{ before: earlier = '', after: later = '' }, change] = useAddressChoices('/runs/compare');
  const [before, after] = pairOf(runs, [earlier, later], shown);
  return (
    <Stack gap="lg">
      <Group grow preventGrowOverflow={false} wrap="wrap">
        <RunSelect
          label={t('runs.before')}
          runs={runs}
          id={before.id}
          without={after.id}
          onChange={(id) => change({ before: id, after: after.id })}
        />
        <RunSelect
          label={t('runs.after')}
          runs={runs}
          id={after.id}
          without={before.id}
          onChange={(id) => change({ before: before.id, after: id })}
        />
      </Group>
      <RunFlow key={`${before.id} ${after.id}`} before={before} after={after} />
      <RunsSideBySide pair={[before, after]} />
    </Stack>
  );
}

interface RunSelectProps {
  readonly label: string;
  readonly runs: readonly RunSummary[];
  readonly id: string;
  /** The other one, which cannot be chosen twice. */
  readonly without: string;
  readonly onChange: (id: string) => void;
}

function RunSelect({ label, runs, id, without, onChange }: RunSelectProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  return (
    <Select
      label={label}
      miw="min(100%, 16rem)"
      value={id}
      data={runs.map((run) => ({
        value: run.id,
        label: `${format.dateTime(run.startedAt)} · ${t('heading', { count: segmentsAmong(run.profiles).length })}`,
        disabled: run.id === without,
      }))}
      onChange={(value) => value !== null && onChange(value)}
    />
  );
}
