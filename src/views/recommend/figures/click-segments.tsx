import { useTranslation } from 'react-i18next';
import type { ClickReport } from '../../../domain/clicks/click-report';
import type { SegmentProfile } from '../../../domain/label/segment';
import { useFormat, useSpeaker } from '../../../i18n';
import { BarList } from '../../../ui/bar-list';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';

interface ClickSegmentsProps {
  readonly segments: ClickReport['segments'];
  readonly profiles: readonly SegmentProfile[];
}

/** The click rate of each segment, drawn to that of all. */
export function ClickSegments({ segments, profiles }: ClickSegmentsProps) {
  const { t } = useTranslation('clicks');
  const format = useFormat();
  const names = useSpeaker().segmentNames(profiles);
  const share = (value: number) => format.percent(value, 1);
  const table = (
    <DataTable
      caption={t('segments')}
      columns={[
        { label: t('segment') },
        { label: t('rate'), numeric: true },
        { label: t('interval'), numeric: true },
        { label: t('shown'), numeric: true },
      ]}
      rows={segments.map(({ code, value, low, high, shown }) => ({
        key: String(code),
        cells: [
          names.shown(code),
          share(value),
          t('between', { low: share(low), high: share(high) }),
          format.number(shown),
        ],
      }))}
    />
  );
  return (
    <Panel testId="clicks-segments">
      <ChartFigure name={t('segments')} summary={t('segmentsNote')} table={table}>
        <BarList
          bars={segments.map(({ code, value, low, high }) => ({
            key: String(code),
            label: names.shown(code),
            value,
            text: share(value),
            range: { low, high },
          }))}
        />
      </ChartFigure>
    </Panel>
  );
}
