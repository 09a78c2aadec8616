import type { SourceFormat } from '../../../contracts/import-api';
import { inspectTable } from '../../../domain/csv/inspect';
import { inBlocks } from '../../../domain/csv/records/record-block';
import type { CsvRecord } from '../../../domain/csv/records/records';
import { newTally, type TextTally } from '../../../domain/csv/records/text-tally';
import { shownValues } from '../../../domain/csv/rows/unread-columns';
import type { ByteSource, OnBytes } from './byte-source';
import { cellsOf, flatten, MalformedJson } from './json/flatten';
import type { ListedObject } from './json/split-objects';
import { headRecords, type Source } from './source';
import { SourceRefused } from './source-refused';
import { batchCells, TableRecord } from './table-record';

/** UTF-16 units whose objects say which columns there are; names that come later are told of. */
const sampledUnits = 1 << 26;
/** Late names that are noted: more are values that somebody used as names. */
const mostLate = 100;
/** Lists in one file; more are made to exhaust whoever reads them. */
const mostLists = 100;

/** Names of columns, in the order in which they come, with their places. */
type Columns = ReadonlyMap<string, number>;

/** A text whose rows are objects, as JSON each, in one list or several. */
export interface ObjectText {
  readonly bytes: ByteSource;
  readonly format: SourceFormat;
  /** What columns are shown as, by their names; the names themselves where left out. */
  readonly titles?: (names: readonly string[]) => string[];
  /** All objects from the start, as often as wanted. Throws SourceRefused. */
  objects(onBytes: OnBytes, tally?: TextTally): AsyncIterable<readonly ListedObject[]>;
}

/** The lists of objects, in their order. The whole text is gone through. */
export async function listsOf(text: ObjectText): Promise<string[]> {
  const lists = new Set<string>();
  for await (const objects of text.objects(() => {})) {
    for (const { list } of objects) lists.add(list);
    if (lists.size > mostLists) throw new SourceRefused('json-without-rows');
  }
  return [...lists];
}

/** A table for each list: a row an object, flattened; the union of the names of the first rows are its columns. */
export function tablesOf(path: string, text: ObjectText, lists: readonly string[]): Source[] {
  return lists.map((list) =>
    tableOf([path, lists.length > 1 ? list : ''].filter(Boolean).join('/'), text, list),
  );
}

function tableOf(name: string, text: ObjectText, list: string): Source {
  let found: Promise<Columns> | null = null;
  const columns = () => {
    found ??= columnsOf(text, list);
    return found;
  };
  return {
    name,
    format: text.format,
    size: text.bytes.size,
    compressed: text.bytes.packed,
    inspect: async () => inspectTable(await headRecords(recordsOf(text, list, await columns(), () => {}))),
    async *records(_, onBytes, tally) {
      yield* inBlocks(recordsOf(text, list, await columns(), onBytes, tally));
    },
  };
}

/** The names of the columns first, then a record for each object. */
async function* recordsOf(
  text: ObjectText,
  list: string,
  columns: Columns,
  onBytes: OnBytes,
  tally: TextTally = newTally(),
): AsyncGenerator<CsvRecord[], void> {
  const names = [...columns.keys()];
  // Rows that are lists bring their names in the first of them.
  const header = text.titles?.(names) ?? names;
  let batch: CsvRecord[] = names.length > 0 ? [new TableRecord(1, header)] : [];
  for await (const objects of text.objects(onBytes, tally)) {
    for (const object of objects) {
      if (object.list !== list) continue;
      batch.push(recordOf(object, columns, tally.lateColumns));
      if (batch.length * Math.max(8, names.length) < batchCells) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** An object that is no JSON is a row that is rejected. */
function recordOf({ line, text }: ListedObject, columns: Columns, late: Map<string, string[]>): CsvRecord {
  try {
    if (text.startsWith('[')) return new TableRecord(line, cellsOf(text));
    const fields = new Array<string>(columns.size).fill('');
    for (const [name, value] of flatten(text)) {
      const column = columns.get(name);
      if (column !== undefined) fields[column] = value;
      else noteLate(late, name, value);
    }
    return new TableRecord(line, fields);
  } catch (error) {
    if (!(error instanceof MalformedJson)) throw error;
    return { line, fields: [], raw: text, flaw: 'malformed' };
  }
}

function noteLate(late: Map<string, string[]>, name: string, value: string): void {
  if (value === '') return;
  const values = late.get(name);
  if (values === undefined && late.size < mostLate) late.set(name, [value]);
  else if (values !== undefined && values.length < shownValues && !values.includes(value)) values.push(value);
}

async function columnsOf(text: ObjectText, list: string): Promise<Columns> {
  const columns = new Map<string, number>();
  let units = 0;
  for await (const objects of text.objects(() => {})) {
    for (const object of objects) {
      if (object.list !== list) continue;
      units += object.text.length;
      try {
        for (const name of flatten(object.text).keys())
          if (!columns.has(name)) columns.set(name, columns.size);
      } catch (error) {
        if (!(error instanceof MalformedJson)) throw error;
      }
    }
    if (units >= sampledUnits) break;
  }
  return columns;
}
