import { Select, Skeleton, Stack, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useFormat } from '../../i18n';
import { loadProductIndex } from '../../store';
import type { ProductIndex, RunSummary } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { useLoaded } from '../../ui/use-loaded';
import { decodedPart } from './decoded-part';
import { ExportDirections } from './export-directions';
import { findProducts } from './find-products';
import { ProductPage } from './product-page';
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
  const format = useFormat();
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const nameOf = (product: number) => index.products[product]!.title || index.products[product]!.id;
  const best = useMemo(() => findProducts(index, '')[0] ?? -1, [index]);
  const product = useMemo(
    () => (wanted === null ? best : index.products.findIndex(({ id }) => id === wanted)),
    [best, index, wanted],
  );
  // While nothing is typed the field holds the chosen product's name, which is no question.
  const asked = product >= 0 && query === nameOf(product) ? '' : query;
  const found = useMemo(() => findProducts(index, asked), [index, asked]);
  const options = [...new Set([...(product >= 0 ? [product] : []), ...found])].map((each) => ({
    value: String(each),
    label: nameOf(each),
  }));
  return (
    <Stack gap="lg">
      <Select
        label={t('products.pick')}
        searchable
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={t('products.search')}
        nothingFoundMessage={t('products.none')}
        data={options}
        filter={({ options: all }) => all}
        value={product >= 0 ? String(product) : null}
        onSearchChange={setQuery}
        onChange={(value) =>
          value !== null &&
          navigate(`/recommend-products/${encodeURIComponent(index.products[Number(value)]!.id)}`)
        }
        renderOption={({ option }) => (
          <div>
            <div>{option.label}</div>
            <Text size="xs" c="dimmed">
              {index.products[Number(option.value)]!.id} ·{' '}
              {t('found', {
                count: index.audience[Number(option.value)]!,
                formatted: format.number(index.audience[Number(option.value)]!),
              })}
            </Text>
          </div>
        )}
        maw="36rem"
        data-testid="product-search"
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
