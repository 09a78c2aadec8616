import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ErrorNoticeProps {
  /** An ErrorCode of the contracts; it picks the sentence. */
  readonly code: string;
  /** What exactly failed, '' where there is nothing to add. */
  readonly detail: string;
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A failure in words, with its way out. */
export function ErrorNotice({ code, detail, action, onDismiss }: ErrorNoticeProps) {
  const { t } = useTranslation(['errors', 'common']);
  const known = t(`errors:${code}.title`, { defaultValue: '' }) === '' ? 'unexpected' : code;
  const dismissal =
    onDismiss === undefined
      ? {}
      : { withCloseButton: true, onClose: onDismiss, closeButtonLabel: t('common:dismiss') };
  return (
    <Alert
      role="alert"
      color={known === 'cancelled' ? 'gray' : 'red'}
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={t(`errors:${known}.title`)}
      data-testid={`error-${known}`}
      {...dismissal}
    >
      <Stack gap="xs">
        <Text maw={640}>{t(`errors:${known}.text`)}</Text>
        {detail !== '' && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('errors:detail', { detail })}
          </Text>
        )}
        {action !== undefined && <Group gap="xs">{action}</Group>}
      </Stack>
    </Alert>
  );
}
