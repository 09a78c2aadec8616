import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';

interface PagesProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of a list. */
export function Pages({ page, pages, onPage }: PagesProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  return (
    <Group justify="center" gap="sm" mt="md">
      <ActionIcon
        variant="default"
        disabled={page === 0}
        aria-label={t('table.previousPage')}
        onClick={() => onPage(page - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text c="dimmed" className="tabular">
        {t('table.page', { page: format.number(page + 1), pages: format.number(pages) })}
      </Text>
      <ActionIcon
        variant="default"
        disabled={page === pages - 1}
        aria-label={t('table.nextPage')}
        onClick={() => onPage(page + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
