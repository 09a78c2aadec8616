import { Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useApp } from '../../store';

/**
 * Files may be dropped anywhere. No type filter: the bytes decide what a file is. It serves the mouse alone, so the
 * keyboard and screen readers, who have the button of the first screen, do not meet it.
 */
export function WindowDrop() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const busy = useApp((state) => state.importState.phase === 'importing');
  const take = (files: File[]) => {
    if (busy) return;
    void useApp.getState().addFiles(files);
    navigate('/');
  };
  return (
    <Dropzone.FullScreen onDrop={take} activateOnKeyboard={false} aria-hidden>
      <Stack align="center" justify="center" gap="xs" mih="70vh" style={{ pointerEvents: 'none' }}>
        <IconFileSpreadsheet size={56} stroke={1.3} aria-hidden />
        <Text size="xl" fw={600}>
          {t('dropHere')}
        </Text>
        <Text c="dimmed">{busy ? t('dropBusy') : t('dropHereHint')}</Text>
      </Stack>
    </Dropzone.FullScreen>
  );
}
