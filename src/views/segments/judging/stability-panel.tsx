import { useTranslation } from 'react-i18next';
import { dissolvedBelow, type Stability } from '../../../domain/cluster/choice/stability';
import type { SegmentProfile } from '../../../domain/label/segment';
import { type SegmentNames, useFormat } from '../../../i18n';
import { BoxPlot } from '../../../ui/charts/box-plot';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { quartilesOf } from '../../../ui/charts/quartiles';
import { stableFrom } from '../../../domain/cluster/choice/stability';
import { stabilityLevel } from '../../../ui/judging/stability-levels';
import { Panel } from '../../../ui/panel';
import { SegmentBadge } from '../../../ui/segment-badge';

interface StabilityPanelProps {
  readonly stability: Stability;
  /** In the order of the clusters. */
  readonly profiles: readonly SegmentProfile[];
  readonly names: SegmentNames;
  readonly colours: ReadonlyMap<number, string>;
}

/** How far each segment comes again when customers are drawn anew: one box a segment. */
export function StabilityPanel({ stability, profiles, names, colours }: StabilityPanelProps) {
  const { t } = useTranslation('judging');
  const format = useFormat();
  const rows = profiles
    .map((profile, i) => ({
      profile,
      mean: stability.jaccard[i] ?? Number.NaN,
      quartiles: quartilesOf(stability.overlaps?.[i] ?? []),
    }))
    .filter(({ mean }) => Number.isFinite(mean));
  if (rows.length === 0) return null;
  const count = (level: string) => rows.filter(({ mean }) => stabilityLevel(mean) === level).length;
  const figure = (value: number) => format.fixed(value, 2);
  return (
    <Panel testId="stability">
      <ChartFigure
        name={t('stability.name')}
        summary={t('stability.summary', {
          count: rows.length,
          stable: format.number(count('stable')),
          dissolved: format.number(count('dissolved')),
        })}
        table={
          <DataTable
            caption={t('stability.name')}
            columns={[
              { label: t('segment') },
              { label: t('stability.verdict') },
              { label: t('stability.mean'), numeric: true },
              { label: t('stability.least'), numeric: true },
              { label: t('stability.first'), numeric: true },
              { label: t('stability.median'), numeric: true },
              { label: t('stability.third'), numeric: true },
              { label: t('stability.most'), numeric: true },
            ]}
            rows={rows.map(({ profile, mean, quartiles }) => ({
              key: String(profile.code),
              cells: [
                `${profile.code} · ${names.shown(profile.code)}`,
                t(`stability.level.${stabilityLevel(mean)}`),
                figure(mean),
                ...(['least', 'first', 'median', 'third', 'most'] as const).map((part) =>
                  figure(quartiles?.[part] ?? Number.NaN),
                ),
              ],
            }))}
          />
        }
      >
        <BoxPlot
          boxes={rows.map(({ profile: { code }, mean, quartiles }) => ({
            key: code,
            label: (
              <>
                <SegmentBadge code={code} colour={colours.get(code)!} size="small" />
                <span>{names.shown(code)}</span>
              </>
            ),
            colour: colours.get(code)!,
            quartiles,
            mean,
            verdict: t(`stability.level.${stabilityLevel(mean)}`),
          }))}
          bounds={[
            { at: dissolvedBelow, text: t('stability.dissolvedBound', { value: figure(dissolvedBelow) }) },
            { at: stableFrom, text: t('stability.stableBound', { value: figure(stableFrom) }) },
          ]}
          formatX={figure}
        />
      </ChartFigure>
    </Panel>
  );
}
