import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Quote, SegmentProfile } from '../../domain/label/segment';
import { loadCustomer, loadCustomerIndex } from '../../store';
import { Panel } from '../../ui/panel';
import { Stars } from '../../ui/product-card-stars';
import { rowsAddress } from '../../ui/row-address';
import { useLoaded } from '../../ui/use-loaded';
import styles from './profile.module.css';

interface QuotesPanelProps {
  readonly runId: string;
  readonly profile: SegmentProfile;
}

/** Real reviews of a segment's customers. */
export function QuotesPanel({ runId, profile }: QuotesPanelProps) {
  const { t } = useTranslation('segments');
  const titles = useLoaded(`${runId}/${profile.code}/quotes`, () => productTitles(runId, profile.quotes));
  if (profile.quotes.length === 0)
    return <Panel title={t('profile.quotes')} lead={t('profile.quotesNone')} />;
  return (
    <Panel title={t('profile.quotes')}>
      <SimpleGrid cols={{ base: 1, md: profile.quotes.length }} spacing="lg">
        {profile.quotes.map((quote, i) => (
          <figure key={`${quote.customerId}/${quote.productId}`} className={styles.quote}>
            <Stars rating={quote.rating} />
            <blockquote>{quote.text}</blockquote>
            <figcaption>
              <span>{t('profile.quoteOn', { product: titles.value?.[i] ?? quote.productId })}</span>
              <Link href={`/recommend/${encodeURIComponent(quote.customerId)}`}>
                {t('profile.quoteBy', { id: quote.customerId })}
              </Link>
              <Link href={rowsAddress('reviews', { picks: { person: [quote.customerId] }, spans: {} })}>
                {t('profile.quoteAnswer')}
              </Link>
            </figcaption>
          </figure>
        ))}
      </SimpleGrid>
    </Panel>
  );
}

/** A quote knows its product's id; the title stands in its customer's history. */
async function productTitles(runId: string, quotes: readonly Quote[]): Promise<string[]> {
  const index = await loadCustomerIndex(runId);
  return Promise.all(
    quotes.map(async ({ customerId, productId }) => {
      const number = index.ids.indexOf(customerId);
      if (number < 0) return productId;
      const { history } = await loadCustomer(runId, number);
      return history.find(({ id }) => id === productId)?.title || productId;
    }),
  );
}
