import { Select, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import type { ProductIndex } from '../../store';
import { findProducts } from './find-products';

interface ProductSelectProps {
  readonly label: string;
  readonly index: ProductIndex;
  /** Number of the chosen product, -1 for none. */
  readonly product: number;
  readonly onChoose: (product: number) => void;
  readonly testId: string;
}

/** Finds one of a shop's products by name or id. */
export function ProductSelect({ label, index, product, onChoose, testId }: ProductSelectProps) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const [query, setQuery] = useState('');
  const nameOf = (each: number) => index.products[each]!.title || index.products[each]!.id;
  // While nothing is typed the field holds the chosen product's name, which is no question.
  const asked = product >= 0 && query === nameOf(product) ? '' : query;
  const found = useMemo(() => findProducts(index, asked), [index, asked]);
  const options = [...new Set([...(product >= 0 ? [product] : []), ...found])].map((each) => ({
    value: String(each),
    label: nameOf(each),
  }));
  return (
    <Select
      label={label}
      searchable
      leftSection={<IconSearch size={16} aria-hidden />}
      placeholder={t('products.search')}
      nothingFoundMessage={t('products.none')}
      data={options}
      filter={({ options: all }) => all}
      value={product >= 0 ? String(product) : null}
      onSearchChange={setQuery}
      onChange={(value) => value !== null && onChoose(Number(value))}
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
      data-testid={testId}
    />
  );
}
