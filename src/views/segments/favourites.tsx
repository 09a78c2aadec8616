import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { loadSegmentFavourites } from '../../store';
import { Panel } from '../../ui/panel';
import { ProductCard } from '../../ui/product-card';
import { CardSkeletons, LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';

const shown = 6;
const cardWidth = 'min(100%, 19rem)';

interface FavouritesProps {
  readonly runId: string;
  /** Position of the segment in the run's profiles. */
  readonly position: number;
  readonly currency: string;
}

/** What a segment's customers are offered most. */
export function Favourites({ runId, position, currency }: FavouritesProps) {
  const { t } = useTranslation('segments');
  const favourites = useLoaded(`${runId}/${position}`, () => loadSegmentFavourites(runId, position, shown));
  const empty = favourites.status === 'ready' && favourites.value.length === 0;
  return (
    <Panel
      title={t('profile.favourites')}
      lead={empty ? t('profile.favouritesNone') : t('profile.favouritesText')}
      aria-busy={favourites.status === 'loading'}
    >
      {favourites.status === 'failed' && <LoadFailed cause={favourites.cause} onRetry={favourites.retry} />}
      {favourites.status === 'loading' && <CardSkeletons count={shown} height={112} minWidth={cardWidth} />}
      {favourites.status === 'ready' && !empty && (
        <SimpleGrid minColWidth={cardWidth} spacing="md">
          {favourites.value.map((product, i) => (
            <ProductCard key={product.id} product={product} currency={currency} rank={i + 1} compact />
          ))}
        </SimpleGrid>
      )}
    </Panel>
  );
}
