import { ClienteleError, type ErrorCode } from '../contracts/errors';
import {
  type FileInspection,
  type FileToImport,
  type ImportPlan,
  labelOf,
  type SourceFormat,
  type SourceRef,
} from '../contracts/import-api';
import { withOrders } from '../domain/csv/beside-orders';
import type { Assumption } from '../domain/csv/recognition/assumptions';
import { columnsBeside } from '../domain/csv/rows/columns-beside';
import { type TableKind, tableOf } from '../domain/shop/tables/tables';
import { currentLanguage, speakerFor } from '../i18n';
import { inspectFile, planOf } from '../jobs/import-job';

/** What a look at one table of a file found: how it will be read, or why it is declined. */
export interface PlannedFile extends SourceRef {
  /** Position of its file among those that were looked at. */
  readonly file: number;
  readonly format: SourceFormat;
  /** null where it is declined. */
  readonly kind: TableKind | null;
  readonly declined: { readonly code: ErrorCode; readonly sentence: string } | null;
  /** What is taken for granted where no column has a name: to be told to whoever asked. */
  readonly assumed: { readonly code: Assumption; readonly sentence: string } | null;
  /** '' where the format has none. */
  readonly encoding: string;
  readonly delimiter: string;
  /** Header → the field that the column serves or the use it has beside (`personName`), null where it is not read. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** null where it is declined. */
  readonly plan: ImportPlan | null;
}

/** Looks at the tables of files, one after the other; one that cannot be read is declined and stops no other. */
export async function planFiles(files: readonly File[], signal: AbortSignal): Promise<PlannedFile[]> {
  const looks: (FileInspection & { readonly file: number })[] = [];
  for (const [file, each] of files.entries()) {
    for (const inspection of await inspectFile(each, signal)) looks.push({ ...inspection, file });
  }
  return withOrders(looks).map(({ file, ...inspection }) => plannedAs(file, inspection));
}

/**
 * What was planned, as the import takes it; what was declined is left out.
 * @throws the reason for which the first was declined, where nothing is left.
 */
export function filesToImport(files: readonly File[], planned: readonly PlannedFile[]): FileToImport[] {
  const readable = planned.flatMap(({ file, plan }) => (plan === null ? [] : [{ file: files[file]!, plan }]));
  const [first] = planned;
  if (readable.length === 0)
    throw new ClienteleError(first?.declined?.code ?? 'file-empty', first ? labelOf(first) : '');
  return readable;
}

function plannedAs(file: number, inspection: FileInspection): PlannedFile {
  const { name, source, format, encoding, delimiter, kind, refusal, matches, assumption } = inspection;
  const assumed =
    assumption === null
      ? null
      : { code: assumption, sentence: speakerFor(currentLanguage()).assumption(assumption) };
  const found = { file, name, source, format, encoding, delimiter, assumed };
  if (kind === null || refusal !== null) {
    const declined = declinedFor(refusal ?? 'file-not-recognised');
    return { ...found, kind: null, declined, columns: columnsOf(inspection, {}, null), plan: null };
  }
  const plan = planOf(inspection, kind, matches[kind]);
  return { ...found, kind, declined: null, columns: columnsOf(inspection, plan.match, kind), plan };
}

function columnsOf(
  { headers }: FileInspection,
  match: ImportPlan['match'],
  kind: TableKind | null,
): Record<string, string | null> {
  const beside = kind === null ? [] : columnsBeside(tableOf(kind), match, headers);
  const fieldOf = new Map([
    ...beside.map(({ name, column }) => [column, name] as const),
    ...Object.entries(match).map(([field, column]) => [column, field] as const),
  ]);
  const columns: Record<string, string | null> = {};
  for (const [column, header] of headers.entries()) {
    // Of two columns of one name the one that serves a field is told of.
    columns[header] = fieldOf.get(column) ?? columns[header] ?? null;
  }
  return columns;
}

function declinedFor(code: ErrorCode) {
  return { code, sentence: speakerFor(currentLanguage()).failure(code) };
}
