import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type ShopSummary, useApp } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';

interface AudiencePageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: (shop: ShopSummary) => ReactNode;
}

/** The frame of the screens about audiences, or that no shop is open. */
export function AudiencePage({ title, lead, actions, children }: AudiencePageProps) {
  const { t } = useTranslation('audiences');
  const shop = useApp((state) => state.shop);
  if (shop !== null)
    return (
      <>
        <PageHeader title={title} lead={lead} actions={actions} />
        {children(shop)}
      </>
    );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <EmptyState
        icon={<IconFileImport size={28} />}
        title={t('noShop.title')}
        text={t('noShop.text')}
        action={
          <Button component={Link} href="/">
            {t('noShop.action')}
          </Button>
        }
      />
    </>
  );
}
