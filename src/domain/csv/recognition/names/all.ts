import type { TableKind } from '../../../shop/tables/tables';
import { normaliseHeader } from '../header-name';
import { customerNames } from './customers';
import { eventNames } from './events';
import type { FieldNames } from './names';
import { orderNames } from './orders';
import { otherNames } from './other-languages';
import { productNames } from './products';
import { reviewNames } from './reviews';

/** The names of one field, ready to look up: normalised name → place in the list (0 is best). */
export interface NameIndex {
  readonly rank: ReadonlyMap<string, number>;
  readonly like: RegExp | null;
}

const names: Readonly<Record<TableKind, Readonly<Record<string, FieldNames>>>> = {
  customers: customerNames,
  products: productNames,
  orders: orderNames,
  reviews: reviewNames,
  events: eventNames,
};

function indexOf(field: FieldNames, others: readonly string[]): NameIndex {
  const rank = new Map<string, number>();
  for (const name of [...field.exact, ...others]) {
    const key = normaliseHeader(name);
    if (key !== '' && !rank.has(key)) rank.set(key, rank.size);
  }
  return { rank, like: field.like ?? null };
}

function indexKind(kind: TableKind): ReadonlyMap<string, NameIndex> {
  return new Map(
    Object.entries(names[kind]).map(([field, list]) => [field, indexOf(list, otherNames[kind][field] ?? [])]),
  );
}

/** Field → its names, for every kind of table. */
export const nameIndex: Readonly<Record<TableKind, ReadonlyMap<string, NameIndex>>> = {
  customers: indexKind('customers'),
  products: indexKind('products'),
  orders: indexKind('orders'),
  reviews: indexKind('reviews'),
  events: indexKind('events'),
};

const everyName: ReadonlySet<string> = new Set(
  Object.values(nameIndex).flatMap((fields) =>
    [...fields.values()].flatMap((index) => [...index.rank.keys()]),
  ),
);

/** True where the (normalised) name serves some field of some kind. */
export function isKnownName(name: string): boolean {
  return everyName.has(name);
}
