import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import type { RunSummary } from '../../store';

/** Whether bought products are offered again. It takes a run, which is offered, never started by itself. */
export function BoughtSwitch({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('recommend');
  const wanted = useApp((state) => state.options.includeBought);
  const running = useApp(({ runState }) => runState.phase === 'running');
  const set = (includeBought: boolean) => useApp.getState().setOptions({ includeBought });
  return (
    <Stack gap={6} maw="24rem">
      <Switch
        checked={wanted}
        onChange={(event) => set(event.currentTarget.checked)}
        label={t('bought.label')}
        description={t('bought.hint')}
        data-testid="include-bought"
      />
      {wanted !== run.options.includeBought && (
        <div role="status">
          <Text size="sm">{t(wanted ? 'bought.pendingOn' : 'bought.pendingOff')}</Text>
          <Group gap="xs" mt={4}>
            <Button
              size="compact-sm"
              loading={running}
              onClick={() => void useApp.getState().startRun()}
              data-testid="run-again"
            >
              {t('bought.again')}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => set(run.options.includeBought)}>
              {t('bought.undo')}
            </Button>
          </Group>
        </div>
      )}
    </Stack>
  );
}
