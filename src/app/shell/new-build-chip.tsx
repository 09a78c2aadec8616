import { ActionIcon, Button, Popover, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { useUnsaved } from '../busy';

/** A newer build is there: it is taken by a reload, and only when the user asks and nothing would be lost by it. */
export function NewBuildChip({ compact }: { readonly compact: boolean }) {
  const { t } = useTranslation();
  const newBuild = useApp((state) => state.newBuild);
  if (!newBuild) return null;
  return (
    <Popover width={300} position="bottom-end" trapFocus>
      <Popover.Target>
        {compact ? (
          <ActionIcon variant="light" size="lg" aria-label={t('newBuild.title')} data-testid="new-build">
            <IconRefresh size={20} stroke={1.6} />
          </ActionIcon>
        ) : (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconRefresh size={16} aria-hidden />}
            data-testid="new-build"
          >
            {t('newBuild.title')}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown>
        <Offer />
      </Popover.Dropdown>
    </Popover>
  );
}

function Offer() {
  const { t } = useTranslation();
  const busy = useUnsaved();
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="xs">{t('newBuild.text')}</Text>
      {busy && (
        <Text size="xs" c="dimmed">
          {t('newBuild.busy')}
        </Text>
      )}
      <Button
        size="xs"
        disabled={busy}
        onClick={() => globalThis.location.reload()}
        data-testid="take-new-build"
      >
        {t('newBuild.take')}
      </Button>
    </Stack>
  );
}
