import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';

/** A shop's file being written or opened, wherever it was dropped, and the question whether to open a copy. */
export function ShopFileDialog() {
  const { t } = useTranslation(['common', 'shops']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const state = useApp(({ shopFile }) => shopFile);
  if (state === null) return null;
  const stop = () => useApp.getState().stopShopFile();
  const copy = async () => {
    await useApp.getState().openShopCopy();
    navigate('/');
  };
  return (
    <Modal
      opened
      onClose={stop}
      closeOnClickOutside={false}
      title={t(`shops:shopFile.${state.phase}`, { name: state.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      data-testid={`shop-file-${state.phase}`}
    >
      <Stack gap="md">
        {state.phase === 'known' ? (
          <Text>{t('shops:shopFile.knownText', { date: format.date(state.savedAt) })}</Text>
        ) : (
          <Progress
            value={state.total > 0 ? (100 * state.done) / state.total : 0}
            aria-label={t(`shops:shopFile.${state.phase}`, { name: state.name })}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={stop}>
            {t('common:cancel')}
          </Button>
          {state.phase === 'known' && (
            <Button onClick={() => void copy()} data-testid="open-shop-copy" data-autofocus>
              {t('shops:shopFile.openCopy')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
