import type { Facet, RowQuery } from '../../contracts/data-room-api';
import { groupByKey } from '../../domain/math/order';
import type { TableColumns } from './table';
import { understoodFields } from './understood-shop';
import { allNumbers, type CodedColumn, codedTexts, ranksOf } from './values';

export interface FoundRows {
  /** Rows of the table in the order asked for; null stands for all of them as they are. */
  readonly rows: Int32Array | null;
  readonly facets: readonly Facet[];
}

interface Picked {
  readonly column: CodedColumn;
  /** 1 for each code that was picked; the last entry stands for 'missing'. */
  readonly picks: Uint8Array;
}

/** Columns of codes that hold for all of a table's rows; made once for each facet. */
export type FacetColumns = ReadonlyMap<string, CodedColumn>;

/** A facet has no use with one value, nor with so many that nobody reads the list. */
const mostFacetValues = 300;

/** The columns by whose values rows can be picked: those of few values that are no ids and no free text. */
export async function facetColumns(
  table: TableColumns,
  candidates: readonly string[],
): Promise<FacetColumns> {
  const columns = new Map<string, CodedColumn>();
  for (const field of candidates) {
    if (table.fieldOf(field)?.type !== 'string') continue;
    const coded = await codedTexts(table, field);
    const missing = coded.codes.includes(-1) ? 1 : 0;
    const values = coded.values.length + missing;
    if (values >= 2 && values <= mostFacetValues) columns.set(field, coded);
  }
  return columns;
}

/** The rows that a query asks for, in its order, and how many rows each value of a facet would leave. */
export async function findRows(
  table: TableColumns,
  facets: FacetColumns,
  query: RowQuery,
): Promise<FoundRows> {
  const dropped = await droppedBySearch(table, query.search);
  await dropOutside(table, query.spans, dropped);
  const picked = new Map<string, Picked>();
  for (const [field, values] of Object.entries(query.picks)) {
    // Of other fields values are picked as well: the one customer's rows, a frequent title.
    const column = facets.get(field) ?? (await codedColumn(table, field));
    const areSets = understoodFields.some(({ name, isSet }) => name === field && isSet === true);
    if (values.length > 0) picked.set(field, { column, picks: pickedCodes(column, values, areSets) });
  }
  const misses = countMisses(dropped, picked);
  const kept = misses.every((count) => count === 0) ? null : misses;
  return {
    rows: await ordered(table, kept, query.sort),
    facets: [...facets].map(([field, column]) => countFacet(field, column, misses, picked.get(field)?.picks)),
  };
}

/** 1 for each row none of whose texts, as its file has them, holds the words. */
async function droppedBySearch(table: TableColumns, search: string): Promise<Uint8Array> {
  const dropped = new Uint8Array(table.rowCount);
  const needle = search.trim().toLowerCase();
  if (needle === '') return dropped;
  dropped.fill(1);
  for (const { name, type } of table.fields) {
    if (type !== 'string' || understoodFields.some((field) => field.name === name)) continue;
    await table.each(name, (column, start, rows) => {
      if (column?.type !== 'string') return;
      const hits = Uint8Array.from(column.dictionary, (text) =>
        text.toLowerCase().includes(needle) ? 1 : 0,
      );
      if (!hits.includes(1)) return;
      for (let row = 0; row < rows; row++) {
        const code = column.codes[row]!;
        if (code >= 0 && hits[code] === 1) dropped[start + row] = 0;
      }
    });
  }
  return dropped;
}

/** A row without the number or date lies in no span. */
async function dropOutside(
  table: TableColumns,
  spans: RowQuery['spans'],
  dropped: Uint8Array,
): Promise<void> {
  for (const [field, [from, end]] of Object.entries(spans)) {
    const values = await allNumbers(table, field);
    for (let row = 0; row < values.length; row++) {
      if (!(values[row]! >= from && values[row]! < end)) dropped[row] = 1;
    }
  }
}

/** Texts as they are; of numbers and dates whether there is one, as nothing but 'missing' is picked of them. */
async function codedColumn(table: TableColumns, field: string): Promise<CodedColumn> {
  const { type } = understoodFields.find(({ name }) => name === field) ?? table.fieldOf(field) ?? {};
  if (type !== 'number' && type !== 'date') return codedTexts(table, field);
  const values = await allNumbers(table, field);
  return { codes: Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : 0)), values: ['filled'] };
}

/** @param areSets whether a value is a list of which any may be wanted. */
function pickedCodes(column: CodedColumn, values: readonly string[], areSets: boolean): Uint8Array {
  const wanted = new Set(values);
  const isWanted = (value: string) =>
    areSets ? value.split(' ').some((each) => wanted.has(each)) : wanted.has(value);
  return Uint8Array.from([...column.values, ''], (value) => (isWanted(value) ? 1 : 0));
}

/** How many parts of the query each row misses; search and spans count as one. */
function countMisses(dropped: Uint8Array, picked: ReadonlyMap<string, Picked>): Uint8Array {
  const misses = dropped.slice();
  for (const { column, picks } of picked.values()) {
    const { codes, values } = column;
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!;
      if (picks[code < 0 ? values.length : code] === 0) misses[row] = misses[row]! + 1;
    }
  }
  // What the search drops no facet brings back.
  for (let row = 0; row < misses.length; row++) if (dropped[row] === 1) misses[row] = 255;
  return misses;
}

/** Rows by value among those that everything but the facet itself lets through. */
function countFacet(
  field: string,
  { codes, values }: CodedColumn,
  misses: Uint8Array,
  picks: Uint8Array | undefined,
): Facet {
  const counts = new Int32Array(values.length + 1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]! < 0 ? values.length : codes[row]!;
    const missed = misses[row]! - (picks !== undefined && picks[code] === 0 ? 1 : 0);
    if (missed === 0) counts[code] = counts[code]! + 1;
  }
  const list = Array.from(counts, (rows, code) => ({
    value: values[code] ?? '',
    rows,
    picked: picks?.[code] === 1,
  }));
  return {
    field,
    values: list
      .filter(({ rows, picked }) => rows > 0 || picked)
      .sort((a, b) => b.rows - a.rows)
      .map(({ value, rows }) => ({ value, rows })),
  };
}

/** The kept rows in the order asked for; rows without the value come last either way. */
async function ordered(
  table: TableColumns,
  misses: Uint8Array | null,
  sort: RowQuery['sort'],
): Promise<Int32Array | null> {
  const isKept = (row: number) => misses === null || misses[row] === 0;
  if (sort === null || table.fieldOf(sort.field) === undefined) {
    if (misses === null) return null;
    return groupByKey(new Uint8Array(misses.length), 1, misses.length, isKept).positions;
  }
  const { ranks, distinct } = await ranksOf(table, sort.field);
  const keys = ranks.map((rank) => {
    if (rank < 0) return distinct;
    return sort.descending ? distinct - 1 - rank : rank;
  });
  return groupByKey(keys, distinct + 1, keys.length, isKept).positions;
}
