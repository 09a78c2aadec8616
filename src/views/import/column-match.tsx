import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../contracts/import-api';
import { certaintyWord } from '../../domain/csv/recognition/confidence';
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
            <div>
              <Text fw={column === undefined ? 400 : 500} c={column === undefined ? 'dimmed' : 'inherit'}>
                {t(`field.${name}`)}
              </Text>
              {column !== undefined && (
                <HowSure draft={draft} inspection={inspection} kind={kind} field={name} />
              )}
            </div>
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
      <Unused draft={draft} inspection={inspection} />
    </div>
  );
}

interface HowSureProps extends ColumnMatchTableProps {
  readonly field: string;
}

/** How sure the column is, and the one that would have done nearly as well. */
function HowSure({ draft, inspection, kind, field }: HowSureProps) {
  const { t } = useTranslation('import');
  if (draft.match[field] !== inspection.matches[kind][field]) {
    return (
      <Text size="xs" c="dimmed">
        {t('draft.chosen')}
      </Text>
    );
  }
  const certainty = certaintyWord(inspection.confidence[kind][field] ?? 0);
  const other = inspection.runnersUp[kind][field];
  return (
    <Text size="xs" c={certainty === 'guess' ? 'orange' : 'dimmed'}>
      {t(`draft.fit.${certainty}`)}
      {other !== undefined && ` · ${t('draft.fit.orElse', { column: inspection.headers[other] })}`}
    </Text>
  );
}

/** The columns that serve nothing, so that none goes without a word. */
function Unused({ draft, inspection }: Omit<ColumnMatchTableProps, 'kind'>) {
  const { t } = useTranslation('import');
  const used = new Set([
    ...Object.values(draft.match),
    ...Object.values(draft.match).flatMap((column) => inspection.clocks[column] ?? []),
  ]);
  const unused = inspection.headers.filter((header, column) => header.trim() !== '' && !used.has(column));
  if (unused.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt="xs">
      {t('draft.fit.unused', { columns: unused.join(t('draft.recipe.and')), count: unused.length })}
    </Text>
  );
}

/** Up to three different values of a column. */
function samples(inspection: FileInspection, column: number): string {
  const values = inspection.preview.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  return [...new Set(values)].slice(0, 3).join('  ·  ');
}
