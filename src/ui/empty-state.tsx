import { Box, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
  /** Nothing else is on the screen: the title heads it and names the browser's tab. */
  readonly whole?: boolean;
}

/** What a screen shows where there is nothing to show yet: why, and what to do about it. */
export function EmptyState({ icon, title, text, action, whole = false }: EmptyStateProps) {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap="sm" py={64} px="md" ta="center" mih={360} justify="center">
      <ThemeIcon size={56} radius="xl" variant="light" aria-hidden>
        {icon}
      </ThemeIcon>
      {whole && <title>{`${title} · ${t('appName')}`}</title>}
      <Title order={whole ? 1 : 2}>{title}</Title>
      <Text c="dimmed" maw={440}>
        {text}
      </Text>
      {action !== undefined && <Box mt="xs">{action}</Box>}
    </Stack>
  );
}
