import type { FieldType } from '../../shop/tables/field-types';
import { combinationsOf, readName, saysOneOf } from '../../shop/tables/header-concepts';
import type { ColumnNames } from '../../shop/tables/table';
import { tableKinds, tableOf } from '../../shop/tables/tables';
import { normaliseWhole } from './header-name';

/** The names of one field, ready to look up. */
export interface NameIndex {
  /** Normalised name → place in the list, 0 is best. */
  readonly rank: ReadonlyMap<string, number>;
  /** Whether another name is like these. */
  isLike(name: string): boolean;
  /** What other names may say. */
  readonly saying: ReadonlySet<string>;
}

const known = new WeakMap<ColumnNames, NameIndex>();

/** The names of a field, normalised; worked out once for each description. */
export function indexNames(names: ColumnNames): NameIndex {
  const before = known.get(names);
  if (before !== undefined) return before;
  const rank = new Map<string, number>();
  for (const name of [...names.usual, ...(names.further ?? [])]) {
    // A remark in brackets counts in our own lists, where it is there to tell two names apart.
    const key = normaliseWhole(name);
    if (key !== '' && !rank.has(key)) rank.set(key, rank.size);
  }
  const { like, unlike } = names;
  const isLike = (name: string) => like?.test(name) === true && unlike?.test(name) !== true;
  const index = { rank, isLike, saying: combinationsOf(names.saying ?? []) };
  known.set(names, index);
  return index;
}

/** What the names of all fields mean, whatever the table. */
interface KnownNames {
  readonly types: ReadonlyMap<string, ReadonlySet<FieldType>>;
  readonly datesOfRows: readonly NameIndex[];
  readonly otherKeys: readonly NameIndex[];
}

let everyName: KnownNames | undefined;

/** Worked out when the first table is looked at: the page reads this file and looks at none as it starts. */
function knownNames(): KnownNames {
  everyName ??= findKnownNames();
  return everyName;
}

function findKnownNames(): KnownNames {
  // Tables that are read only beside others say nothing of what names mean elsewhere.
  const byThemselves = tableKinds.map(tableOf).filter(({ beside }) => beside === undefined);
  const allFields = byThemselves.flatMap(({ fields }) => Object.values(fields));
  const types = new Map<string, Set<FieldType>>();
  for (const { names, type } of allFields)
    for (const name of indexNames(names).rank.keys())
      types.set(name, (types.get(name) ?? new Set<FieldType>()).add(type));
  return {
    types,
    datesOfRows: byThemselves.flatMap(({ fields, happenedAt }) =>
      happenedAt === undefined ? [] : indexNames(fields[happenedAt]!.names),
    ),
    otherKeys: allFields
      .filter(({ type, identifies }) => type === 'id' && identifies !== 'product')
      .map(({ names }) => indexNames(names)),
  };
}

const noTypes: ReadonlySet<FieldType> = new Set();

/** The types of the fields, of whatever kind, that the (normalised) name serves. */
export function namedTypes(name: string): ReadonlySet<FieldType> {
  return knownNames().types.get(name) ?? noTypes;
}

/** All (normalised) names that serve some field of some kind. */
export function allNames(): Iterable<string> {
  return knownNames().types.keys();
}

/** True where the (normalised) name serves some field of some kind. */
export function isKnownName(name: string): boolean {
  return knownNames().types.has(name);
}

/** True where the (normalised) name serves the date of the rows of some kind. */
export function isDateOfRow(name: string): boolean {
  return knownNames().datesOfRows.some(({ rank }) => rank.has(name));
}

/** True for names of keys that are surely no product's: of an order, a customer, a session, a review. */
export function isOtherKey(name: string): boolean {
  const reading = readName(name);
  return knownNames().otherKeys.some(
    ({ rank, isLike, saying }) => rank.has(name) || isLike(name) || saysOneOf(reading, saying),
  );
}
