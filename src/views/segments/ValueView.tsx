import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApp } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SegmentSections } from './sections';
import { ValueOfShop } from './value/value-of-shop';

/** What customers will be worth and who is due. It goes by orders alone, so that no run needs to be there. */
export function ValueView() {
  const { t } = useTranslation('value');
  const shop = useApp((state) => state.shop);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {shop === null ? (
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
      ) : (
        <>
          <SegmentSections current="value" />
          <ValueOfShop key={shop.id} shop={shop} />
        </>
      )}
    </>
  );
}
