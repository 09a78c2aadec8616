import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../contracts/import-api';
import { fieldsOf, type TableKind, tableOf } from '../../domain/shop/tables/tables';
import { type FileDraft, useApp } from '../../store';
import classes from './import.module.css';

interface ColumnMatchTableProps {
  readonly draft: FileDraft;
  readonly inspection: FileInspection;
  readonly kind: TableKind;
}

/** Every field of the kind with its column and a few values, each changeable. */
export function ColumnMatchTable({ draft, inspection, kind }: ColumnMatchTableProps) {
  const { t } = useTranslation('import');
  const columns = inspection.headers.map((header, index) => ({
    value: String(index),
    label: header.trim() === '' ? t('draft.unnamed', { number: index + 1 }) : header,
  }));
  return (
    <div>
      <div className={classes.match} aria-hidden>
        {(['field', 'column', 'sample'] as const).map((key) => (
          <Text
            key={key}
            size="xs"
            c="dimmed"
            fw={500}
            className={key === 'sample' ? classes.matchSample : ''}
          >
            {t(`draft.${key}`)}
          </Text>
        ))}
      </div>
      {fieldsOf(tableOf(kind)).map(({ name }) => {
        const column = draft.match[name];
        return (
          <div key={name} className={classes.match}>
            <Text fw={column === undefined ? 400 : 500} c={column === undefined ? 'dimmed' : 'inherit'}>
              {t(`field.${name}`)}
            </Text>
            <Select
              size="xs"
              searchable
              clearable
              aria-label={t('draft.columnFor', { field: t(`field.${name}`) })}
              placeholder={t('draft.leftOut')}
              data={columns}
              value={column === undefined ? null : String(column)}
              onChange={(value) =>
                useApp.getState().setDraftColumn(draft.id, name, value === null ? null : Number(value))
              }
            />
            <Text size="xs" c="dimmed" truncate className={classes.matchSample}>
              {column === undefined ? '' : samples(inspection, column)}
            </Text>
          </div>
        );
      })}
    </div>
  );
}

/** Up to three different values of a column. */
function samples(inspection: FileInspection, column: number): string {
  const values = inspection.preview.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  return [...new Set(values)].slice(0, 3).join('  ·  ');
}
