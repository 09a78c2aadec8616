import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HiddenPart } from '../../../domain/recommend/experiments/experiment';
import { useFormat } from '../../../i18n';
import { type StoredExperiment, useApp } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { ErrorNotice } from '../../../ui/error-notice';
import { Panel } from '../../../ui/panel';
import { ExperimentCurves } from './experiment-curves';
import styles from './experiments.module.css';
import { useExperimentWords } from './use-experiment-words';

/** All that is known of one experiment; the user may name it, note something and have it made again. */
export function ExperimentDetail({ experiment }: { readonly experiment: StoredExperiment }) {
  const { t } = useTranslation('experiments');
  const words = useExperimentWords();
  const name = words.nameOf(experiment);
  return (
    <Panel title={name} lead={t(`purpose.${experiment.purpose}`)} testId="experiment-detail">
      <Stack gap="lg">
        <Notes experiment={experiment} />
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <DataTable
            caption={t('detail.options')}
            columns={[{ label: t('detail.option') }, { label: t('detail.value'), numeric: true }]}
            rows={Object.entries(experiment.options).map(([option, value]) => ({
              key: option,
              cells: [<code key={option}>{option}</code>, words.value(value)],
            }))}
          />
          <Facts experiment={experiment} />
        </SimpleGrid>
        <ExperimentCurves name={name} curve={experiment.curve} />
        <ReplayLine experiment={experiment} />
      </Stack>
    </Panel>
  );
}

function Notes({ experiment: { id, name, note } }: { readonly experiment: StoredExperiment }) {
  const { t } = useTranslation('experiments');
  const [typed, setTyped] = useState({ name, note });
  const keep = () => void useApp.getState().changeExperiment(id, typed);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={t('detail.name')}
        value={typed.name}
        maxLength={200}
        onChange={({ currentTarget }) => setTyped({ ...typed, name: currentTarget.value })}
        onBlur={keep}
      />
      <Textarea
        label={t('detail.note')}
        value={typed.note}
        autosize
        maxLength={2_000}
        onChange={({ currentTarget }) => setTyped({ ...typed, note: currentTarget.value })}
        onBlur={keep}
      />
    </SimpleGrid>
  );
}

function Facts({ experiment }: { readonly experiment: StoredExperiment }) {
  const { t } = useTranslation('experiments');
  const format = useFormat();
  const { seed, data, size, hidden, device, tables, resource, quality } = experiment;
  const part = (each: HiddenPart) =>
    typeof each === 'string'
      ? t(`detail.split.${each}`)
      : t('detail.from', { day: format.exportDay(each.from) });
  const [first, again] = hidden.map(part);
  const taken =
    again === first && first !== undefined
      ? t('detail.twice', { part: first })
      : format.list(hidden.map(part));
  const code = (text: string) => <span className={styles.code}>{text}</span>;
  const facts = [
    [t('detail.seed'), format.number(seed)],
    [t('detail.data'), code(data)],
    [
      t('detail.facts'),
      t('detail.size', {
        customers: format.number(size.customers),
        products: format.number(size.products),
        entries: format.number(size.entries),
      }),
    ],
    [t('detail.hidden'), hidden.length === 0 ? t('detail.nothingHidden') : taken],
    ...(quality
      ? [[t('column.recall'), t('detail.tested', { count: quality.customers, k: quality.k })] as const]
      : []),
    ...(resource === null ? [] : [[t('detail.resource'), format.percent(resource)] as const]),
    ...(isDevice(device) ? [[t('detail.device'), t(`detail.by.${device}`)] as const] : []),
    ...(tables === null ? [] : [[t('detail.tables'), code(tables)] as const]),
  ] as const;
  return (
    <DataTable
      caption={t('detail.facts')}
      columns={[{ label: t('detail.option') }, { label: t('detail.value') }]}
      rows={facts.map(([label, value]) => ({ key: label, cells: [label, value] }))}
    />
  );
}

function isDevice(device: string): device is 'kernels' | 'plain' | 'webgpu' {
  return ['kernels', 'plain', 'webgpu'].includes(device);
}

function ReplayLine({ experiment }: { readonly experiment: StoredExperiment }) {
  const { t } = useTranslation('experiments');
  const state = useApp(({ replays }) => replays[experiment.id]);
  return (
    <div>
      <Group gap="sm">
        <Button
          variant="default"
          loading={state?.phase === 'running'}
          disabled={experiment.state !== 'done'}
          onClick={() => void useApp.getState().replayExperiment(experiment)}
          data-testid="replay"
        >
          {t('replay.start')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('replay.hint')}
        </Text>
      </Group>
      <div role="status">
        {state?.phase === 'done' && (
          <Text mt="xs" data-testid="replayed">
            {t(`replay.${state.replay.outcome}`)}
          </Text>
        )}
      </div>
      {state?.phase === 'failed' && <ErrorNotice {...state.error} />}
    </div>
  );
}
