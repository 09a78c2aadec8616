import { Affix, Button, CloseButton, Group, Paper, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenameNoticeState } from './use-rename';

interface RenameNoticeProps {
  readonly notice: RenameNoticeState | null;
  readonly undo: () => void;
  readonly close: () => void;
}

/** Long enough to read and to reach by keyboard. */
const shownFor = 12_000;

/** Says that a segment has a new name, with the way back. */
export function RenameNotice({ notice, undo, close }: RenameNoticeProps) {
  const { t } = useTranslation('segments');
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(close, shownFor);
    return () => clearTimeout(timer);
  }, [notice, close]);
  return (
    <Affix position={{ bottom: 80, left: 16, right: 16 }} style={{ pointerEvents: 'none' }}>
      <Group justify="center" role="status">
        {notice !== null && (
          <Paper shadow="md" withBorder radius="md" px="md" py="xs" style={{ pointerEvents: 'auto' }}>
            <Group gap="sm" wrap="nowrap">
              <Text size="sm">{t('rename.done', { code: notice.code, name: notice.now })}</Text>
              <Button variant="subtle" size="compact-sm" onClick={undo} data-testid="undo-rename">
                {t('rename.undo')}
              </Button>
              <CloseButton size="sm" onClick={close} aria-label={t('rename.close')} />
            </Group>
          </Paper>
        )}
      </Group>
    </Affix>
  );
}
