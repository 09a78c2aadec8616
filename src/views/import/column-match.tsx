import { Box, Collapse, Select, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../contracts/import-api';
import { codeColumnOf } from '../../domain/csv/cells/currency';
import { certaintyWord } from '../../domain/csv/recognition/confidence';
import { columnsBeside } from '../../domain/csv/rows/columns-beside';
import { joinColumns } from '../../domain/csv/rows/join-columns';
import { fieldsOf, type TableKind, tableOf } from '../../domain/shop/tables/tables';
import { type FileDraft, useApp } from '../../store';
import { DisclosureButton } from '../../ui/disclosure-button';
import classes from './import.module.css';

interface ColumnMatchTableProps {
  readonly draft: FileDraft;
  readonly inspection: FileInspection;
  readonly kind: TableKind;
}

/** Of a need that many fields may serve, so many are shown, the usual ones. */
const mostOfNeed = 3;

/** Below this many fields without a column, they are shown with the others. */
const fewest = 6;

/**
 * The fields of the kind with their columns and a few values, each changeable: first those that have a column or that
 * the kind needs, and the others on demand.
 */
export function ColumnMatchTable({ draft, inspection, kind }: ColumnMatchTableProps) {
  const { t } = useTranslation('import');
  const id = useId();
  const [open, setOpen] = useState(false);
  const table = tableOf(kind);
  const names = fieldsOf(table).map(({ name }) => name);
  // As at the first look: a field whose column is taken away must not vanish under the hand.
  const [first] = useState(
    () =>
      new Set([
        ...Object.keys(draft.match),
        ...table.needs.flatMap(({ anyOf }) => anyOf.slice(0, mostOfNeed)),
      ]),
  );
  const rest = names.filter((name) => !first.has(name));
  const folded = rest.length >= fewest ? rest : [];
  const rows = (fields: readonly string[]) =>
    fields.map((field) => (
      <FieldRow key={field} draft={draft} inspection={inspection} kind={kind} field={field} />
    ));
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
      {rows(names.filter((name) => !folded.includes(name)))}
      {folded.length > 0 && (
        <>
          <Box mt="xs">
            <DisclosureButton open={open} controls={id} onToggle={() => setOpen(!open)}>
              {t('draft.moreFields', { count: folded.length })}
            </DisclosureButton>
          </Box>
          <Collapse expanded={open} id={id}>
            {open && rows(folded)}
          </Collapse>
        </>
      )}
      {joinColumns(table, draft.match, inspection.headers).map(({ name, column }) => (
        <JoinRow key={name} name={name} inspection={inspection} column={column} />
      ))}
      <Unused draft={draft} inspection={inspection} kind={kind} />
    </div>
  );
}

interface FieldProps extends ColumnMatchTableProps {
  readonly field: string;
}

function FieldRow({ draft, inspection, kind, field }: FieldProps) {
  const { t } = useTranslation(['import', 'tables']);
  const column = draft.match[field];
  const columns = inspection.headers.map((header, index) => ({
    value: String(index),
    label: header.trim() === '' ? t('draft.unnamed', { number: index + 1 }) : header,
  }));
  return (
    <div className={classes.match}>
      <div>
        <Text fw={column === undefined ? 400 : 500} c={column === undefined ? 'dimmed' : 'inherit'}>
          {t(`tables:field.${field}`)}
        </Text>
        {column !== undefined && <HowSure draft={draft} inspection={inspection} kind={kind} field={field} />}
      </div>
      <Select
        size="xs"
        searchable
        clearable
        aria-label={t('draft.columnFor', { field: t(`tables:field.${field}`) })}
        placeholder={t('draft.leftOut')}
        data={columns}
        value={column === undefined ? null : String(column)}
        onChange={(value) =>
          useApp.getState().setDraftColumn(draft.id, field, value === null ? null : Number(value))
        }
      />
      <Text size="xs" c="dimmed" truncate className={classes.matchSample}>
        {column === undefined ? '' : samples(inspection, column)}
      </Text>
    </div>
  );
}

/** A column that serves no field and is read all the same, to tell rows, orders or people apart. */
function JoinRow({
  name,
  inspection,
  column,
}: Readonly<Record<'name', string>> & Pick<FieldProps, 'inspection'> & { readonly column: number }) {
  const { t } = useTranslation('tables');
  return (
    <div className={classes.match}>
      <Text fw={500}>{t(`field.${name}`)}</Text>
      <Text size="xs">{inspection.headers[column]}</Text>
      <Text size="xs" c="dimmed" truncate className={classes.matchSample}>
        {samples(inspection, column)}
      </Text>
    </div>
  );
}

/** How sure the column is, and the one that would have done nearly as well. */
function HowSure({ draft, inspection, kind, field }: FieldProps) {
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
function Unused({ draft, inspection, kind }: ColumnMatchTableProps) {
  const { t } = useTranslation('import');
  const used = new Set([
    // Serves no field of its own and yet says what all amounts are in.
    codeColumnOf(inspection.headers, inspection.preview),
    ...Object.values(draft.match),
    ...columnsBeside(tableOf(kind), draft.match, inspection.headers).map(({ column }) => column),
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
