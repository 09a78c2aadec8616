import { useTranslation } from 'react-i18next';
import type { ShopValue } from '../../../domain/value/value-of-shop';
import { useFormat } from '../../../i18n';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';

const rowsShown = 15;

/** What follows which product, by how many customers, and after how many days. */
export function NextPanel({ value }: { readonly value: ShopValue }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const product = (number: number) => value.titles[number] || value.productIds[number]!;
  return (
    <Panel title={t('next.title')} lead={t('next.lead')} testId="value-next">
      <DataTable
        caption={t('next.title')}
        columns={[
          { label: t('next.from') },
          { label: t('next.to') },
          { label: t('next.customers'), numeric: true },
          { label: t('next.share'), numeric: true },
          { label: t('next.usual'), numeric: true },
          { label: t('next.days'), numeric: true },
        ]}
        rows={value.next.slice(0, rowsShown).map(({ from, to, customers, share, usual, days }) => ({
          key: `${from} ${to}`,
          cells: [
            product(from),
            product(to),
            format.number(customers),
            format.plainShare(share),
            format.plainShare(usual),
            format.number(days),
          ],
        }))}
      />
    </Panel>
  );
}
