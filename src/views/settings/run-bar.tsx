import { Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { StickyBar } from '../../ui/sticky-bar';
import { sameOptions } from './same-options';

/** Runs again with the options as they stand; says whether that would change anything. */
export function RunBar() {
  const { t } = useTranslation('settings');
  const hasShop = useApp((state) => state.shop !== null);
  const running = useApp(({ runState }) => runState.phase === 'running');
  const nothingCounts = useApp((state) =>
    Object.values(state.options.weights).every((weight) => weight === 0),
  );
  return (
    <StickyBar>
      <Text size="xs" c="dimmed" flex="1 1 14rem" aria-live="polite">
        {useAdvice()}
      </Text>
      <Group gap="xs">
        <Button variant="subtle" color="gray" onClick={() => useApp.getState().resetOptions()}>
          {t('run.reset')}
        </Button>
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          disabled={!hasShop || running || nothingCounts}
          onClick={() => void useApp.getState().startRun()}
          data-testid="run-again"
        >
          {t('run.again')}
        </Button>
      </Group>
    </StickyBar>
  );
}

function useAdvice(): string {
  const { t } = useTranslation('settings');
  const hasShop = useApp((state) => state.shop !== null);
  const running = useApp(({ runState }) => runState.phase === 'running');
  const run = useApp((state) => state.run);
  const options = useApp((state) => state.options);
  if (!hasShop) return t('run.noShop');
  if (running) return t('run.running');
  if (run === null) return t('run.firstRun');
  return sameOptions(options, run.options) ? t('run.same') : t('run.changed');
}
