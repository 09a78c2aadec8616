import { ActionIcon, Box, Button, Menu, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconDots, IconFileDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DamagedShop } from '../../contracts/stored';
import { useFormat } from '../../i18n';
import { type ShopSummary, useApp } from '../../store';
import { DeleteShop } from './delete-shop';
import classes from './import.module.css';
import { KeepingNote } from './keeping';
import { RenameShop } from './rename-shop';
import { SaveShop } from './save-shop';

/** The shops kept in this browser. */
export function ShopList() {
  const { t } = useTranslation(['common', 'shops']);
  const failed = useApp((state) => state.shopsFailed);
  const loaded = useApp((state) => state.shopsLoaded);
  const shops = useApp((state) => state.shops);
  const damaged = useApp((state) => state.damagedShops);
  return (
    <Box component="section" aria-labelledby="shops-kept">
      <Title order={2} id="shops-kept">
        {t('shops:kept.title')}
      </Title>
      <KeepingNote />
      {loaded ? (
        <ul className={classes.shops}>
          {shops.map((shop) => (
            <ShopRow key={shop.id} shop={shop} />
          ))}
          {damaged.map((shop) => (
            <DamagedRow key={shop.id} shop={shop} />
          ))}
        </ul>
      ) : failed ? (
        <Button variant="default" onClick={() => void useApp.getState().loadShops()}>
          {t('common:retry')}
        </Button>
      ) : (
        <Stack gap="xs" role="status" aria-label={t('shops:kept.loading')}>
          <Skeleton height={48} />
          <Skeleton height={48} />
        </Stack>
      )}
    </Box>
  );
}

function ShopRow({ shop }: { readonly shop: ShopSummary }) {
  const { t } = useTranslation(['common', 'shops']);
  const [, navigate] = useLocation();
  // Of the open shop more may be known by now than when the list was read.
  const opened = useApp((state) => (state.shop?.id === shop.id ? state.shop : null));
  const current = opened !== null;
  const action = t(current ? 'shops:kept.close' : 'shops:kept.open');
  const details = useShopDetails(opened ?? shop);
  const open = async () => {
    await useApp.getState().openShop(shop.id);
    if (useApp.getState().run !== null) navigate('/segments');
  };
  const close = () => useApp.getState().closeShop();
  return (
    <li className={classes.shop} data-testid={`shop-${shop.name}`}>
      <Box flex={1} miw={0}>
        <Text fw={500} truncate>
          {shop.name}
        </Text>
        <Text size="xs" c="dimmed" className="tabular">
          {current ? `${t('shops:kept.opened')} · ${details}` : details}
        </Text>
      </Box>
      <Button
        size="xs"
        variant="default"
        aria-label={`${t('common:titled', { title: action })}${shop.name}`}
        onClick={() => (current ? close() : void open())}
      >
        {action}
      </Button>
      <ShopMenu shop={shop} />
    </li>
  );
}

function DamagedRow({ shop }: { readonly shop: DamagedShop }) {
  const { t } = useTranslation('shops');
  const [asked, setAsked] = useState(false);
  const named = { id: shop.id, name: shop.name || t('kept.nameless') };
  return (
    <li className={classes.shop} data-testid={`damaged-${shop.id}`}>
      <Box flex={1} miw={0}>
        <Text fw={500} truncate>
          {named.name}
        </Text>
        <Text size="xs" c="red">
          {t('kept.damaged')}
        </Text>
      </Box>
      <Button size="xs" variant="default" color="red" onClick={() => setAsked(true)}>
        {t('kept.delete')}
      </Button>
      {asked && <DeleteShop shop={named} onClose={() => setAsked(false)} />}
    </li>
  );
}

function useShopDetails(shop: ShopSummary): string {
  const { t } = useTranslation('shops');
  const format = useFormat();
  const rows = shop.reports.reduce((sum, report) => sum + report.imported, 0);
  const size =
    shop.facts === null
      ? t('kept.rows', { count: rows })
      : t('kept.customers', { count: shop.facts.customers });
  const bytes = shop.bytes === undefined ? '' : ` · ${format.bytes(shop.bytes)}`;
  return `${size} · ${t('kept.added', { date: format.date(shop.createdAt) })}${bytes}`;
}

function ShopMenu({ shop }: { readonly shop: ShopSummary }) {
  const { t } = useTranslation('shops');
  const [dialog, setDialog] = useState<'rename' | 'save' | 'delete' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('kept.actions', { name: shop.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('rename')}>
            {t('kept.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileDownload size={16} />} onClick={() => setDialog('save')}>
            {t('shopFile.action')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setDialog('delete')}>
            {t('kept.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' && <RenameShop shop={shop} onClose={close} />}
      {dialog === 'save' && <SaveShop shop={shop} onClose={close} />}
      {dialog === 'delete' && <DeleteShop shop={shop} onClose={close} />}
    </>
  );
}
