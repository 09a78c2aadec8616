import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Holds a screen's place while its code or data comes; sized like the usual header and panels. */
export function ViewSkeleton({ label }: { readonly label?: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg" role="status" aria-label={label ?? t('loading')}>
      <Stack gap="xs">
        <Skeleton height={32} width="40%" maw={320} />
        <Skeleton height={18} width="70%" maw={560} />
      </Stack>
      <Skeleton height={160} radius="md" />
      <Skeleton height={280} radius="md" />
    </Stack>
  );
}
