import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SegmentNames, useFormat } from '../../i18n';
import { type RunSummary, useApp } from '../../store';

interface KeptNoteProps {
  readonly run: RunSummary;
  readonly names: SegmentNames;
}

/** Says that the segments were taken up from the run before: what was put together or split, and who was placed. */
export function KeptNote({ run: { id, kept, profiles }, names }: KeptNoteProps) {
  const { t } = useTranslation('segments');
  const before = useApp(({ runs }) => runs.find(({ id: other }) => other === kept?.from)?.id ?? null);
  const isRunning = useApp(({ runState }) => runState.phase === 'running');
  const [takingBack, setTakingBack] = useState(false);
  if (kept === undefined) return null;
  const { merge, split, placed } = kept;
  const takeBack = async (shown: string) => {
    setTakingBack(true);
    await useApp.getState().takeBackRun(id, shown);
    setTakingBack(false);
  };
  return (
    <Group gap="sm" data-testid="kept-segments">
      <Text maw="52rem">
        {split && <SplitSaid split={split} profiles={profiles} names={names} />}
        {merge && t('kept.merged', { code: merge[0], into: merge[1], name: names.shown(merge[1]) })}
        {!merge && !split && t('kept.same')} {placed > 0 && t('kept.placed', { count: placed })}
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
          {t(merge ? 'kept.part' : split ? 'kept.rejoin' : 'kept.takeBack')}
        </Button>
      )}
    </Group>
  );
}

interface SplitSaidProps {
  readonly split: NonNullable<NonNullable<RunSummary['kept']>['split']>;
  readonly profiles: RunSummary['profiles'];
  readonly names: SegmentNames;
}

/** Who became a segment of their own, and whether anything but the border parts them from the others. */
function SplitSaid({ split: { code, from, apart }, profiles, names }: SplitSaidProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const size = profiles.find((profile) => profile.code === code)?.size ?? 0;
  return (
    <>
      {t(from.length === 0 ? 'kept.splitOfNone' : 'kept.split', {
        count: size,
        formatted: format.number(size),
        code,
        name: names.shown(code),
        from: format.list(from.map((each) => t('byHand.one', { code: each, name: names.shown(each) }))),
      })}{' '}
      {apart && t(`kept.apart.${apart}`)}
    </>
  );
}
