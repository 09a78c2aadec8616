import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endLearning, holdLearning, useLearningCurve } from '../../../store';
import { LearningCurve } from './learning-curve';

/** How a learning that takes minutes goes, and what can be wished of it: a pause, and an end with the best so far. */
export function LearningWishes() {
  const { t } = useTranslation('adapting');
  const { curve } = useLearningCurve();
  const [state, setState] = useState<'learns' | 'paused' | 'ended'>('learns');
  const wish = async (next: 'learns' | 'paused' | 'ended') => {
    // Where nothing learns yet, or any more, there is nothing to say.
    if (await (next === 'ended' ? endLearning() : holdLearning(next === 'paused'))) setState(next);
  };
  return (
    <Stack gap="xs">
      {state !== 'ended' && (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void wish(state === 'paused' ? 'learns' : 'paused')}
            data-testid="adapt-pause"
          >
            {t(state === 'paused' ? 'resume' : 'pause')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void wish('ended')}
            data-testid="adapt-best"
          >
            {t('best')}
          </Button>
        </Group>
      )}
      <Text size="sm" role="status" data-testid={`adapt-${state}`}>
        {t(`wish.${state}`)}
      </Text>
      {curve.length > 1 && <LearningCurve curve={curve} bestStep={null} />}
    </Stack>
  );
}
