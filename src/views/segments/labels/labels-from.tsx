import { Button, FileButton, Group, Select, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopLabels } from '../../../domain/supervision/read-labels';
import { useFormat } from '../../../i18n';
import { askLabelColumns, labelsOfFile, saveLabels } from '../../../store';
import { Panel } from '../../../ui/panel';
import { offerUndo } from '../../../ui/undo';

interface LabelsFromProps {
  readonly shopId: string;
  readonly labels: ShopLabels | null;
}

/** A file of ids and labels, or a column of the customers; and a way to forget what was given. */
export function LabelsFrom({ shopId, labels }: LabelsFromProps) {
  const { t } = useTranslation('labels');
  const format = useFormat();
  const [unread, setUnread] = useState<string | null>(null);
  const choose = async (file: File | null) => {
    if (file === null) return;
    const read = await labelsOfFile(file);
    setUnread(read.rows.length === 0 ? file.name : null);
    if (read.rows.length > 0) await saveLabels(shopId, read);
  };
  const forget = async () => {
    if (labels === null || !(await saveLabels(shopId, null))) return;
    offerUndo(t('file.forgotten', { name: labels.name }), () => saveLabels(shopId, labels));
  };
  return (
    <Panel title={t('file.title')} lead={t('file.lead')} testId="labels-from" mb="lg">
      <Stack gap="sm">
        <Group gap="md" align="flex-end">
          <FileButton accept=".csv,.tsv,.txt" onChange={(file) => void choose(file)}>
            {(props) => (
              <Button
                {...props}
                variant={labels === null ? 'filled' : 'default'}
                leftSection={<IconFileImport size={16} aria-hidden />}
                data-testid="labels-file"
              >
                {t('file.choose')}
              </Button>
            )}
          </FileButton>
          <ColumnSelect shopId={shopId} column={labels?.column ?? null} />
        </Group>
        <Text size="xs" c="dimmed">
          {t('file.numbers')}
        </Text>
        {unread !== null && (
          <Text c="red" role="alert">
            {t('file.unread', { file: unread })}
          </Text>
        )}
        {labels !== null && (
          <Group gap="md">
            <Text>
              {t(labels.column === null ? 'file.kept' : 'file.keptColumn', {
                name: labels.name,
                value: format.number(labels.rows.length),
                corrections: format.number(labels.corrections.length),
              })}
            </Text>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => void forget()}
              data-testid="labels-forget"
            >
              {t('file.forget')}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  );
}

/** Columns of the customers, where the export has any. */
function ColumnSelect({ shopId, column }: { readonly shopId: string; readonly column: string | null }) {
  const { t } = useTranslation(['labels', 'tables']);
  const [columns, setColumns] = useState<readonly string[]>([]);
  useEffect(() => {
    let stale = false;
    askLabelColumns(shopId).then(
      (found) => {
        if (!stale) setColumns(found);
      },
      // A shop that cannot be asked says so elsewhere; a file of labels does without.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [shopId]);
  if (columns.length === 0) return null;
  const nameOf = (name: string) => t([`tables:field.${name}`, name]);
  return (
    <Select
      label={t('file.column')}
      placeholder={t('file.noColumn')}
      value={column}
      onChange={(name) =>
        name !== null &&
        void saveLabels(shopId, { name: nameOf(name), column: name, rows: [], corrections: [] })
      }
      data={columns.map((name) => ({ value: name, label: nameOf(name) }))}
      data-testid="labels-column"
    />
  );
}
