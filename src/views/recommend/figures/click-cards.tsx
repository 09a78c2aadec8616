import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardFigures } from '../../../domain/clicks/click-report';
import { useFormat } from '../../../i18n';
import { loadProductIndex, type RunSummary } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';
import { useLoaded } from '../../../ui/use-loaded';

/** The cards whose figures differ most; scripts get all. */
const listed = 20;

/** Cards that their place makes look better or worse than they are, those most unlike it first. */
export function ClickCards({
  run,
  cards,
}: {
  readonly run: RunSummary;
  readonly cards: readonly CardFigures[];
}) {
  const { t } = useTranslation('clicks');
  const format = useFormat();
  const index = useLoaded(run.id, () => loadProductIndex(run.id));
  const found = useMemo(() => {
    const apart = ({ apparent, relevance }: CardFigures) =>
      Math.abs(Math.log(Math.max(1e-6, apparent) / Math.max(1e-6, relevance!.value)));
    return cards
      .filter(({ standing, relevance }) => standing !== null && relevance !== null)
      .sort((a, b) => apart(b) - apart(a))
      .slice(0, listed);
  }, [cards]);
  const share = (value: number) => format.percent(value, 1);
  const title = (product: number) => {
    const card = index.value?.products[product];
    return card?.title || card?.id || '';
  };
  return (
    <Panel title={t('cards')} lead={t('cardsNote')} testId="clicks-cards">
      {found.length === 0 ? (
        <Text>{t('cardsNone', { count: cards.length, value: format.number(cards.length) })}</Text>
      ) : (
        <DataTable
          caption={t('cards')}
          columns={[
            { label: t('card') },
            { label: t('usualPlace'), numeric: true },
            { label: t('liking'), numeric: true },
            { label: t('interval'), numeric: true },
            { label: t('apparent'), numeric: true },
            { label: t('shown'), numeric: true },
            { label: t('standing.label') },
          ]}
          rows={found.map(({ product, place, relevance, apparent, shown, standing }) => ({
            key: String(product),
            cells: [
              title(product),
              format.number(place, 1),
              share(relevance!.value),
              t('between', { low: share(relevance!.low), high: share(relevance!.high) }),
              share(apparent),
              format.number(shown),
              t(`standing.${standing}`),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
