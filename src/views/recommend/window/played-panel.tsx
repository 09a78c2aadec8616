import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredGesture } from '../../../contracts/window';
import { defaultInteractionWeights } from '../../../domain/recommend/interaction-weights';
import { eventTypes } from '../../../domain/vocabulary/event-types';
import { useFormat } from '../../../i18n';
import { loadProductIndex, nonePlayed, type RunSummary, takeBackPlayed, usePlayed } from '../../../store';
import { Panel } from '../../../ui/panel';
import { useLoaded } from '../../../ui/use-loaded';
import type { PlayedWindow } from './use-played-window';
import styles from './window.module.css';

const latest = 6;

interface PlayedPanelProps {
  readonly run: RunSummary;
  readonly played: PlayedWindow;
}

/** What was played here, what of it is simulated and counts for how much, and the ways back. */
export function PlayedPanel({ run, played }: PlayedPanelProps) {
  const { t } = useTranslation('window');
  const format = useFormat();
  const all = usePlayed(run.shopId) ?? nonePlayed;
  const own = played.gestures.flatMap(({ events }) => events).length;
  const deeds = played.gestures.filter(({ events }) => events.some(({ kind }) => kind !== 'impression'));
  const last = deeds.at(-1);
  const weights = Object.fromEntries(
    eventTypes.map((type, i) => [type, format.number(defaultInteractionWeights.events[i]!, 2)]),
  );
  // What was waved away or bought is on the page no more: titles are the run's.
  const index = useLoaded(run.id, () => loadProductIndex(run.id));
  const titles = useMemo(
    () => new Map(index.value?.products.map(({ id, title }) => [id, title])),
    [index.value],
  );
  const words = ({ events }: StoredGesture) => {
    const event = events.at(-1)!;
    const what = t(`events.${event.kind}`);
    const line = t('event', {
      ...{ what, title: titles.get(event.productId) || event.productId },
      place: format.number(event.position),
    });
    return Number.isNaN(event.dwellSeconds)
      ? line
      : `${line} · ${t('seconds', { time: format.number(event.dwellSeconds, 1) })}`;
  };
  return (
    <Panel title={t('play')} lead={t('playText')} testId="window-played">
      <Text size="sm" mb="sm">
        {t('worth', weights)}
      </Text>
      <Text role="status" data-testid="window-kept">
        {all.events === 0
          ? t('keptNone')
          : t('kept', { count: all.events, formatted: format.number(all.events) })}
        {all.events > 0 && ` · ${t('ofHer', { count: own, formatted: format.number(own) })}`}
      </Text>
      {deeds.length > 0 && (
        <>
          <h3 className={styles.latest}>{t('latest')}</h3>
          <ol className={styles.events} reversed>
            {deeds
              .slice(-latest)
              .reverse()
              .map((gesture) => (
                <li key={gesture.id}>{words(gesture)}</li>
              ))}
          </ol>
        </>
      )}
      <Group gap="xs" mt="sm">
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={last === undefined}
          onClick={() => last && void played.undo(last)}
          data-testid="window-undo"
        >
          {t('undo')}
        </Button>
        <Button
          variant="default"
          disabled={all.events === 0}
          onClick={() => void takeBackPlayed(run.shopId).then(played.ask)}
          data-testid="window-take-back"
        >
          {t('takeAllBack')}
        </Button>
      </Group>
    </Panel>
  );
}
