import { useTranslation } from 'react-i18next';
import type { SilhouetteCurve } from '../../../domain/cluster/choice/silhouette-curves';
import type { SegmentProfile } from '../../../domain/label/segment';
import { type SegmentNames, useFormat } from '../../../i18n';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { SilhouettePlot } from '../../../ui/charts/silhouette-plot';
import { Panel } from '../../../ui/panel';

interface SilhouettePanelProps {
  /** In the order of the clusters, as are the profiles. */
  readonly silhouettes: readonly SilhouetteCurve[];
  readonly profiles: readonly SegmentProfile[];
  /** Mean silhouette of all. */
  readonly mean: number;
  readonly names: SegmentNames;
  readonly colours: ReadonlyMap<number, string>;
}

/** How near each segment's customers are to it and to the next one. */
export function SilhouettePanel({ silhouettes, profiles, mean, names, colours }: SilhouettePanelProps) {
  const { t } = useTranslation('judging');
  const format = useFormat();
  const rows = silhouettes.flatMap((curve, i) =>
    curve.size > 0 && profiles[i] !== undefined ? [{ profile: profiles[i], curve }] : [],
  );
  if (rows.length === 0) return null;
  const looked = rows.reduce((sum, { curve }) => sum + curve.size, 0);
  const customers = profiles.reduce((sum, { size }) => sum + size, 0);
  const misplaced = rows.reduce((sum, { curve }) => sum + curve.misplaced * curve.size, 0) / looked;
  const sentences = [
    t('silhouette.summary', { share: format.plainShare(misplaced) }),
    looked < customers &&
      t('silhouette.sampled', { looked: format.number(looked), customers: format.number(customers) }),
  ];
  const figure = (value: number) => format.fixed(value, 2);
  return (
    <Panel testId="silhouettes">
      <ChartFigure
        name={t('silhouette.name')}
        summary={format.sentences(sentences)}
        table={
          <DataTable
            caption={t('silhouette.name')}
            columns={[
              { label: t('segment') },
              { label: t('silhouette.looked'), numeric: true },
              { label: t('silhouette.mean'), numeric: true },
              { label: t('silhouette.highest'), numeric: true },
              { label: t('silhouette.lowest'), numeric: true },
              { label: t('silhouette.misplaced'), numeric: true },
            ]}
            rows={rows.map(({ profile: { code }, curve }) => ({
              key: String(code),
              cells: [
                `${code} · ${names.shown(code)}`,
                format.number(curve.size),
                figure(curve.mean),
                figure(curve.values[0] ?? Number.NaN),
                figure(curve.values.at(-1) ?? Number.NaN),
                format.plainShare(curve.misplaced),
              ],
            }))}
          />
        }
      >
        <SilhouettePlot
          blades={rows.map(({ profile: { code }, curve }) => ({
            key: code,
            colour: colours.get(code)!,
            values: curve.values,
            size: curve.size,
          }))}
          mean={{ at: mean, text: t('silhouette.meanMark', { value: figure(mean) }) }}
          xName={t('silhouette.axis')}
          formatX={(value, digits) => format.fixed(value, digits)}
        />
      </ChartFigure>
    </Panel>
  );
}
