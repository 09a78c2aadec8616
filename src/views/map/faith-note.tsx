import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MapKind } from '../../contracts/details';
import { umapDefaults } from '../../domain/umap/umap';
import { isOneCrowd, useFormat } from '../../i18n';
import type { RunSummary } from '../../store';
import { LoadFailed } from '../../ui/segment-waiting';
import { notDrawn } from '../../ui/charts/export/svg-of-element';
import type { MapState } from './use-map-places';

interface FaithNoteProps {
  readonly run: RunSummary;
  readonly kind: MapKind;
  readonly state: MapState;
  readonly onAgain: () => void;
  readonly onStop: () => void;
}

/** How far the picture can be believed, what it cannot tell, and how far it is while it settles. */
export function FaithNote({ run, kind, state, onAgain, onStop }: FaithNoteProps) {
  const { t } = useTranslation(['map', 'common']);
  const format = useFormat();
  if (state.phase === 'failed') return <LoadFailed cause={state.cause} onRetry={onAgain} />;
  if (state.phase === 'stopped') {
    return (
      <Group {...notDrawn} role="status">
        <Text size="sm">{t('map:stopped')}</Text>
        <Button size="compact-sm" variant="default" onClick={onAgain} data-testid="map-again">
          {t('map:again')}
        </Button>
      </Group>
    );
  }
  if (state.phase === 'working') return <Settling state={state} onStop={onStop} />;
  const { answer: map } = state;
  const kept = kind === 'umap' ? map?.kept : map?.keptFlat;
  return (
    <div data-testid="map-faith">
      <Text size="sm">
        {kept !== undefined &&
          t('map:faith.kept', {
            neighbours: format.number(umapDefaults.neighbours - 1),
            share: format.percent(kept),
          })}{' '}
        {t(`map:faith.${kind}`)}
        {kind === 'umap' &&
          map !== null &&
          map.stayed > 0 &&
          ` ${t('map:faith.stayed', { count: map.stayed, formatted: format.number(map.stayed) })}`}
      </Text>
      {kind === 'umap' && isOneCrowd(run) && (
        <Alert mt="xs" icon={<IconInfoCircle size={18} aria-hidden />} data-testid="map-one-crowd">
          {t('map:faith.oneCrowd')}
        </Alert>
      )}
    </div>
  );
}

interface SettlingProps extends Pick<FaithNoteProps, 'onStop'> {
  readonly state: MapState & { readonly phase: 'working' };
}

function Settling({ state, onStop }: SettlingProps) {
  const { t } = useTranslation(['map', 'common']);
  const format = useFormat();
  const { progress } = state;
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const left = progress?.secondsLeft ?? null;
  return (
    <Group gap="sm" wrap="nowrap" data-testid="map-settling" {...notDrawn}>
      <Text size="sm" role="status" style={{ flexShrink: 0 }}>
        {progress === null ? t('common:working.waiting') : t(`common:stage.${progress.stage}`)}
        {left !== null && ` · ${t('common:run.secondsLeft', { duration: format.timeLeft(left) })}`}
      </Text>
      <Progress.Root size="md" style={{ flex: 1 }}>
        <Progress.Section value={100 * share} aria-label={t('common:stage.map')} />
      </Progress.Root>
      <Button size="compact-sm" variant="default" onClick={onStop} data-testid="map-stop">
        {t('common:working.stop')}
      </Button>
    </Group>
  );
}
