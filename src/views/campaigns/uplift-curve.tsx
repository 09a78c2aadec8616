import { useTranslation } from 'react-i18next';
import type { UpliftCurve as Curve } from '../../domain/uplift/uplift';
import { useFormat } from '../../i18n';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';
import { LineChart } from '../../ui/charts/line-chart';

/** Rows of the table: every tenth of the list. */
const perRow = 5;

/** Qini curve over what chance makes. */
export function UpliftCurve({ curve: { depth, gain, low, high } }: { readonly curve: Curve }) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const per100 = (orders: number) => format.fixed(100 * orders, 1);
  const places = Array.from(depth.keys());
  const table = (
    <DataTable
      caption={t('uplift.curve.name')}
      columns={[
        { label: t('uplift.curve.depth'), numeric: true },
        { label: t('uplift.curve.gain'), numeric: true },
        { label: t('uplift.curve.low'), numeric: true },
        { label: t('uplift.curve.high'), numeric: true },
      ]}
      rows={places
        .filter((d) => d % perRow === 0)
        .map((d) => ({
          key: String(d),
          cells: [format.percent(depth[d]!), per100(gain[d]!), per100(low[d]!), per100(high[d]!)],
        }))}
    />
  );
  return (
    <ChartFigure name={t('uplift.curve.name')} summary={t('uplift.curve.summary')} table={table}>
      <LineChart
        points={places.map((d) => ({ x: depth[d]!, y: 100 * gain[d]! }))}
        band={places.map((d) => ({
          x: depth[d]!,
          y: 50 * (low[d]! + high[d]!),
          error: 50 * (high[d]! - low[d]!),
        }))}
        xName={t('uplift.curve.x')}
        formatX={(share) => format.percent(share)}
        formatY={(orders, digits) => format.fixed(orders, digits)}
        dots={false}
      />
    </ChartFigure>
  );
}
