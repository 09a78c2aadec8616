import type { RoomPerson } from '../../contracts/data-room-api';
import { stringAt } from '../../domain/shop/columns';
import { rulesOfMerged } from '../../domain/shop/repeats/row-marks';
import { type TableKind, tableKinds } from '../../domain/shop/tables/tables';
import { findRows } from './find-rows';
import { readRows } from './read-rows';
import { type RowRule, rowRules } from './row-rules';
import type { TableColumns } from './table';
import type { UnderstoodShop } from './understood-shop';

/** Rows of each table that a customer's page begins with. */
const rowsOfPerson = 100;

/** Rules by which a row is told of by another and so is nobody's. */
const rulesOfRepeats: readonly RowRule[] = [...rulesOfMerged, 'duplicateReviews', 'nearDuplicateReviews'];

/** Columns in which a customer is named, the one that tells people apart first. */
const namingFields = ['customerId', 'customerAlias', 'email'] as const;

/** All that a shop's tables say of one customer; null where it has no such customer. */
export async function personOf(
  id: string,
  shop: UnderstoodShop,
  tableOf: (kind: TableKind) => Promise<TableColumns>,
): Promise<RoomPerson | null> {
  const customer = shop.customerIds.indexOf(id);
  if (customer < 0) return null;
  const tables: RoomPerson['tables'][number][] = [];
  const rules: RoomPerson['rules'][number][] = [];
  const names = new Set([id]);
  for (const kind of tableKinds) {
    const own = rowsOf(shop.customerOf(kind), customer);
    if (own.length === 0) continue;
    const table = await tableOf(kind);
    for (const name of await namesIn(table, own)) names.add(name);
    tables.push({ kind, count: own.length, rows: await readRows(table, own.slice(0, rowsOfPerson)) });
    rules.push(...rulesIn(kind, own, shop));
  }
  const elsewhere: RoomPerson['elsewhere'][number][] = [];
  for (const { kind } of tables) elsewhere.push(...(await countedElsewhere(await tableOf(kind), names)));
  names.delete(id);
  return { id, knownAs: [...names], tables, rules, elsewhere };
}

function rowsOf(customers: Int32Array | undefined, customer: number): number[] {
  const rows: number[] = [];
  customers?.forEach((each, row) => {
    if (each === customer) rows.push(row);
  });
  return rows;
}

/** What stands in the columns that name customers. */
async function namesIn(table: TableColumns, rows: readonly number[]): Promise<Set<string>> {
  const names = new Set<string>();
  for (const field of namingFields) {
    for (const row of rows) {
      const chunk = table.chunkOf(row);
      names.add(stringAt(await table.column(field, chunk), row - table.startOf(chunk)));
    }
  }
  names.delete('');
  return names;
}

function rulesIn(kind: TableKind, rows: readonly number[], shop: UnderstoodShop): RoomPerson['rules'] {
  const counts = new Map<string, number>();
  const rulesOf = shop.rulesOf(kind);
  for (const row of rows) for (const rule of rulesOf.of(row)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return rowRules.flatMap((rule) => {
    const count = counts.get(rule) ?? 0;
    return count === 0 ? [] : [{ rule, kind, rows: count }];
  });
}

/** Rows that count elsewhere are nobody's: hers are those that her names stand on. */
async function countedElsewhere(
  table: TableColumns,
  names: ReadonlySet<string>,
): Promise<RoomPerson['elsewhere']> {
  const field = namingFields.find((name) => table.fieldOf(name) !== undefined);
  if (field === undefined) return [];
  const picks = { [field]: [...names], rules: rulesOfRepeats, person: [''] };
  const query = { kind: table.kind, search: '', picks, spans: {}, sort: null };
  const rows = (await findRows(table, new Map(), query)).rows?.length ?? table.rowCount;
  return rows === 0 ? [] : [{ kind: table.kind, rows, field, names: [...names], rules: rulesOfRepeats }];
}
