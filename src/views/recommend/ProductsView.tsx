import { Skeleton, Stack, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { loadProductIndex } from '../../store';
import type { ProductIndex, RunSummary } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { useLoaded } from '../../ui/use-loaded';
import { decodedPart } from './decoded-part';
import { ExportDirections } from './export-directions';
import { findProducts } from './find-products';
import { ProductPage } from './product-page';
import { ProductSelect } from './product-select';
import { RecommendPage } from './recommend-page';
import { WhenLoaded } from './when-loaded';

/** One product: who should get it, who takes it, what goes with it. The address names the product by id. */
export function ProductsView() {
  const { t } = useTranslation('recommend');
  const { product } = useParams<{ product?: string }>();
  return (
    <RecommendPage current="products" lead={t('products.lead')} actions={() => <ExportDirections />}>
      {(run) => <OfRun run={run} wanted={product === undefined ? null : decodedPart(product)} />}
    </RecommendPage>
  );
}

function OfRun({ run, wanted }: { readonly run: RunSummary; readonly wanted: string | null }) {
  const { t } = useTranslation('recommend');
  const index = useLoaded(run.id, () => loadProductIndex(run.id));
  return (
    <WhenLoaded loaded={index} waiting={<Skeleton height={560} radius="md" />}>
      {(value) =>
        value.products.length > 0 ? (
          <Chosen run={run} index={value} wanted={wanted} />
        ) : (
          <Panel>
            <Text>{t('products.noProducts')}</Text>
          </Panel>
        )
      }
    </WhenLoaded>
  );
}

interface ChosenProps {
  readonly run: RunSummary;
  readonly index: ProductIndex;
  readonly wanted: string | null;
}

function Chosen({ run, index, wanted }: ChosenProps) {
  const { t } = useTranslation('recommend');
  const [, navigate] = useLocation();
  const best = useMemo(() => findProducts(index, '')[0] ?? -1, [index]);
  const product = useMemo(
    () => (wanted === null ? best : index.products.findIndex(({ id }) => id === wanted)),
    [best, index, wanted],
  );
  return (
    <Stack gap="lg">
      <ProductSelect
        label={t('products.pick')}
        index={index}
        product={product}
        onChoose={(chosen) =>
          navigate(`/recommend-products/${encodeURIComponent(index.products[chosen]!.id)}`)
        }
        testId="product-search"
      />
      {product >= 0 ? (
        <ProductPage run={run} product={product} />
      ) : (
        <EmptyState
          icon={<IconSearch size={28} />}
          title={t('products.unknown.title', { id: wanted ?? '' })}
          text={t('products.unknown.text')}
        />
      )}
    </Stack>
  );
}
