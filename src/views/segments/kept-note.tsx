import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentNames } from '../../i18n';
import { type RunSummary, useApp } from '../../store';

interface KeptNoteProps {
  readonly run: RunSummary;
  readonly names: SegmentNames;
}

/** Says that the segments were taken up from the run before: what was put together, and who was placed. */
export function KeptNote({ run: { id, kept }, names }: KeptNoteProps) {
  const { t } = useTranslation('segments');
  const before = useApp(({ runs }) => runs.find(({ id: other }) => other === kept?.from)?.id ?? null);
  const isRunning = useApp(({ runState }) => runState.phase === 'running');
  const [takingBack, setTakingBack] = useState(false);
  if (kept === undefined) return null;
  const { merge, placed } = kept;
  const takeBack = async (shown: string) => {
    setTakingBack(true);
    await useApp.getState().takeBackRun(id, shown);
    setTakingBack(false);
  };
  return (
    <Group gap="sm" data-testid="kept-segments">
      <Text>
        {merge
          ? t('kept.merged', { code: merge[0], into: merge[1], name: names.shown(merge[1]) })
          : t('kept.same')}{' '}
        {placed > 0 && t('kept.placed', { count: placed })}
      </Text>
      {before !== null && (
        <Button
          variant="default"
          size="compact-sm"
          loading={takingBack}
          disabled={isRunning}
          onClick={() => void takeBack(before)}
          data-testid="take-back"
        >
          {t(merge ? 'kept.part' : 'kept.takeBack')}
        </Button>
      )}
    </Group>
  );
}
