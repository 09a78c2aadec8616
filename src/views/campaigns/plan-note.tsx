import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../domain/campaign/campaign';
import type { CampaignOverlap } from '../../domain/campaign/overlap';
import { useFormat, useSpeaker } from '../../i18n';
import { Panel } from '../../ui/panel';
import styles from './campaigns.module.css';
import { Sentences } from './sentences';

interface PlanNoteProps {
  readonly plan: Campaign | null;
  readonly overlaps: readonly CampaignOverlap[];
  readonly isCurrent: boolean;
  /** Why there can be no campaign as it is wanted; null where there can. */
  readonly problem: string | null;
  readonly action: ReactNode;
}

/** What a campaign of its size can show, before it goes out, and which other reaches the same customers. */
export function PlanNote({ plan, overlaps, isCurrent, problem, action }: PlanNoteProps) {
  const { t } = useTranslation('campaigns');
  const speaker = useSpeaker();
  return (
    <Panel title={t('power.title')} testId="campaign-plan" aria-busy={!isCurrent && problem === null}>
      <Stack gap="md">
        <div role="status" className={isCurrent || problem !== null ? '' : styles.stale}>
          {problem !== null ? (
            <Text>{problem}</Text>
          ) : plan === null ? (
            <Text>{t('form.waiting')}</Text>
          ) : (
            <Sentences sentences={speaker.campaignPower(plan)} testId="campaign-power" />
          )}
        </div>
        {problem === null && <Overlaps overlaps={overlaps} />}
        <Group gap="sm">
          {action}
          <Text size="sm" c="dimmed">
            {t('form.keepHint')}
          </Text>
        </Group>
      </Stack>
    </Panel>
  );
}

/** Warns of campaigns that reach the same customers in the same days. */
export function Overlaps({ overlaps }: { readonly overlaps: readonly CampaignOverlap[] }) {
  const { t } = useTranslation('campaigns');
  const speaker = useSpeaker();
  const format = useFormat();
  if (overlaps.length === 0) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      data-testid="campaign-overlap"
    >
      <Text fw={600}>{t('overlap.title')}</Text>
      {overlaps.map((overlap) => (
        <Text key={`${overlap.name} ${overlap.date}`} maw="44rem">
          {format.sentences(speaker.campaignOverlap(overlap))}
        </Text>
      ))}
    </Alert>
  );
}
