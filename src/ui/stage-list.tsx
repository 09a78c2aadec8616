import { Box, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { runStages, type StageName } from '../contracts/progress';
import type { RunState } from '../contracts/run-state';
import { useFormat } from '../i18n';

interface RunStagesProps {
  readonly state: Extract<RunState, { phase: 'running' }>;
}

/** The stages of the run under way: what is done, what goes on, what is to come. */
export function RunStages({ state: { progress, stagesDone } }: RunStagesProps) {
  const { t } = useTranslation();
  const current = progress?.stage ?? null;
  const stages: readonly (StageName | null)[] = runStages;
  const fraction = progress === null || progress.total === 0 ? null : progress.done / progress.total;
  const reached = stages.indexOf(current);
  // A short stage may pass without a word: whatever stands before the current one is done.
  const states = runStages.map((stage, index) =>
    stage === current ? 'now' : index < reached || stagesDone.includes(stage) ? 'done' : 'next',
  );
  return (
    <Stack component="ol" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
      {runStages.map((stage, index) => {
        const state = states[index]!;
        return (
          <Group
            component="li"
            key={stage}
            gap="sm"
            mih={34}
            wrap="nowrap"
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <StageMark state={state} />
            <Text fw={state === 'now' ? 600 : 400} c={state === 'next' ? 'dimmed' : 'inherit'} flex={1}>
              {t(`stage.${stage}`)}
            </Text>
            {state === 'now' && <StageFraction fraction={fraction} />}
            <Text size="xs" c="dimmed" w={64} ta="right">
              {t(`run.${state}`)}
            </Text>
          </Group>
        );
      })}
    </Stack>
  );
}

function StageMark({ state }: { readonly state: string }) {
  return (
    <Box w={20} h={20} style={{ display: 'grid', placeItems: 'center' }} aria-hidden>
      {state === 'done' && <IconCheck size={18} color="var(--mantine-color-teal-6)" />}
      {state === 'now' && <Loader size={16} />}
      {state === 'next' && <IconCircleDashed size={16} color="var(--mantine-color-dimmed)" />}
    </Box>
  );
}

function StageFraction({ fraction }: { readonly fraction: number | null }) {
  const format = useFormat();
  const { t } = useTranslation();
  if (fraction === null) return null;
  const percent = format.percent(fraction);
  return (
    <Group gap="xs" wrap="nowrap" visibleFrom="xs">
      <Progress value={fraction * 100} w={120} size="sm" aria-label={t('run.percentDone', { percent })} />
      <Text size="xs" className="tabular" w={36} ta="right">
        {percent}
      </Text>
    </Group>
  );
}
