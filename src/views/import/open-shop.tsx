import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { Accounting } from './accounting';
import { RunPanel } from './run-panel';
import { ShopFactsList } from './shop-facts';

/** The open shop: how its run stands, what its files held and what became of every row. */
export function OpenShop() {
  const shop = useApp((state) => state.shop);
  const { t } = useTranslation('import');
  if (shop === null) return null;
  return (
    <div>
      <PageHeader title={shop.name} lead={t('shop.title')} />
      <Stack gap="lg">
        <RunPanel />
        <ShopFactsList shop={shop} />
        <Accounting reports={shop.reports} />
      </Stack>
    </div>
  );
}
