import type { RoomField } from '../../contracts/data-room-api';
import type { StoredChunk } from '../../contracts/stored';
import { cleanedColumn, type Column } from '../../domain/shop/columns';
import { fieldsOf, type TableKind, tableOf } from '../../domain/shop/tables/tables';
import { getColumn, getLines } from '../../storage/tables';
import { type ColumnSource, TableColumns } from './table';
import { understoodFields, type UnderstoodShop } from './understood-shop';

/**
 * A table of a stored shop, with what was understood of its rows as further columns.
 * @param understood put together when such a column is first asked for.
 */
export async function storedTable(
  shopId: string,
  kind: TableKind,
  listed: readonly StoredChunk[],
  understood: () => Promise<UnderstoodShop>,
): Promise<TableColumns> {
  const chunks = listed.filter((chunk) => chunk.kind === kind);
  const starts = new Map<StoredChunk, number>();
  let rows = 0;
  for (const chunk of chunks) {
    starts.set(chunk, rows);
    rows += chunk.rowCount;
  }
  const source: ColumnSource = {
    lines: (chunk) => getLines(shopId, chunk),
    async column(chunk, field): Promise<Column | undefined> {
      if (chunk.fields.includes(field)) return getColumn(shopId, chunk, field);
      const start = starts.get(chunk)!;
      const added = understoodFields.find(({ name }) => name === field);
      return added && (await understood()).column(kind, added.name, start, start + chunk.rowCount);
    },
  };
  const fields: RoomField[] = [];
  for (const name of namesOf(kind, chunks)) {
    const chunk = chunks.find((each) => each.fields.includes(name))!;
    fields.push({ name, type: (await getColumn(shopId, chunk, name)).type });
  }
  const shown = understoodFields.filter((field) => field.kinds.includes(kind));
  const added = shown.map(({ name, type }): RoomField => ({ name, type }));
  return new TableColumns(kind, chunks, [...fields, ...added], source);
}

/** Fields in the order of the table's description, then what else the chunks have. */
function namesOf(kind: TableKind, chunks: readonly StoredChunk[]): string[] {
  // What was done to a row's cells is shown with all that was done to it, as `rules`.
  const names = new Set(chunks.flatMap(({ fields }) => fields.filter((field) => field !== cleanedColumn)));
  const known = fieldsOf(tableOf(kind)).map(({ name }) => name);
  return [...known.filter((name) => names.has(name)), ...[...names].filter((name) => !known.includes(name))];
}
