import { Alert, Button, Stack } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';

/** An answer changes what is computed from the shop, but nothing on screen changes by itself. */
export function StaleSegments() {
  const { t } = useTranslation('accounts');
  const stale = useApp(
    ({ shop, run, runState }) => shop?.facts === null && run !== null && runState.phase !== 'running',
  );
  if (!stale) return null;
  return (
    <Alert color="orange" icon={<IconRefresh size={18} />} data-testid="stale-segments">
      <Stack gap="xs" align="flex-start">
        {t('stale')}
        <Button size="xs" onClick={() => void useApp.getState().startRun()}>
          {t('again')}
        </Button>
      </Stack>
    </Alert>
  );
}
