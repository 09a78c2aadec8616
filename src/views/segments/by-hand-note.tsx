import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SegmentNames, useFormat } from '../../i18n';
import { type RunSummary, useApp } from '../../store';

interface ByHandNoteProps {
  readonly run: RunSummary;
  readonly names: SegmentNames;
}

/** Says which segments are one since they were put together by hand in an earlier run, and which could not be kept. */
export function ByHandNote({ run: { byHand, kept }, names }: ByHandNoteProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const isRunning = useApp(({ runState }) => runState.phase === 'running');
  // Of a run in which nothing was divided anew it is said what was done in it.
  if (byHand === undefined || kept !== undefined) return null;
  const { merged, lost } = byHand;
  const said = merged.map((code) => t('byHand.one', { code, name: names.shown(code) }));
  return (
    <Group gap="sm" data-testid="by-hand">
      <Text maw="52rem">
        {merged.length > 0 && t('byHand.merged', { names: format.list(said) })}{' '}
        {lost.length > 0 &&
          t('byHand.lost', { count: lost.length, codes: format.list(lost.map((code) => String(code))) })}
      </Text>
      {merged.length > 0 && (
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
