import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n';
import type { ThingKind } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { type GroupPlace, nearestGroup } from '../map-summary';
import type { DotClasses } from './dot-classes';
import type { Peak } from './peaks';
import { nearestTo } from './thing-marks';
import type { Things } from './things';

interface ThingTableProps {
  readonly kind: ThingKind;
  readonly things: Things;
  readonly named: DotClasses;
  readonly places: Float32Array;
  readonly middles: readonly GroupPlace[];
  readonly peaks: readonly (Peak | null)[];
}

const examples = 2;

/** The map in words: how many are of each name, which is next to it, and what stands in its middle. */
export function ThingTable({ kind, things, named, places, middles, peaks }: ThingTableProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const rows = named.classes.flatMap(({ words, count }, i) => {
    if (count === 0) return [];
    const next = named.classes[nearestGroup(middles, i)]?.words ?? '–';
    const middle = nearestTo(peaks[i] ?? middles[i]!, places, named.classOf, i, examples).map(things.name);
    return [
      {
        key: words,
        cells: [
          words,
          format.number(count),
          format.percent(count / things.count, 1),
          next,
          middle.join(' · '),
        ],
      },
    ];
  });
  return (
    <DataTable
      caption={t(`${kind}.name`)}
      columns={[
        { label: t(`${kind}.table.group`) },
        { label: t(`${kind}.table.count`), numeric: true },
        { label: t('table.share'), numeric: true },
        { label: t(`${kind}.table.nearest`) },
        { label: t(`${kind}.table.examples`) },
      ]}
      rows={rows}
    />
  );
}
