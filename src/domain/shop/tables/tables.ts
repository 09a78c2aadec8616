import { customers } from './customers';
import { events } from './events';
import { orders } from './orders';
import { payments } from './payments';
import { products } from './products';
import { refunds } from './refunds';
import { reviews } from './reviews';
import type { Field, Table } from './table';

/**
 * The tables that an export is brought to, whatever shop it comes from. Files are imported and kinds are
 * offered in this order. A new kind is a file beside these and a line here; its words are in `i18n`.
 */
export const tables = { customers, products, orders, refunds, payments, reviews, events };

export type TableKind = keyof typeof tables;

export const tableKinds = Object.keys(tables) as readonly TableKind[];

export function tableOf(kind: TableKind): Table {
  return tables[kind];
}

/** One value for each kind. */
export function byKind<T>(of: (kind: TableKind) => T): Readonly<Record<TableKind, T>> {
  const values: Partial<Record<TableKind, T>> = {};
  for (const kind of tableKinds) values[kind] = of(kind);
  return values as Readonly<Record<TableKind, T>>;
}

export interface NamedField extends Field {
  readonly name: string;
}

/** The fields of a table in the order of its description. */
export function fieldsOf(table: Table): readonly NamedField[] {
  const before = fieldsByTable.get(table);
  if (before !== undefined) return before;
  const fields = Object.entries(table.fields).map(([name, field]) => ({ name, ...field }));
  fieldsByTable.set(table, fields);
  return fields;
}

const fieldsByTable = new WeakMap<Table, readonly NamedField[]>();
