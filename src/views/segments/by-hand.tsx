import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { outsidersCode } from '../../domain/label/segment';
import type { SegmentNames } from '../../i18n';
import { canSplit, type RunSummary } from '../../store';
import { KeptNote } from './kept-note';
import { canMerge, MergeMenu } from './merge-menu';
import { SplitMenu } from './split-menu';

interface ByHandProps {
  readonly run: RunSummary;
  readonly code: number;
  readonly names: SegmentNames;
  /** Says which segment is meant, where there are several. */
  readonly named?: boolean;
}

/** What can be done to a segment by hand, and what was just done to it. */
export function ByHand({ run, code, names, named = false }: ByHandProps) {
  const { t } = useTranslation('segments');
  if (code === outsidersCode) return null;
  const split = run.kept?.split;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {named && (
          <Text size="sm" fw={600}>
            {t('numbered', { code })}
          </Text>
        )}
        {canSplit(run) && <SplitMenu shopId={run.shopId} code={code} names={names} />}
        {canMerge(run) && <MergeMenu code={code} profiles={run.profiles} names={names} plain />}
      </Group>
      {(split?.code === code || split?.from.includes(code)) && <KeptNote run={run} names={names} />}
    </Stack>
  );
}
