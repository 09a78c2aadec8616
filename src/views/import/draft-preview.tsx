import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../contracts/import-api';
import type { ColumnMatch } from '../../domain/csv/import-types';
import classes from './import.module.css';

const previewRows = 6;

interface DraftPreviewProps {
  readonly inspection: FileInspection;
  readonly match: ColumnMatch;
}

/** The first rows as they were read, each column headed by what it means. */
export function DraftPreview({ inspection, match }: DraftPreviewProps) {
  const { t } = useTranslation(['import', 'tables']);
  const fieldOfColumn = new Map(Object.entries(match).map(([field, column]) => [column, field]));
  const rows = inspection.preview.slice(0, previewRows);
  return (
    <div>
      <Text fw={600} mb={4}>
        {t('draft.preview')}
      </Text>
      {inspection.headerLine > 0 && (
        <Text size="xs" c="dimmed" mb={4}>
          {t('draft.preamble', { count: inspection.headerLine })}
        </Text>
      )}
      <Table.ScrollContainer minWidth={480}>
        <Table
          withTableBorder
          verticalSpacing={6}
          fz="xs"
          aria-label={t('draft.previewCaption', { name: inspection.name })}
        >
          <Table.Thead>
            <Table.Tr>
              {inspection.headers.map((header, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: exports repeat names, the position is the identity
                <Table.Th key={column} scope="col" className={classes.cell}>
                  <div>{header.trim() === '' ? t('draft.unnamed', { number: column + 1 }) : header}</div>
                  {fieldOfColumn.has(column) && (
                    <Badge variant="light" size="xs" tt="none" fw={600} w="max-content" maw="none">
                      {t(`tables:field.${fieldOfColumn.get(column)}`)}
                    </Badge>
                  )}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity before the import
              <Table.Tr key={index}>
                {inspection.headers.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <Table.Td key={column} className={classes.cell}>
                    {row[column] ?? ''}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
