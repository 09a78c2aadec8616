import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SegmentNames, useFormat } from '../../i18n';
import { type RunSummary, useApp } from '../../store';

interface ByHandNoteProps {
  readonly run: RunSummary;
  readonly names: SegmentNames;
}

/** Says which segments are one, or apart, since that was done by hand in an earlier run, and which could not be kept. */
export function ByHandNote({ run: { byHand, kept }, names }: ByHandNoteProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const isRunning = useApp(({ runState }) => runState.phase === 'running');
  // Of a run in which nothing was divided anew it is said what was done in it.
  if (byHand === undefined || kept !== undefined) return null;
  const { merged, lost, parted = [], rejoined = [] } = byHand;
  const one = (code: number) => t('byHand.one', { code, name: names.shown(code) });
  const apart = parted.flat();
  // What was put together and parted again is said to be apart.
  const together = merged.filter((code) => !apart.includes(code));
  const codes = (of: readonly number[]) => format.list(of.map(String));
  return (
    <Group gap="sm" data-testid="by-hand">
      <Text maw="52rem">
        {together.length > 0 && t('byHand.merged', { names: format.list(together.map(one)) })}{' '}
        {apart.length > 0 && t('byHand.parted', { names: format.list(apart.map(one)) })}{' '}
        {lost.length > 0 && t('byHand.lost', { count: lost.length, codes: codes(lost) })}{' '}
        {rejoined.length > 0 && t('byHand.rejoined', { codes: codes(rejoined) })}
      </Text>
      {merged.length + apart.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          disabled={isRunning}
          onClick={() => void useApp.getState().startRun(true)}
          data-testid="leave-apart"
        >
          {t('byHand.apart')}
        </Button>
      )}
    </Group>
  );
}
