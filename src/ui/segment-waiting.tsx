import { Button, Skeleton, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Grey cards of the size that the real ones will have. */
export function CardSkeletons({ count, height, minWidth = '18rem' }: CardSkeletonsProps) {
  return (
    <SimpleGrid minColWidth={minWidth} spacing="md" aria-hidden>
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cards are all alike
        <Skeleton key={i} height={height} radius="md" />
      ))}
    </SimpleGrid>
  );
}

interface CardSkeletonsProps {
  readonly count: number;
  readonly height: number;
  readonly minWidth?: string;
}

/** A part that could not be read from storage, with a way to try again. */
export function LoadFailed({ cause, onRetry }: { readonly cause: string; readonly onRetry: () => void }) {
  const { t } = useTranslation(['segments', 'common', 'errors']);
  return (
    <Text role="alert" c="dimmed" py="sm">
      {t('segments:failedLoad')}{' '}
      <Button variant="light" size="compact-sm" onClick={onRetry}>
        {t('common:retry')}
      </Button>
      {cause !== '' && (
        <Text span display="block" size="xs" style={{ overflowWrap: 'anywhere' }}>
          {t('errors:detail', { detail: cause })}
        </Text>
      )}
    </Text>
  );
}
