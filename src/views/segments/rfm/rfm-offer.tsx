import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { mayHaveOrders, useApp } from '../../../store';

/** Where there are no segments: the groups that every shop with orders has; nothing in a shop without. */
export function RfmOffer() {
  const { t } = useTranslation('judging');
  const offered = useApp(mayHaveOrders);
  if (!offered) return null;
  return (
    <div>
      <Button
        component={Link}
        href="/segments/rfm"
        variant="default"
        maw="100%"
        h="auto"
        mih="var(--button-height)"
        py={6}
        styles={{
          root: { display: 'inline-flex', alignItems: 'center' },
          label: { whiteSpace: 'normal', height: 'auto', lineHeight: 1.3 },
        }}
        data-testid="to-rfm"
      >
        {t('toRfm')}
      </Button>
    </div>
  );
}
