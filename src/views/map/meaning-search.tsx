import { Button, Group, Loader, Text } from '@mantine/core';
import { IconTextScan2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { isSearchedByMeaning, type RunSummary } from '../../store';
import { LoadFailed } from '../../ui/segment-waiting';
import { useCareful } from './use-careful';
import type { NearSearch } from './use-near-reviews';
import { count } from './use-search';

interface MeaningSearchProps {
  readonly run: RunSummary;
  readonly query: string;
  readonly search: NearSearch;
}

/** Fewer signs mean nothing that could be read. */
const shortest = { spaced: 3, han: 2 } as const;

/** Offers to look for the words in the reviews by what they mean, and says who was found by which reviews. */
export function MeaningSearch({ run, query, search }: MeaningSearchProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const careful = useCareful();
  const words = query.trim();
  if (run.voice == null || words.length < shortest[/\p{Script=Han}/u.test(words) ? 'han' : 'spaced'])
    return null;
  if (!isSearchedByMeaning(run))
    return (
      <Text size="sm" mb="sm">
        {t(careful === null ? 'meaning.quick' : 'meaning.underWay')}
      </Text>
    );
  const { found, state, cause, ask, retry } = search;
  if (state === 'none')
    return (
      <Button
        variant="default"
        size="compact-sm"
        mb="sm"
        leftSection={<IconTextScan2 size={16} aria-hidden />}
        onClick={ask}
        data-testid="map-meaning"
      >
        {t('meaning.ask', { words })}
      </Button>
    );
  if (state === 'failed') return <LoadFailed cause={cause} onRetry={retry} />;
  return (
    <div role="status" data-testid="map-meaning-found">
      {found === null ? (
        <Group gap="xs" mb="sm">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{t('meaning.reading')}</Text>
        </Group>
      ) : found.reviews === 0 ? (
        <Text size="sm" mb="sm">
          {t('meaning.nobody', { words })}
        </Text>
      ) : (
        <>
          <Text size="sm">
            {t('meaning.found', {
              count: count(found.marked),
              customers: format.number(count(found.marked)),
              reviews: format.number(found.reviews),
            })}
          </Text>
          {found.quotes.map(({ text }) => (
            <Text key={text} size="sm" c="dimmed" lineClamp={2}>
              {t('meaning.quote', { text })}
            </Text>
          ))}
          <Text size="sm" mb="sm">
            {t('meaning.caution')}
          </Text>
        </>
      )}
    </div>
  );
}
