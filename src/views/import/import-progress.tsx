import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import type { ImportProgress } from '../../contracts/import-api';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';

/** Which file is being read, how far it is, how long it will take, and a way to stop. */
export function ImportProgressPanel() {
  const { t } = useTranslation('import');
  const progress = useApp(({ importState }) =>
    importState.phase === 'importing' ? importState.progress : null,
  );
  return (
    <Panel
      title={t('progress.title')}
      lead={t('drop.privacy')}
      testId="import-progress"
      actions={
        <Button
          variant="default"
          onClick={() => useApp.getState().cancelImport()}
          data-testid="cancel-import"
        >
          {t('progress.cancel')}
        </Button>
      }
    >
      <Stack gap="xs" mih={84} justify="center">
        {progress === null ? (
          <>
            <Text aria-live="polite">{t('progress.starting')}</Text>
            <Progress value={100} striped aria-label={t('progress.title')} />
          </>
        ) : (
          <FileProgress progress={progress} />
        )}
      </Stack>
    </Panel>
  );
}

function FileProgress({ progress }: { readonly progress: ImportProgress }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { fileName, fileNumber, files, bytesDone, bytesTotal, rows, secondsLeft } = progress;
  return (
    <>
      <Text fw={500} aria-live="polite">
        {t('progress.file', { number: fileNumber, files, name: fileName })}
      </Text>
      <Progress
        value={bytesTotal === 0 ? 0 : (100 * bytesDone) / bytesTotal}
        aria-label={t('progress.title')}
      />
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" className="tabular">
          {t('progress.rows', { count: rows })} ·{' '}
          {t('progress.bytes', { done: format.bytes(bytesDone), total: format.bytes(bytesTotal) })}
        </Text>
        <Text size="xs" c="dimmed" className="tabular">
          {secondsLeft === null
            ? t('progress.working')
            : t('progress.left', { duration: format.timeLeft(secondsLeft) })}
        </Text>
      </Group>
    </>
  );
}
