import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { type SegmentNames, useFormat } from '../../i18n';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';
import { ShareBar } from '../../ui/charts/share-bar';
import { Panel } from '../../ui/panel';
import { useShareWords } from './use-share-words';

interface ShareOverviewProps {
  readonly profiles: readonly SegmentProfile[];
  readonly names: SegmentNames;
  readonly colours: ReadonlyMap<number, string>;
  readonly currency: string;
}

/** How the segments divide the customers, and how the revenue. */
export function ShareOverview({ profiles, names, colours, currency }: ShareOverviewProps) {
  const { t } = useTranslation('segments');
  const shareWords = useShareWords();
  const hasMoney = profiles.some(({ revenueShare }) => Number.isFinite(revenueShare));
  const parts = (share: (profile: SegmentProfile) => number) =>
    profiles.map((profile) => ({
      key: profile.code,
      mark: String(profile.code),
      colour: colours.get(profile.code)!,
      share: Math.max(0, share(profile)),
      title: `${names.shown(profile.code)} · ${shareWords(share(profile), 1)}`,
    }));
  return (
    <Panel>
      <ChartFigure
        name={t('shares.name')}
        summary={useSummary(profiles, names, hasMoney)}
        table={<ShareTable profiles={profiles} names={names} currency={currency} hasMoney={hasMoney} />}
      >
        <ShareBar label={t('shares.customers')} parts={parts(({ share }) => share)} />
        {hasMoney && (
          <ShareBar label={t('shares.revenue')} parts={parts(({ revenueShare }) => revenueShare)} />
        )}
      </ChartFigure>
    </Panel>
  );
}

/** With money, the segment whose two shares differ most; without, the largest. */
function useSummary(profiles: readonly SegmentProfile[], names: SegmentNames, hasMoney: boolean): string {
  const { t } = useTranslation('segments');
  const shareWords = useShareWords();
  const gap = ({ share, revenueShare }: SegmentProfile) =>
    hasMoney ? Math.abs(revenueShare - share) : share;
  const telling = profiles.reduce((best, profile) => (gap(profile) > gap(best) ? profile : best));
  return t(hasMoney ? 'shares.summary' : 'shares.summaryNoMoney', {
    name: names.shown(telling.code),
    customers: shareWords(telling.share),
    revenue: shareWords(telling.revenueShare),
  });
}

interface ShareTableProps {
  readonly profiles: readonly SegmentProfile[];
  readonly names: SegmentNames;
  readonly currency: string;
  readonly hasMoney: boolean;
}

function ShareTable({ profiles, names, currency, hasMoney }: ShareTableProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const shareWords = useShareWords();
  const numeric = true;
  const columns = [
    { label: t('shares.segment') },
    { label: t('shares.count'), numeric },
    { label: t('shares.shareOfCustomers'), numeric },
    ...(hasMoney
      ? [
          { label: t(currency === '' ? 'revenueLabelPlain' : 'revenueLabel'), numeric },
          { label: t('shares.shareOfRevenue'), numeric },
        ]
      : []),
  ];
  const rows = profiles.map((profile) => ({
    key: String(profile.code),
    cells: [
      `${profile.code} · ${names.shown(profile.code)}`,
      format.number(profile.size),
      shareWords(profile.share, 1),
      ...(hasMoney ? [format.money(profile.revenue, currency, 0), shareWords(profile.revenueShare, 1)] : []),
    ],
  }));
  return <DataTable caption={t('shares.name')} columns={columns} rows={rows} />;
}
