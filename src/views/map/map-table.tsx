import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { useFormat, useSpeaker } from '../../i18n';
import { DataTable } from '../../ui/charts/data-table';
import { type GroupPlace, nearestGroup, spreadOf } from './map-summary';

interface MapTableProps {
  readonly profiles: readonly SegmentProfile[];
  readonly places: readonly GroupPlace[];
}

/** The map in words: how large each segment is, which one lies next to it, how far it spreads. */
export function MapTable({ profiles, places }: MapTableProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const names = useSpeaker().segmentNames(profiles);
  const nameAt = (position: number) => {
    const profile = profiles[position];
    return profile === undefined ? '–' : `${profile.code} · ${names.shown(profile.code)}`;
  };
  const columns = [
    { label: t('table.segment') },
    { label: t('table.customers'), numeric: true },
    { label: t('table.share'), numeric: true },
    { label: t('table.nearest') },
    { label: t('table.spread') },
  ];
  const rows = profiles.map((profile, i) => ({
    key: String(profile.code),
    cells: [
      nameAt(i),
      format.number(profile.size),
      format.percent(profile.share, 1),
      nameAt(nearestGroup(places, i)),
      t(`table.spreads.${spreadOf(places, i)}`),
    ],
  }));
  return <DataTable caption={t('name')} columns={columns} rows={rows} />;
}
