import { useTranslation } from 'react-i18next';
import type { CampaignEffect, Contrast } from '../../domain/campaign/effect';
import { useFormat, useSpeaker } from '../../i18n';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';
import { IntervalChart } from '../../ui/charts/interval-chart';
import { useNamesOfRun } from './use-names-of-run';

interface SegmentsPanelProps {
  readonly effect: CampaignEffect;
  /** Of whose segments it is. */
  readonly runId: string;
}

/** The difference over all and in each segment, with its interval. */
export function SegmentsPanel({ effect, runId }: SegmentsPanelProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const speaker = useSpeaker();
  const nameOf = useNamesOfRun(runId);
  const rows: readonly (Contrast & { readonly key: string; readonly label: string })[] = [
    { ...effect, key: 'all', label: t('segments.all') },
    // One segment alone is all.
    ...(effect.segments.length > 1 ? effect.segments : []).map(({ code, segment, ...contrast }) => ({
      ...contrast,
      key: String(code),
      label: nameOf(code, segment),
    })),
  ];
  const isKnown = ({ rise }: Contrast) => Number.isFinite(rise.value);
  const table = (
    <DataTable
      caption={t('segments.name')}
      columns={[
        { label: t('segments.segment') },
        { label: t('list.mailed'), numeric: true },
        { label: t('list.control'), numeric: true },
        { label: t('segments.rise'), numeric: true },
      ]}
      rows={rows.map(({ key, label, mailed, control, ...contrast }) => ({
        key,
        cells: [
          label,
          `${format.percent(mailed.share.value, 1)} (${format.number(mailed.customers)})`,
          `${format.percent(control.share.value, 1)} (${format.number(control.customers)})`,
          Number.isFinite(contrast.rise.value) ? speaker.rise(contrast.rise) : t('segments.unknown'),
        ],
      }))}
    />
  );
  return (
    <ChartFigure name={t('segments.name')} summary={t('segments.summary')} table={table}>
      <IntervalChart
        rows={rows.map((row) => ({
          key: row.key,
          label: row.label,
          value: 100 * row.rise.value,
          low: 100 * row.rise.low,
          high: 100 * row.rise.high,
          text: isKnown(row)
            ? `${speaker.rise(row.rise)} · ${t(`segments.verdict.${row.verdict}`)}`
            : t('segments.unknown'),
          side: row.verdict,
          emphasised: row.key === 'all' && rows.length > 1,
        }))}
        formatTick={(value, digits) => format.fixed(value, digits)}
        below={t('segments.fewer')}
        middle={t('segments.axis')}
        above={t('segments.more')}
      />
    </ChartFigure>
  );
}
