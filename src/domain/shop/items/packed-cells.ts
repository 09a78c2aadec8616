import { itemsOfLabels } from './labelled-items';
import { itemsOfCounts, itemsOfJson, itemsOfStrings, partsOfList } from './packed-items';

/** Of a column's cells, 0 to 1: those that hold items with what they say of each, and those that list names or codes. */
export interface PackedShares {
  readonly packed: number;
  readonly listed: number;
}

/** What a cell without any of these signs is not asked. */
const mayPack = /[,，、;；|\n[{(（]|\d\s*[x×*]|[x×*]\s*\d/u;

/**
 * How many cells hold several items each, as an order's goods do; 0 where none holds more than one, or where no name in
 * a list comes again in another, as goods do and sentences do not.
 */
export function packedShares(cells: readonly string[]): PackedShares {
  const filled = Math.max(1, cells.length);
  const items = each(cells, (cell) => (mayPack.test(cell) ? itemsOfCell(cell) : null));
  const isSeveral = items.some((list) => (list?.length ?? 0) > 1);
  const packed = isSeveral ? items.filter((list) => list !== null).length / filled : 0;
  return { packed, listed: packed > 0 ? 0 : listedShare(cells) };
}

/** What each cell says; cells of a column repeat, and each is looked at once. */
function each<T>(cells: readonly string[], read: (cell: string) => T): T[] {
  const known = new Map<string, T>();
  for (const cell of cells) if (!known.has(cell)) known.set(cell, read(cell));
  return cells.map((cell) => known.get(cell)!);
}

function itemsOfCell(cell: string) {
  return itemsOfJson(cell) ?? itemsOfStrings(cell) ?? itemsOfLabels(cell) ?? itemsOfCounts(cell);
}

function listedShare(cells: readonly string[]): number {
  const lists = each(cells, (cell) => (mayPack.test(cell) ? partsOfList(cell) : []));
  const several = lists.filter((parts) => parts.length > 1);
  const parts = several.flat();
  return new Set(parts).size <= mostDifferent * parts.length ? several.length / Math.max(1, cells.length) : 0;
}

/** Share of different ones among the names of all lists above which they are no goods that are bought again. */
const mostDifferent = 0.7;
