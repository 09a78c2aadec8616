import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconHistoryToggle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';

/** Why the shop that was open last did not come back, and the way on. */
export function NotReopenedNotice() {
  const { t } = useTranslation(['everyday', 'common', 'errors']);
  const failed = useApp((state) => state.notReopened);
  // That the browser cleared everything is said once, where the shops are listed.
  const wiped = useApp((state) => state.wiped !== null);
  if (failed === null || (wiped && failed.why === 'gone')) return null;
  const { id, name, why, detail } = failed;
  const mayStillOpen = why !== 'gone' && why !== 'damaged';
  const again = () => {
    useApp.getState().dismissNotReopened();
    void useApp.getState().openShop(id);
  };
  return (
    <Alert
      mb="lg"
      role="status"
      color="gray"
      variant="light"
      icon={<IconHistoryToggle size={20} />}
      title={t('everyday:reopening.failed', { name })}
      withCloseButton
      closeButtonLabel={t('common:dismiss')}
      onClose={() => useApp.getState().dismissNotReopened()}
      data-testid={`not-reopened-${why}`}
    >
      <Stack gap="xs">
        <Text maw={640}>{t(`everyday:reopening.because.${why}`)}</Text>
        {detail !== '' && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('errors:detail', { detail })}
          </Text>
        )}
        {mayStillOpen && (
          <Group>
            <Button size="xs" variant="default" onClick={again}>
              {t('everyday:reopening.again')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
