import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SegmentChoice } from '../../domain/cluster/choice/segment-choice';
import { useFormat } from '../../i18n';
import { type RunSummary, useWaitingCheck } from '../../store';
import { partingOf } from './parting';
import { Hits } from '../../ui/evaluation/hits';
import classes from './runs.module.css';

/** How clearly the segments part and how often the offers hit: in words, with the figure beside. */
export function RunQuality({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  return (
    <div className={classes.quality}>
      <div>
        <Group gap={4}>
          <Text size="xs" c="dimmed">
            {t('quality.parting')}
          </Text>
          <Help text={t('quality.help')} label={t('quality.parting')} />
        </Group>
        <Text fw={600}>
          {t(`quality.${partingOf(run)}`)}{' '}
          <Text span c="dimmed" fw={400} className="tabular">
            ({t('quality.figure', { value: format.fixed(run.silhouette, 2) })})
          </Text>
        </Text>
      </div>
      {run.choice && <Verdict choice={run.choice} />}
      <div>
        <Text size="xs" c="dimmed" lh="22px">
          {t('quality.offers')}
        </Text>
        {run.measured ? <Hits evaluation={run.measured} options={run.options} /> : <Pending run={run} />}
      </div>
    </div>
  );
}

function Pending({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('runs');
  const waiting = useWaitingCheck(run);
  return <Text>{t(`quality.pending.${waiting}`)}</Text>;
}

/** The answer in a few words, and how far the groups come again. */
function Verdict({ choice: { verdict, stability } }: { readonly choice: SegmentChoice }) {
  const { t } = useTranslation('verdict');
  const answer = {
    parted: t('yes'),
    overlapping: t('yes'),
    'dense-places': t('yes'),
    'one-crowd': t('no'),
    'too-few': t('unknown'),
  }[verdict.reason];
  return (
    <div>
      <Group gap={4}>
        <Text size="xs" c="dimmed">
          {t('title')}
        </Text>
        <Help text={t('againHelp')} label={t('title')} />
      </Group>
      <Text fw={600}>
        {answer}{' '}
        <Text span c="dimmed" fw={400} className="tabular">
          ({t('again', { value: Math.round(100 * Math.max(0, stability.adjustedRandIndex)) })})
        </Text>
      </Text>
    </div>
  );
}

function Help({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <Tooltip label={text} events={{ hover: true, focus: true, touch: true }}>
      <ActionIcon variant="subtle" color="gray" size={22} aria-label={label}>
        <IconHelpCircle size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
