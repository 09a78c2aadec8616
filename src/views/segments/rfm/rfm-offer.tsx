import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** Where there are no segments: the groups that every shop with orders has. */
export function RfmOffer() {
  const { t } = useTranslation('judging');
  return (
    <div>
      <Button component={Link} href="/segments/rfm" variant="default" data-testid="to-rfm">
        {t('toRfm')}
      </Button>
    </div>
  );
}
