import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';

interface SaveShopProps {
  readonly shop: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Says what a shop's file holds, whose data it is, and asks how much of it to write. */
export function SaveShop({ shop, onClose }: SaveShopProps) {
  const { t } = useTranslation(['common', 'shops']);
  const [withReading, setWithReading] = useState(true);
  const save = () => {
    void useApp.getState().saveShopFile(shop, withReading);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shops:shopFile.saveTitle', { name: shop.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('shops:shopFile.saveText')}</Text>
        <Text>{t('shops:shopFile.personal')}</Text>
        <Checkbox
          checked={withReading}
          onChange={(event) => setWithReading(event.currentTarget.checked)}
          label={t('shops:shopFile.withReading')}
          description={t('shops:shopFile.withReadingHint')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button onClick={save} data-testid="save-shop-file" data-autofocus>
            {t('shops:shopFile.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
