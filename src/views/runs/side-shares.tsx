import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FusionReport } from '../../domain/fusion/fusion';
import { useFormat } from '../../i18n';
import { BarList } from '../../ui/bar-list';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';

/** What each side of the customers was to decide and did, and what was done to the texts and the products before. */
export function SideShares({ fusion }: { readonly fusion: FusionReport }) {
  const { t } = useTranslation(['runs', 'settings']);
  const format = useFormat();
  const { shares } = fusion;
  const most = shares.reduce((max, side) => (side.share > max.share ? side : max));
  const side = (block: string) => t(`settings:weights.${block}`);
  return (
    <div data-testid="side-shares">
      <ChartFigure
        name={t('runs:sides.name')}
        summary={t('runs:sides.summary', { side: side(most.block), share: format.percent(most.share) })}
        table={
          <DataTable
            caption={t('runs:sides.name')}
            columns={[
              { label: t('runs:sides.side') },
              { label: t('runs:sides.weight'), numeric: true },
              { label: t('runs:sides.share'), numeric: true },
            ]}
            rows={shares.map(({ block, weight, share }) => ({
              key: block,
              cells: [side(block), format.percent(weight), format.percent(share)],
            }))}
          />
        }
      >
        <BarList
          bars={shares.map(({ block, share }) => ({
            key: block,
            label: side(block),
            value: share,
            text: format.percent(share),
            emphasised: block === most.block,
          }))}
        />
      </ChartFigure>
      <Told fusion={fusion} />
    </div>
  );
}

function Told({ fusion: { kept, productWording, taste } }: { readonly fusion: FusionReport }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const sentences = [
    kept && t('sides.kept', { count: kept.dimensions, share: format.percent(kept.variance) }),
    productWording !== undefined && t('sides.wording', { share: format.percent(productWording) }),
    taste
      ? t('sides.taste', { count: taste.directions, words: format.percent(taste.words) })
      : t('sides.noTaste'),
  ];
  return (
    <Text size="xs" c="dimmed" mt="xs">
      {format.sentences(sentences)}
    </Text>
  );
}
