import { Button, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import type { CustomerDetail } from '../../store';
import { Panel } from '../../ui/panel';
import { ProductCard } from '../../ui/product-card';

const first = 6;
/** Cards that come with each asking for more: wholesalers have thousands. */
const more = 60;

/** What a customer bought or reviewed, newest first. */
export function History({ products }: { readonly products: CustomerDetail['history'] }) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const [shown, setShown] = useState(first);
  const count = products.length;
  const lead = count === 0 ? t('historyNone') : t('historyText', { count, formatted: format.number(count) });
  return (
    <Panel title={t('history')} lead={lead}>
      <SimpleGrid minColWidth="min(100%, 19rem)" spacing="sm">
        {products.slice(0, shown).map((product) => (
          <ProductCard key={product.id} product={product} currency={currency} compact />
        ))}
      </SimpleGrid>
      {count > first && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="sm"
          onClick={() => setShown(shown < count ? shown + more : first)}
        >
          {shown < count
            ? t('historyMore', { formatted: format.number(Math.min(more, count - shown)) })
            : t('historyFewer')}
        </Button>
      )}
    </Panel>
  );
}
