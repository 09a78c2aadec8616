import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';

interface ShopDialogProps {
  readonly shop: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Says exactly what goes and what stays before a shop is deleted. */
export function DeleteShop({ shop, onClose }: ShopDialogProps) {
  const { t } = useTranslation(['common', 'shops']);
  const remove = () => {
    void useApp.getState().deleteShop(shop.id);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shops:kept.deleteTitle', { name: shop.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text>{t('shops:kept.deleteText')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('shops:kept.keep')}
        </Button>
        <Button color="red" onClick={remove} data-testid="confirm-delete">
          {t('shops:kept.deleteConfirm')}
        </Button>
      </Group>
    </Modal>
  );
}
