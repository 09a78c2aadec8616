import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../ui/empty-state';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconMapQuestion />}
      title={t('notFound.title')}
      text={t('notFound.text')}
      whole
      action={
        <Button component={Link} href="/">
          {t('notFound.action')}
        </Button>
      }
    />
  );
}
