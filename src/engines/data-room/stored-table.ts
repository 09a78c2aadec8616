import type { RoomField } from '../../contracts/data-room-api';
import type { StoredChunk } from '../../contracts/stored';
import { columnByClock, type ShopClock } from '../../domain/shop/cleaning/shop-clock';
import { cleanedColumn, type Column } from '../../domain/shop/columns';
import { fieldsOf, type TableKind, tableOf } from '../../domain/shop/tables/tables';
import { getColumn, getLines } from '../../storage/tables';
import { type ColumnSource, TableColumns } from './table';
import { understoodFields, type UnderstoodShop } from './understood-shop';

/** Where a shop's tables are read from. */
export interface StoredShop {
  readonly id: string;
  readonly listed: readonly StoredChunk[];
  /** By which times of Greenwich are told; null as long as nobody named the shop's zone. */
  readonly clock: ShopClock | null;
  /** Put together when it is first asked for. */
  readonly understood: () => Promise<UnderstoodShop>;
}

/** The fields of a table of a stored shop; one column of each is read. */
export async function storedFields(
  { id, listed, clock }: StoredShop,
  kind: TableKind,
): Promise<readonly RoomField[]> {
  const chunks = listed.filter((chunk) => chunk.kind === kind);
  const fields: RoomField[] = [];
  for (const name of namesOf(kind, chunks)) {
    const having = chunks.filter((each) => each.fields.includes(name));
    const { type } = await getColumn(id, having[0]!, name);
    const isUtc = type === 'date' && clock === null && (await isToldByUtc(id, name, having));
    fields.push({ name, type, ...(isUtc ? { isUtc } : {}) });
  }
  const shown = understoodFields.filter((field) => field.kinds.includes(kind));
  return [...fields, ...shown.map(({ name, type }): RoomField => ({ name, type }))];
}

/** Whether some file tells a column's times by the clock of Greenwich; each tells all of them by one clock. */
async function isToldByUtc(id: string, name: string, having: readonly StoredChunk[]): Promise<boolean> {
  const oneOfEachFile = new Map(having.map((chunk) => [chunk.file, chunk]));
  for (const chunk of oneOfEachFile.values()) {
    const column = await getColumn(id, chunk, name);
    if (column.type === 'date' && column.isUtc === true) return true;
  }
  return false;
}

/**
 * A table of a stored shop, its times by the shop's clock, with what was understood of its rows as further columns.
 * @param fields as `storedFields` has them.
 */
export function storedTable(
  { id, listed, clock, understood }: StoredShop,
  kind: TableKind,
  fields: readonly RoomField[],
): TableColumns {
  const chunks = listed.filter((chunk) => chunk.kind === kind);
  const starts = new Map<StoredChunk, number>();
  let rows = 0;
  for (const chunk of chunks) {
    starts.set(chunk, rows);
    rows += chunk.rowCount;
  }
  const source: ColumnSource = {
    lines: (chunk) => getLines(id, chunk),
    async column(chunk, field): Promise<Column | undefined> {
      if (chunk.fields.includes(field)) return columnByClock(await getColumn(id, chunk, field), clock);
      const start = starts.get(chunk)!;
      const added = understoodFields.find(({ name }) => name === field);
      return added && (await understood()).column(kind, added.name, start, start + chunk.rowCount);
    },
  };
  return new TableColumns(kind, chunks, fields, source);
}

/** Fields in the order of the table's description, then what else the chunks have. */
function namesOf(kind: TableKind, chunks: readonly StoredChunk[]): string[] {
  // What was done to a row's cells is shown with all that was done to it, as `rules`.
  const names = new Set(chunks.flatMap(({ fields }) => fields.filter((field) => field !== cleanedColumn)));
  const known = fieldsOf(tableOf(kind)).map(({ name }) => name);
  return [...known.filter((name) => names.has(name)), ...[...names].filter((name) => !known.includes(name))];
}
