import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { mayHaveOrders, type ShopSummary, useApp } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';

interface CampaignPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What stands beside the title while there is a shop that can have campaigns. */
  readonly actions?: ReactNode;
  readonly children: (shop: ShopSummary) => ReactNode;
}

/** The frame of the screens about campaigns, or why the open shop can have none. */
export function CampaignPage({ title, lead, actions, children }: CampaignPageProps) {
  const { t } = useTranslation('campaigns');
  const shop = useApp((state) => state.shop);
  const canMeasure = useApp(mayHaveOrders);
  if (shop !== null && canMeasure)
    return (
      <>
        <PageHeader title={title} lead={lead} actions={actions} />
        {children(shop)}
      </>
    );
  const why = shop === null ? 'noShop' : 'noDates';
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <EmptyState
        icon={<IconFileImport size={28} />}
        title={t(`${why}.title`)}
        text={t(`${why}.text`)}
        action={
          <Button component={Link} href="/">
            {t('noShop.action')}
          </Button>
        }
      />
    </>
  );
}
