import { SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useSpeaker } from '../../i18n';
import { askOwnWords, loadCustomer, useApp } from '../../store';
import type { CustomerDetail, RunSummary } from '../../store';
import { Panel } from '../../ui/panel';
import { ProductCard } from '../../ui/product-card';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import { CustomerHead } from './customer-head';
import { ResponseNote } from './response-note';
import { History } from './history';
import { WhyNot } from './why-not';
import styles from './recommend.module.css';

interface CustomerPageProps {
  readonly run: RunSummary;
  readonly colours: ReadonlyMap<number, string>;
  /** Customer number. */
  readonly customer: number;
}

/** Everything about one customer. While the next one is fetched the last one stays, marked as busy. */
export function CustomerPage({ run, colours, customer }: CustomerPageProps) {
  const loaded = useLoaded(`${run.id}/${customer}`, () => loadCustomer(run.id, customer));
  const [last, setLast] = useState<{ readonly runId: string; readonly detail: CustomerDetail } | null>(null);
  useEffect(() => {
    if (loaded.value !== null) setLast({ runId: run.id, detail: loaded.value });
  }, [loaded.value, run.id]);
  const detail = loaded.value ?? (last?.runId === run.id ? last.detail : null);
  if (loaded.status === 'failed') {
    return (
      <Panel>
        <LoadFailed cause={loaded.cause} onRetry={loaded.retry} />
      </Panel>
    );
  }
  if (detail === null) return <PageSkeleton />;
  return (
    <Stack gap="lg" className={styles.page!} aria-busy={loaded.status === 'loading'}>
      <CustomerHead run={run} colours={colours} detail={detail} />
      <Offers run={run} detail={detail} />
      <WhyNot key={`${run.id}/${detail.id}`} run={run} detail={detail} />
      <History key={detail.id} products={detail.history} />
    </Stack>
  );
}

function Offers({ run, detail }: { readonly run: RunSummary; readonly detail: CustomerDetail }) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const speaker = useSpeaker();
  const names = speaker.segmentNames(run.profiles);
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const orders = useApp((state) => state.shop?.facts?.orderLines ?? 0);
  const { recommendations } = detail;
  // What does not come is no matter: the offers stand without it.
  const words = useLoaded(`${run.id}/${detail.number}`, () => askOwnWords(run, detail.number));
  const quotes = new Map(words.value?.map(({ productId, sentence }) => [productId, sentence]));
  const count = recommendations.length;
  return (
    <Panel
      title={t('offers')}
      lead={count === 0 ? t('offersNone') : t('offersText', { count, formatted: format.number(count) })}
    >
      <ResponseNote run={run} detail={detail} />
      <SimpleGrid component="ol" minColWidth="min(100%, 19rem)" spacing="md" className={styles.offers!}>
        {recommendations.map(({ rank, product, reason, alreadyBought }) => (
          <li key={product.id}>
            <ProductCard
              product={product}
              currency={currency}
              rank={rank}
              href={`/recommend-products/${encodeURIComponent(product.id)}`}
              reason={speaker.reason(reason, names)}
              {...(quotes.has(product.id) && { quote: quotes.get(product.id)! })}
              known={alreadyBought ? (orders > 0 ? 'bought' : 'reviewed') : null}
              testId={`recommendation-${rank}`}
            />
          </li>
        ))}
      </SimpleGrid>
    </Panel>
  );
}

function PageSkeleton() {
  return (
    <Stack gap="lg" aria-hidden>
      <Skeleton height={230} radius="md" />
      <Skeleton height={620} radius="md" />
    </Stack>
  );
}
