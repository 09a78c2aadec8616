import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';

const exports = [
  { what: 'audiences', words: 'products.exportAudiences' },
  { what: 'together', words: 'products.exportTogether' },
] as const;

/** The other directions as files: who should get what, and what is bought together. */
export function ExportDirections() {
  const { t } = useTranslation('recommend');
  const [busy, setBusy] = useState<string | null>(null);
  return (
    <>
      {exports.map(({ what, words }) => (
        <Button
          key={what}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={busy === what}
          data-testid={`export-${what}`}
          onClick={async () => {
            setBusy(what);
            await useApp.getState().exportCsv(what);
            setBusy(null);
          }}
        >
          {t(words)}
        </Button>
      ))}
    </>
  );
}
