import { Button, Stack } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { PageHeader } from '../../ui/page-header';
import { Accounting } from './accounting';
import { CampaignNews } from './campaign-news';
import { LastChanges } from './last-changes';
import { RunPanel } from './run-panel';
import { SaveShop } from './save-shop';
import { ShopFactsList } from './shop-facts';

/** The open shop: how its run stands, what its files held and what became of every row. */
export function OpenShop() {
  const shop = useApp((state) => state.shop);
  const { t } = useTranslation('shops');
  const [saving, setSaving] = useState(false);
  if (shop === null) return null;
  return (
    <div>
      <PageHeader
        title={shop.name}
        lead={t('shop.title')}
        actions={
          <Button
            variant="default"
            leftSection={<IconFileDownload size={18} stroke={1.6} aria-hidden />}
            onClick={() => setSaving(true)}
            data-testid="save-shop"
          >
            {t('shopFile.action')}
          </Button>
        }
      />
      {saving && <SaveShop shop={shop} onClose={() => setSaving(false)} />}
      <Stack gap="lg">
        <RunPanel />
        <LastChanges shopId={shop.id} />
        <CampaignNews shopId={shop.id} />
        <ShopFactsList shop={shop} />
        <Accounting shop={shop} />
      </Stack>
    </div>
  );
}
