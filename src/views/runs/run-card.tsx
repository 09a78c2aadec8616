import { Badge, Button, Collapse, Group, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { segmentsAmong } from '../../domain/label/segment';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormat } from '../../i18n';
import { type RunSummary, useApp } from '../../store';
import { DisclosureButton } from '../../ui/disclosure-button';
import { CurvesByK } from '../../ui/judging/curves-by-k';
import { Panel } from '../../ui/panel';
import { ModelComparison } from '../../ui/evaluation/model-comparison';
import { RunFacts } from './run-facts';
import { RunQuality } from './run-quality';
import { SideShares } from './side-shares';
import { StageTimings } from './stage-timings';
import { WeightTrials } from './weight-trials';

interface RunCardProps {
  readonly run: RunSummary;
  readonly onScreen: boolean;
  /** Whether newer orders are next compared with its lists. */
  readonly isChampion: boolean;
}

/** One analysis: what was asked, what came out, how good it is, and on demand where the time went. */
export function RunCard({ run, onScreen, isChampion }: RunCardProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  return (
    <Panel
      testId={`run-${run.id}`}
      title={format.dateTime(run.startedAt)}
      lead={t('heading', { count: segmentsAmong(run.profiles).length })}
      actions={
        <Group gap="sm">
          {isChampion && <Mark>{t('champion')}</Mark>}
          {onScreen ? <Mark>{t('onScreen')}</Mark> : <ShowButton runId={run.id} />}
        </Group>
      }
    >
      <Stack gap="lg">
        <RunFacts run={run} />
        <RunQuality run={run} />
        <Details run={run} initiallyOpen={onScreen} />
      </Stack>
    </Panel>
  );
}

function Mark({ children }: { readonly children: string }) {
  return (
    <Badge variant="light" size="lg" tt="none" fw={600}>
      {children}
    </Badge>
  );
}

function ShowButton({ runId }: { readonly runId: string }) {
  const { t } = useTranslation('runs');
  const [, navigate] = useLocation();
  const show = () => {
    useApp.getState().showRun(runId);
    navigate('/segments');
  };
  return (
    <Button variant="default" onClick={show} data-testid={`show-run-${runId}`}>
      {t('show')}
    </Button>
  );
}

function Details({ run, initiallyOpen }: { readonly run: RunSummary; readonly initiallyOpen: boolean }) {
  const { t } = useTranslation('runs');
  const [open, setOpen] = useState(initiallyOpen);
  const id = useId();
  return (
    <div>
      <DisclosureButton open={open} controls={id} onToggle={() => setOpen(!open)}>
        {open ? t('hideDetails') : t('details')}
      </DisclosureButton>
      <Collapse expanded={open} id={id}>
        {open && (
          <Stack gap="xl" pt="md">
            <StageTimings seconds={run.seconds} />
            {run.fusion !== undefined && run.fusion.shares.length > 0 && <SideShares fusion={run.fusion} />}
            {run.fusion?.trials !== undefined && run.fusion.trials.length > 0 && (
              <WeightTrials trials={run.fusion.trials} />
            )}
            <CurvesByK
              tried={run.choice?.byK ?? run.silhouetteByK}
              chosen={segmentsAmong(run.profiles).length}
              {...(run.choice && { byGap: run.choice.byGap })}
            />
            {run.measured && <ModelComparison evaluation={run.measured} options={run.options} />}
          </Stack>
        )}
      </Collapse>
    </div>
  );
}
