import { Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelsFound } from '../../../contracts/labels';
import type { ShopLabels } from '../../../domain/supervision/read-labels';
import { useFormat, useSpeaker } from '../../../i18n';
import { corrected, downloadLabels, type RunSummary, runLabels, saveLabels } from '../../../store';
import { Panel } from '../../../ui/panel';
import { offerUndo } from '../../../ui/undo';
import { AskedGate } from '../../../ui/asked-gate';
import { LabelList } from './label-list';
import { LabelQualityTable, LabelReliability } from './label-quality';

/** What labels teach of a run's reviews or customers. */
export function LabelsOfRun({ run, labels }: { readonly run: RunSummary; readonly labels: ShopLabels }) {
  const { t } = useTranslation('labels');
  const subject = useMemo(() => ({ run, labels }), [run, labels]);
  return (
    <AskedGate asked={runLabels} subject={subject} what={t('what')} testId="labels">
      {(found) => <Told run={run} labels={labels} found={found} />}
    </AskedGate>
  );
}

function Told({
  run,
  labels,
  found,
}: {
  readonly run: RunSummary;
  readonly labels: ShopLabels;
  readonly found: LabelsFound | null;
}) {
  const { t } = useTranslation('labels');
  const speaker = useSpeaker();
  const format = useFormat();
  if (found === null) return <Panel>{t('noOne')}</Panel>;
  if (found.of === 'reviews' && run.encoder === null) return <Panel>{t('noReviews')}</Panel>;
  const [verdict, ...facts] = speaker.labels(found);
  const { quality } = found.report;
  const correct = async (id: string, label: string) => {
    if (!(await saveLabels(run.shopId, corrected(labels, id, label)))) return;
    offerUndo(t('list.corrected', { id, label }), () => saveLabels(run.shopId, labels));
  };
  return (
    <Stack gap="lg">
      <Panel
        title={t('quality.title')}
        testId="labels-quality"
        actions={
          quality !== null && (
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => downloadLabels(found)}
              data-testid="labels-export"
            >
              {t('export')}
            </Button>
          )
        }
      >
        <Stack gap="md">
          <Text fw={600} maw="44rem" role="status" data-testid="labels-said">
            {verdict}
          </Text>
          {facts.map((sentence) => (
            <Text key={sentence} maw="44rem" c="dimmed">
              {sentence}
            </Text>
          ))}
          {quality !== null && (
            <>
              <LabelQualityTable found={found} quality={quality} />
              <Text size="xs" c="dimmed" data-testid="labels-seconds">
                {t('quality.seconds', { seconds: format.fixed(found.seconds, 1) })}
              </Text>
            </>
          )}
        </Stack>
      </Panel>
      {quality !== null && (
        <>
          <LabelReliability quality={quality} />
          <LabelList found={found} onCorrect={(id, label) => void correct(id, label)} />
        </>
      )}
    </Stack>
  );
}
