import { useTranslation } from 'react-i18next';
import type { PlaceFigures } from '../../../domain/clicks/click-report';
import { useFormat } from '../../../i18n';
import { BarList } from '../../../ui/bar-list';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';

/** Places drawn; the table has all. */
const drawn = 20;

/** How often each place is looked at, beside its plain click rate. */
export function ClickPlaces({ places }: { readonly places: readonly PlaceFigures[] }) {
  const { t } = useTranslation('clicks');
  const format = useFormat();
  const share = (value: number) => format.percent(value, 1);
  const between = ({ low, high }: { readonly low: number; readonly high: number }) =>
    t('between', { low: share(low), high: share(high) });
  const table = (
    <DataTable
      caption={t('places')}
      columns={[
        { label: t('place') },
        { label: t('looked'), numeric: true },
        { label: t('interval'), numeric: true },
        { label: t('rate'), numeric: true },
        { label: t('shown'), numeric: true },
        { label: t('clicked'), numeric: true },
      ]}
      rows={places.map(({ position, examination, rate, shown, clicks }) => ({
        key: String(position),
        cells: [
          format.number(position),
          examination === null ? t('open') : share(examination.value),
          examination === null ? '' : between(examination),
          share(rate.value),
          format.number(shown),
          format.number(clicks),
        ],
      }))}
    />
  );
  const known = places.flatMap(({ position, examination }) =>
    examination === null ? [] : [{ position, ...examination }],
  );
  return (
    <Panel testId="clicks-places">
      <ChartFigure name={t('places')} summary={t('placesNote')} table={table}>
        <BarList
          bars={known.slice(0, drawn).map(({ position, value, low, high }) => ({
            key: String(position),
            label: t('placeNumber', { place: format.number(position) }),
            value,
            text: share(value),
            range: { low, high },
          }))}
        />
      </ChartFigure>
    </Panel>
  );
}
