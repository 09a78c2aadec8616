import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PageHeaderProps {
  readonly title: string;
  /** One sentence on what the screen shows. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** Heads a screen, and names the browser's tab after it. */
export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  const { t } = useTranslation();
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="md" mb="lg">
      <title>{`${title} · ${t('appName')}`}</title>
      <Box flex="1 1 20rem" miw={0}>
        <Title order={1}>{title}</Title>
        {lead !== undefined && (
          <Text c="dimmed" size="md" mt={4} maw="46rem">
            {lead}
          </Text>
        )}
      </Box>
      {actions !== undefined && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
