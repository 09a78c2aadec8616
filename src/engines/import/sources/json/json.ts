import { decoderOf } from '../../../../domain/csv/encoding/code-pages';
import { detectEncoding } from '../../../../domain/csv/encoding/encoding';
import { headSize, inspectTable } from '../../../../domain/csv/inspect';
import { inBlocks } from '../../../../domain/csv/records/record-block';
import type { CsvRecord } from '../../../../domain/csv/records/records';
import { shownValues } from '../../../../domain/csv/rows/unread-columns';
import { newTally, type TextTally } from '../../../../domain/csv/records/text-tally';
import { type ByteSource, headOf, type OnBytes, textOf } from '../byte-source';
import { headRecords, refusedSource, type Source } from '../source';
import { SourceRefused } from '../source-refused';
import { batchCells, TableRecord } from '../table-record';
import { cellsOf, flatten, isBlank, MalformedJson, stringEnd } from './flatten';
import { type ListedObject, ObjectSplitter } from './split-objects';

/** UTF-16 units whose objects say which columns there are; names that come later are told of. */
const sampledUnits = 1 << 26;
/** Late names that are noted: more are values that somebody used as names. */
const mostLate = 100;
/** Lists in one file; more are made to exhaust whoever reads them. */
const mostLists = 100;

/** Names of columns, in the order in which they come, with their places. */
type Columns = ReadonlyMap<string, number>;

interface JsonText {
  readonly bytes: ByteSource;
  readonly encoding: string;
  readonly lines: boolean;
}

/**
 * The tables of a JSON text: its lines, its list, or every list of objects inside of its object. Each object is a row,
 * flattened; the union of the names of the first rows are its columns.
 * @returns null where the text is no JSON.
 */
export async function jsonSources(path: string, bytes: ByteSource): Promise<Source[] | null> {
  const head = await headOf(bytes, headSize);
  const { encoding } = detectEncoding(head.bytes);
  const text = decoderOf(encoding).decode(head.bytes, { stream: !head.whole });
  const atHead = formOf(text, head.whole);
  if (atHead === null) return null;
  const form = atHead === 'unseen' ? await formBeyondHead(bytes, encoding) : atHead;
  const json: JsonText = { bytes, encoding, lines: form === 'lines' };
  const lists = form === 'object' ? await listsOf(json) : [''];
  // A lone object is one row at best, and mostly columns or rows by their names: to guess which would be a lie.
  if (lists.length === 0) return [refusedSource(path, bytes.size, 'json-without-rows')];
  return lists.map((list) =>
    sourceOf([path, lists.length > 1 ? list : ''].filter(Boolean).join('/'), json, list),
  );
}

/**
 * Whether the text is a list, lines of objects or one object; 'unseen' where its first object ends beyond it, null
 * where it is no JSON.
 */
function formOf(text: string, whole: boolean): 'list' | 'lines' | 'object' | 'unseen' | null {
  const first = nextSign(text, 0);
  if (text[first] === '[') {
    const inside = text[nextSign(text, first + 1)];
    // '[' begins some CSV too ('[order id],[date]'): in JSON a row or a text in quotes follows.
    if (inside === '"') return 'lines';
    return inside === '{' || inside === '[' || inside === ']' ? 'list' : null;
  }
  if (text[first] !== '{') return null;
  const inside = nextSign(text, first + 1);
  if (text[inside] !== '"' && text[inside] !== '}') return null;
  if (text[inside] === '"') {
    const end = stringEnd(text, inside);
    if (end >= 0 && text[nextSign(text, end + 1)] !== ':') return null;
  }
  const [object] = new ObjectSplitter(true).push(text);
  if (object === undefined) return whole ? null : 'unseen';
  const next = nextSign(text, first + object.text.length);
  return text[next] === '{' || text[next] === ',' ? 'lines' : 'object';
}

/** Whether another object follows a first one that is longer than the head. What is longer than any row is none. */
async function formBeyondHead(bytes: ByteSource, encoding: string): Promise<'lines' | 'object'> {
  const splitter = new ObjectSplitter(true);
  let objects = 0;
  try {
    for await (const piece of textOf(bytes, encoding, () => {}, newTally())) {
      objects += splitter.push(piece).length;
      if (objects > 1) return 'lines';
    }
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
  }
  return 'object';
}

function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The lists of objects inside of the object, in their order. The whole text is gone through. */
async function listsOf(json: JsonText): Promise<string[]> {
  const lists = new Set<string>();
  for await (const objects of objectsOf(json, () => {})) {
    for (const { list } of objects) lists.add(list);
    if (lists.size > mostLists) throw new SourceRefused('json-without-rows');
  }
  return [...lists];
}

async function* objectsOf(
  { bytes, encoding, lines }: JsonText,
  onBytes: OnBytes,
  tally: TextTally = newTally(),
): AsyncGenerator<ListedObject[], void> {
  const splitter = new ObjectSplitter(lines);
  for await (const piece of textOf(bytes, encoding, onBytes, tally)) yield splitter.push(piece);
  if (!splitter.isComplete) throw new SourceRefused('file-broken');
}

function sourceOf(name: string, json: JsonText, list: string): Source {
  let found: Promise<Columns> | null = null;
  const columns = () => {
    found ??= columnsOf(json, list);
    return found;
  };
  return {
    name,
    format: 'json',
    size: json.bytes.size,
    compressed: json.bytes.packed,
    inspect: async () => inspectTable(await headRecords(recordsOf(json, list, await columns(), () => {}))),
    async *records(_, onBytes, tally) {
      yield* inBlocks(recordsOf(json, list, await columns(), onBytes, tally));
    },
  };
}

/** The names of the columns first, then a record for each object. */
async function* recordsOf(
  json: JsonText,
  list: string,
  columns: Columns,
  onBytes: OnBytes,
  tally?: TextTally,
): AsyncGenerator<CsvRecord[], void> {
  const names = [...columns.keys()];
  const late = tally?.lateColumns ?? new Map();
  // Rows that are lists bring their names in the first of them.
  let batch: CsvRecord[] = names.length > 0 ? [new TableRecord(1, names)] : [];
  for await (const objects of objectsOf(json, onBytes, tally)) {
    for (const object of objects) {
      if (object.list !== list) continue;
      batch.push(recordOf(object, columns, late));
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

async function columnsOf(json: JsonText, list: string): Promise<Columns> {
  const columns = new Map<string, number>();
  let units = 0;
  for await (const objects of objectsOf(json, () => {})) {
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
