import { SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fewestOfProduct } from '../../domain/voice/product-voices';
import { useFormat, useSpeaker } from '../../i18n';
import { loadProduct, useApp } from '../../store';
import type { ProductDetail, RunSummary } from '../../store';
import { BarList } from '../../ui/bar-list';
import { Panel } from '../../ui/panel';
import { ProductCard } from '../../ui/product-card';
import { useLoaded } from '../../ui/use-loaded';
import { AudiencePanel } from './audience-panel';
import { ProductTexts } from './product-texts';
import { WhenLoaded } from './when-loaded';
import styles from './recommend.module.css';

const cardWidth = 'min(100%, 19rem)';

const addressOf = (id: string) => `/recommend-products/${encodeURIComponent(id)}`;

interface PartProps {
  readonly run: RunSummary;
  readonly detail: ProductDetail;
}

/** Everything about one product. */
export function ProductPage({ run, product }: { readonly run: RunSummary; readonly product: number }) {
  const loaded = useLoaded(`${run.id}/${product}`, () => loadProduct(run.id, product));
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  return (
    <WhenLoaded loaded={loaded} waiting={<Skeleton height={560} radius="md" />}>
      {(detail) => (
        <Stack gap="lg" data-testid="product-page">
          <ProductCard product={detail.product} currency={currency} level={2} />
          <AudiencePanel key={detail.product.id} run={run} detail={detail} product={product} />
          <TakersPanel run={run} detail={detail} />
          <TogetherPanel detail={detail} currency={currency} />
          <SimilarPanel detail={detail} currency={currency} />
          <NextPanel detail={detail} />
          <VoicePanel run={run} detail={detail} />
          <ProductTexts run={run} detail={detail} />
        </Stack>
      )}
    </WhenLoaded>
  );
}

function TakersPanel({ run, detail }: PartProps) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const names = useSpeaker().segmentNames(run.profiles);
  const { takers } = detail;
  if (takers === null) return <Panel title={t('products.takers')} lead={t('oldRun')} />;
  const none = takers.every((own) => own.takers === 0);
  const bars = run.profiles.map(({ code }, segment) => {
    const { takers: count, share, ofShop, surely } = takers[segment]!;
    return {
      key: String(code),
      label: `${code} · ${names.shown(code)}`,
      value: share,
      emphasised: surely === 'more',
      text: t('products.takersValue', {
        share: format.plainShare(share),
        ofShop: format.plainShare(ofShop),
        formatted: format.number(count),
      }),
    };
  });
  return (
    <Panel
      title={t('products.takers')}
      lead={none ? t('products.takersNone') : t('products.takersText')}
      testId="takers"
    >
      {!none && <BarList bars={bars} />}
    </Panel>
  );
}

interface CardsProps {
  readonly detail: ProductDetail;
  readonly currency: string;
}

function TogetherPanel({ detail: { together, stockpiles }, currency }: CardsProps) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const lines = useApp((state) => state.shop?.facts?.orderLines ?? 0);
  if (lines === 0) return <Panel title={t('products.together')} lead={t('products.togetherNoOrders')} />;
  if (together === null) return <Panel title={t('products.together')} lead={t('oldRun')} />;
  const found = together.length === 0 ? t('products.togetherNone') : t('products.togetherText');
  const lead = stockpiles > 0 ? `${found} ${t('products.stockpiles', { count: stockpiles })}` : found;
  return (
    <Panel title={t('products.together')} lead={lead} testId="together">
      <SimpleGrid component="ul" minColWidth={cardWidth} spacing="md" className={styles.offers!}>
        {together.map(({ product, both, orders, times, timesAtLeast }) => (
          <li key={product.id}>
            <ProductCard
              product={product}
              currency={currency}
              compact
              href={addressOf(product.id)}
              reason={t('products.togetherOf', {
                both: format.number(both),
                orders: format.number(orders),
                times: format.number(times, 1),
                least: format.number(timesAtLeast, 1),
              })}
            />
          </li>
        ))}
      </SimpleGrid>
    </Panel>
  );
}

function SimilarPanel({ detail: { similar }, currency }: CardsProps) {
  const { t } = useTranslation('recommend');
  if (similar === null) return <Panel title={t('products.similar')} lead={t('oldRun')} />;
  const lead = similar.length === 0 ? t('products.similarNone') : t('products.similarText');
  return (
    <Panel title={t('products.similar')} lead={lead}>
      <SimpleGrid component="ul" minColWidth={cardWidth} spacing="md" className={styles.offers!}>
        {similar.map((product) => (
          <li key={product.id}>
            <ProductCard product={product} currency={currency} compact href={addressOf(product.id)} />
          </li>
        ))}
      </SimpleGrid>
    </Panel>
  );
}

/** Left out where nothing is known of what comes next. */
function NextPanel({ detail: { next, product } }: { readonly detail: ProductDetail }) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  if (next.length === 0) return null;
  return (
    <Panel title={t('products.next')} lead={t('products.nextText', { category: product.category })}>
      <ul className={styles.next}>
        {next.map(({ to, held, orders, usual }) => (
          <li key={to}>
            <strong>{to}</strong>:{' '}
            {t('products.nextOf', { share: format.percent(held / orders), usual: format.percent(usual) })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What its reviews praise and blame, or that too few agree; left out in a shop without reviews. */
function VoicePanel({ run, detail: { voice } }: PartProps) {
  const { t } = useTranslation(['recommend', 'voice']);
  const format = useFormat();
  if (!run.voice) return null;
  if (voice === null) return <Panel title={t('products.voice')} lead={t('oldRun')} />;
  if (voice === 'silent') {
    return (
      <Panel
        title={t('products.voice')}
        lead={t('products.voiceSilent', { count: fewestOfProduct })}
        testId="product-voice"
      />
    );
  }
  return (
    <Panel
      title={t('products.voice')}
      lead={t('products.voiceText', { count: voice.reviews, formatted: format.number(voice.reviews) })}
      testId="product-voice"
    >
      {(['praised', 'blamed'] as const).map((side) => (
        <Text key={side}>
          {t(`products.${side}`)}:{' '}
          {voice[side].length === 0
            ? t('products.noneAgree')
            : voice[side]
                .map(({ aspect, reviews }) => `${t(`voice:aspect.${aspect}`)} (${format.number(reviews)})`)
                .join(' · ')}
        </Text>
      ))}
    </Panel>
  );
}
