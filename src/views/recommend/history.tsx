import { Button, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import type { CustomerDetail } from '../../store';
import { Panel } from '../../ui/panel';
import { ProductCard } from '../../ui/product-card';

const shown = 6;

/** What a customer bought or reviewed, newest first. */
export function History({ products }: { readonly products: CustomerDetail['history'] }) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const [open, setOpen] = useState(false);
  const count = products.length;
  const lead = count === 0 ? t('historyNone') : t('historyText', { count, formatted: format.number(count) });
  return (
    <Panel title={t('history')} lead={lead}>
      <SimpleGrid minColWidth="min(100%, 19rem)" spacing="sm">
        {(open ? products : products.slice(0, shown)).map((product) => (
          <ProductCard key={product.id} product={product} currency={currency} compact />
        ))}
      </SimpleGrid>
      {count > shown && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="sm"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t('historyFewer') : t('historyMore', { count, formatted: format.number(count) })}
        </Button>
      )}
    </Panel>
  );
}
