import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Pair } from '../../../domain/compare/groups';
import { useFormat } from '../../../i18n';
import type { ComparedGroups } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';
import type { Side } from './sides';
import { usePoints } from './use-points';

interface ProductsSideBySideProps {
  readonly compared: ComparedGroups;
  readonly sides: Pair<Side>;
}

/** The products that a larger share of one group takes, beyond chance. */
export function ProductsSideBySide({ compared, sides }: ProductsSideBySideProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const points = usePoints();
  const { sizes, products } = compared;
  const tried = format.number(products.tried);
  if (products.apart.length === 0)
    return (
      <Panel title={t('products.name')} testId="compare-products">
        <Text>{products.tried === 0 ? t('products.tooFew') : t('products.none', { tried })}</Text>
      </Panel>
    );
  const share = (takers: number, size: number) =>
    t('aspects.share', { count: format.number(takers), share: format.plainShare(takers / size) });
  return (
    <Panel title={t('products.name')} lead={t('products.lead', { tried })} testId="compare-products">
      <DataTable
        caption={t('products.name')}
        columns={[
          { label: t('products.product') },
          ...sides.map(({ mark }) => ({ label: mark, numeric: true })),
          { label: t('figures.difference'), numeric: true },
        ]}
        rows={products.apart.map(({ id, title, takers, difference }) => ({
          key: id,
          cells: [
            <Anchor key="product" component={Link} href={`/recommend-products/${encodeURIComponent(id)}`}>
              {title || id}
            </Anchor>,
            share(takers[0], sizes[0]),
            share(takers[1], sizes[1]),
            points(difference),
          ],
        }))}
      />
    </Panel>
  );
}
