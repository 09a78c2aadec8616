import { Button, Tooltip } from '@mantine/core';
import { IconDownload, IconReport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadReport, useApp } from '../../store';

const exports = ['segments', 'recommendations'] as const;

/** The run's results as files. */
export function ExportButtons() {
  const { t } = useTranslation(['segments', 'report']);
  const [busy, setBusy] = useState<string | null>(null);
  const write = async (what: (typeof exports)[number]) => {
    setBusy(what);
    await useApp.getState().exportCsv(what);
    setBusy(null);
  };
  const report = async () => {
    setBusy('report');
    await downloadReport();
    setBusy(null);
  };
  return (
    <>
      <Tooltip label={t('report:buttonHint')} multiline maw="18rem">
        <Button
          variant="default"
          leftSection={<IconReport size={16} aria-hidden />}
          loading={busy === 'report'}
          data-testid="export-report"
          onClick={() => void report()}
        >
          {t('report:button')}
        </Button>
      </Tooltip>
      {exports.map((what) => (
        <Tooltip key={what} label={t(`export.${what}Hint`)}>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={busy === what}
            data-testid={`export-${what}`}
            onClick={() => void write(what)}
          >
            {t(`export.${what}`)}
          </Button>
        </Tooltip>
      ))}
    </>
  );
}
