import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet, IconFolderOpen, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import classes from './import.module.css';

/** Where files are dropped, folders too; a picker of files takes no folders, so there is a second for these. */
export function DropArea() {
  const { t } = useTranslation('import');
  return (
    <Stack gap={6} miw={0}>
      <DropZone />
      <FileButton
        multiple
        inputProps={{ webkitdirectory: '' } as object}
        onChange={(files) => void useApp.getState().addFiles(files)}
      >
        {(props) => (
          <Button
            {...props}
            variant="subtle"
            size="compact-sm"
            style={{ alignSelf: 'center' }}
            leftSection={<IconFolderOpen size={16} aria-hidden />}
          >
            {t('drop.folder')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}

/**
 * Takes any file: a type filter would turn away good ones (Windows and file pickers often give no type). The button
 * inside is the only control: its click, like any other in the area, rises to the area, which opens the picker.
 */
function DropZone() {
  const { t } = useTranslation('import');
  return (
    <Dropzone
      onDrop={(files) => void useApp.getState().addFiles(files)}
      useFsAccessApi={false}
      className={classes.drop}
      activateOnKeyboard={false}
      inputProps={{ 'data-testid': 'file-input', 'aria-label': t('drop.choose') } as object}
      data-testid="drop-zone"
    >
      <Stack align="center" justify="center" gap="sm" h="100%" ta="center" style={{ pointerEvents: 'none' }}>
        <IconFileSpreadsheet size={44} stroke={1.3} color="var(--mantine-color-accent-5)" aria-hidden />
        <Text size="lg" fw={600}>
          {t('drop.title')}
        </Text>
        <Text c="dimmed" maw={380}>
          {t('drop.hint')}
        </Text>
        <Button data-testid="choose-files">{t('drop.choose')}</Button>
        <Group gap={6} mt={4} wrap="nowrap" c="dimmed">
          <IconShieldCheck size={16} stroke={1.8} color="var(--mantine-color-teal-6)" aria-hidden />
          <Text size="xs">{t('drop.privacy')}</Text>
        </Group>
      </Stack>
    </Dropzone>
  );
}
