import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ShopSummary, useApp } from '../../store';
import { offerUndo } from '../../ui/undo';

interface ShopDialogProps {
  readonly shop: ShopSummary;
  readonly onClose: () => void;
}

export function RenameShop({ shop, onClose }: ShopDialogProps) {
  const { t } = useTranslation(['common', 'everyday', 'shops']);
  const [name, setName] = useState(shop.name);
  const trimmed = name.trim();
  const rename = async () => {
    const { renameShop } = useApp.getState();
    if (trimmed === shop.name || !(await renameShop(shop.id, trimmed))) return;
    offerUndo(t('everyday:undo.shopRenamed', { name: trimmed }), () => renameShop(shop.id, shop.name));
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (trimmed === '') return;
    void rename();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shops:kept.renameTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={save}>
        <TextInput
          label={t('shops:kept.name')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={trimmed === ''}>
            {t('shops:kept.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
