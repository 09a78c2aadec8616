import type { Column, StringColumn, TableChunk } from '../columns';
import { itemsOfLabels } from './labelled-items';
import {
  itemsOfCodes,
  itemsOfCounts,
  itemsOfJson,
  itemsOfStrings,
  type PackedItem,
  partsOfList,
} from './packed-items';

/** Chunks whose orders and events stand with one row an item, and of each row of such a table the row as it is stored. */
export interface ExpandedChunks {
  readonly chunks: readonly TableChunk[];
  /** By kind of table; null where none of its rows changed. */
  readonly storedRow: Readonly<Record<(typeof kindsWithItems)[number], Int32Array | null>>;
}

const kindsWithItems = ['orders', 'events'] as const;

/** Gives every item that stands in a cell with others of its order a row of its own. */
export function expandItems(chunks: readonly TableChunk[]): ExpandedChunks {
  const itemsOf = chunks.map((chunk) => (holdsItems(chunk) ? inUnits(chunk, itemsOfRows(chunk)) : null));
  const storedRow = {
    orders: storedRows(chunks, itemsOf, 'orders'),
    events: storedRows(chunks, itemsOf, 'events'),
  };
  if (storedRow.orders === null && storedRow.events === null) return { chunks, storedRow };
  const expanded = chunks.map((chunk, c) => {
    const items = itemsOf[c];
    return items ? withRows(chunk, items) : chunk;
  });
  return { chunks: expanded, storedRow };
}

function storedRows(
  chunks: readonly TableChunk[],
  itemsOf: readonly ((PackedItem[] | null)[] | null)[],
  wanted: TableChunk['kind'],
): Int32Array | null {
  if (!chunks.some(({ kind }, c) => kind === wanted && itemsOf[c] !== null)) return null;
  const stored: number[] = [];
  let before = 0;
  chunks.forEach(({ kind, rowCount }, c) => {
    if (kind !== wanted) return;
    for (let row = 0; row < rowCount; row++) {
      const count = itemsOf[c]?.[row]?.length ?? 1;
      for (let i = 0; i < count; i++) stored.push(before + row);
    }
    before += rowCount;
  });
  return Int32Array.from(stored);
}

function holdsItems({ kind }: TableChunk): boolean {
  return kindsWithItems.some((each) => each === kind);
}

/** Orders of which so many have items that come to a hundred times their total have them in the smallest coin. */
const [mostInCoins, fewestInCoins] = [0.9, 3];

/** The items with their amounts in units of the money: what an order comes to may be so while they are in its coins. */
function inUnits(
  { columns }: TableChunk,
  rows: (PackedItem[] | null)[] | null,
): (PackedItem[] | null)[] | null {
  const total = columns.orderSubtotal ?? columns.orderTotal;
  if (rows === null || total?.type !== 'number') return rows;
  let [known, inCoins] = [0, 0];
  rows.forEach((items, row) => {
    const sum = (items ?? []).reduce(
      (all, { total, unitPrice, quantity }) =>
        all + (Number.isNaN(total) ? unitPrice * (quantity || 1) : total),
      0,
    );
    const own = total.values[row]!;
    if (!(sum > 0) || !(own > 0)) return;
    known++;
    if (sum > 50 * own && sum < 200 * own) inCoins++;
  });
  if (inCoins < fewestInCoins || inCoins < mostInCoins * known) return rows;
  const coins = (amount: number) => amount / 100;
  return rows.map(
    (items) =>
      items?.map((item) => ({
        ...item,
        unitPrice: coins(item.unitPrice),
        total: coins(item.total),
        discount: coins(item.discount),
      })) ?? null,
  );
}

type Packing = (cell: string) => PackedItem[] | null;

/** The items of each row, null for rows that have one or none; null where the chunk packs none. */
function itemsOfRows({ columns, rowCount }: TableChunk): (PackedItem[] | null)[] | null {
  for (const field of ['items', 'productTitle'] as const) {
    const column = columns[field];
    if (column?.type !== 'string') continue;
    const packing = packingOf(column, field);
    if (packing === null) continue;
    const byCode = column.dictionary.map(packing);
    return Array.from({ length: rowCount }, (_, row) => byCode[column.codes[row]!] ?? null);
  }
  return parallelLists(columns, rowCount) ?? countedTitles(columns, rowCount);
}

/** Cells looked at to find how a column packs. */
const enough = 500;

function packingOf({ dictionary }: StringColumn, field: 'items' | 'productTitle'): Packing | null {
  const cells = dictionary.slice(0, enough);
  const ways: Packing[] = [itemsOfJson, itemsOfStrings, itemsOfLabels, itemsOfCounts];
  for (const way of ways) {
    const found = cells.map(way);
    const packed = found.filter((items) => items !== null);
    // A title may end in a number of pieces; a list has several at least once.
    const isList = way === itemsOfJson || field === 'items' || packed.some((items) => items.length > 1);
    if (isList && packed.length >= 0.6 * cells.length && packed.length > 0) return way;
  }
  if (field === 'productTitle') return null;
  const codes = cells.map(itemsOfCodes);
  if (codes.some((items) => items !== null && items.length > 1) && !codes.includes(null)) return itemsOfCodes;
  return (cell) => partsOfList(cell).map((title) => ({ ...unknown, id: '', title }));
}

const no = Number.NaN;
const unknown = { quantity: no, unitPrice: no, total: no, discount: no };

/** 'a;b' among the products' codes and as many parts among their titles. */
function parallelLists(
  { productId, productTitle }: TableChunk['columns'],
  rowCount: number,
): (PackedItem[] | null)[] | null {
  if (productId?.type !== 'string' || productTitle?.type !== 'string') return null;
  if (!productId.dictionary.some((id) => id.includes(';') || id.includes('|'))) return null;
  const [ids, titles] = [productId.dictionary.map(partsOfList), productTitle.dictionary.map(partsOfList)];
  let [several, alike] = [0, 0];
  const rows = Array.from({ length: rowCount }, (_, row): PackedItem[] | null => {
    const [own, named] = [ids[productId.codes[row]!] ?? [], titles[productTitle.codes[row]!] ?? []];
    if (own.length < 2) return null;
    several++;
    if (own.length !== named.length) return null;
    alike++;
    return own.map((id, i) => ({ ...unknown, id, title: named[i]! }));
  });
  return alike > 0 && alike >= 0.8 * several ? rows : null;
}

/** Titles with as many parts as the order has products, where a column says how many and most orders of several agree. */
function countedTitles(
  { productTitle, itemKinds }: TableChunk['columns'],
  rowCount: number,
): (PackedItem[] | null)[] | null {
  if (productTitle?.type !== 'string' || itemKinds?.type !== 'string') return null;
  const parts = productTitle.dictionary.map((title) =>
    title.split(/\s*[,，、]\s*/u).filter((part) => part !== ''),
  );
  let [several, alike] = [0, 0];
  const rows = Array.from({ length: rowCount }, (_, row): PackedItem[] | null => {
    const kinds = Number(itemKinds.dictionary[itemKinds.codes[row]!] ?? 1);
    const titles = parts[productTitle.codes[row]!] ?? [];
    if (!(kinds > 1)) return null;
    several++;
    if (titles.length !== kinds) return null;
    alike++;
    return titles.map((title) => ({ id: '', title, quantity: no, unitPrice: no, total: no, discount: no }));
  });
  return alike > 0 && alike >= 0.8 * several ? rows : null;
}

/** What belongs to one line and cannot be that of each item. */
const ofLine = [
  'quantity',
  'unitPrice',
  'lineGross',
  'lineTotal',
  'lineTaxed',
  'lineDiscount',
  'lineTax',
  'items',
] as const;

function withRows(chunk: TableChunk, items: readonly (PackedItem[] | null)[]): TableChunk {
  const from: number[] = [];
  const of: (PackedItem | null)[] = [];
  for (let row = 0; row < chunk.rowCount; row++) {
    for (const item of items[row] ?? [null]) {
      from.push(row);
      of.push(item);
    }
  }
  const columns: Record<string, Column> = {};
  for (const [name, column] of Object.entries(chunk.columns)) columns[name] = picked(column, from);
  // The sum of such a row is that of its order, or of the goods in it.
  if (columns.lineTotal !== undefined) {
    if (columns.orderTotal === undefined) columns.orderTotal = columns.lineTotal;
    else columns.orderSubtotal ??= columns.lineTotal;
  }
  const isShared = of.map((item, i) => item !== null && (from[i] === from[i - 1] || from[i] === from[i + 1]));
  for (const field of ofLine) {
    const column = columns[field];
    if (column === undefined || column.type === 'string') continue;
    columns[field] = { ...column, values: column.values.map((value, i) => (isShared[i] ? no : value)) };
  }
  delete columns.items;
  setNumbers('quantity', ({ quantity }) => quantity);
  setNumbers('unitPrice', ({ unitPrice }) => unitPrice);
  setNumbers('lineTotal', ({ total }) => total);
  setNumbers('lineDiscount', ({ discount }) => discount);
  setTexts('productId', ({ id }) => id);
  setTexts('productTitle', ({ title }) => title);
  return {
    ...chunk,
    rowCount: from.length,
    lines: Int32Array.from(from, (row) => chunk.lines[row]!),
    prints: Uint32Array.from(
      { length: 2 * from.length },
      (_, i) => chunk.prints[2 * from[i >> 1]! + (i & 1)]!,
    ),
    repeats: Uint8Array.from(from, (row) => chunk.repeats[row]!),
    columns,
  };

  function setNumbers(field: string, value: (item: PackedItem) => number): void {
    if (!of.some((item) => item !== null && !Number.isNaN(value(item)))) return;
    const known = columns[field];
    const values = Float64Array.from(of, (item, i) => {
      const own = item === null ? no : value(item);
      return Number.isNaN(own) && known && known.type !== 'string' ? known.values[i]! : own;
    });
    columns[field] = { type: 'number', values };
  }

  function setTexts(field: string, value: (item: PackedItem) => string): void {
    const known = columns[field];
    const texts = of.map((item, i) => {
      if (item !== null) return value(item);
      const code = known?.type === 'string' ? known.codes[i]! : -1;
      return known?.type === 'string' && code >= 0 ? known.dictionary[code]! : '';
    });
    const dictionary = [...new Set(texts)].filter((text) => text !== '');
    const codes = new Map(dictionary.map((text, code) => [text, code]));
    columns[field] = {
      type: 'string',
      codes: Int32Array.from(texts, (text) => codes.get(text) ?? -1),
      dictionary,
    };
  }
}

function picked(column: Column, from: readonly number[]): Column {
  if (column.type === 'string')
    return { ...column, codes: Int32Array.from(from, (row) => column.codes[row]!) };
  return { ...column, values: Float64Array.from(from, (row) => column.values[row]!) };
}
