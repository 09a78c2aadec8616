import { Button, Group, NumberInput, Slider, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n';
import type { StreamFrame } from '../../../store';
import styles from './replay.module.css';
import type { Replay } from './use-replay';

const steps = 1000;
const fastest = 100_000;

/** Play, pause, speed, and a slider over the whole time. */
export function ReplayControls({ replay, frame }: { readonly replay: Replay; readonly frame: StreamFrame }) {
  const { t } = useTranslation('replay');
  const format = useFormat();
  const { first, last, instant } = frame;
  const span = Math.max(1, last - first);
  const place = Math.max(0, Math.min(steps, Math.round((steps * (instant - first)) / span)));
  const [held, setHeld] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hand lets go once the frame is there.
  useEffect(() => setHeld(null), [instant]);
  const instantOf = (step: number) => first + (span * step) / steps;
  return (
    <>
      {/* Read out where it stands still: several times a second nobody can listen. */}
      <Text role={replay.isPlaying ? 'none' : 'status'} fw={600} data-testid="replay-instant">
        {format.exportTime(instant)}
      </Text>
      <Slider
        className={styles.slider!}
        min={0}
        max={steps}
        value={held ?? place}
        onChange={setHeld}
        onChangeEnd={(step) => replay.jump(step >= steps ? last : instantOf(step))}
        label={(step) => format.exportDay(instantOf(step))}
        thumbLabel={t('place')}
      />
      <Group align="end" mt="sm">
        <Button
          leftSection={
            replay.isPlaying ? (
              <IconPlayerPause size={16} aria-hidden />
            ) : (
              <IconPlayerPlay size={16} aria-hidden />
            )
          }
          onClick={replay.isPlaying ? replay.pause : replay.play}
          data-testid="replay-play"
        >
          {t(replay.isPlaying ? 'pause' : 'play')}
        </Button>
        <NumberInput
          label={t('speed')}
          value={replay.speed}
          min={0.01}
          max={fastest}
          decimalScale={2}
          onChange={(value) => typeof value === 'number' && value > 0 && replay.setSpeed(value)}
          className={styles.speed!}
          data-testid="replay-speed"
        />
      </Group>
    </>
  );
}
