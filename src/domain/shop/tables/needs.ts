import type { NeedName, Table } from './table';

/**
 * The needs that no column of a table serves, which the user sees before the import.
 * @param joins columns without a field that the file has, by their names in the table's description.
 */
export function unmetNeeds(
  table: Table,
  match: Readonly<Record<string, number>>,
  joins: readonly string[] = [],
): readonly NeedName[] {
  const has = (field: string) => match[field] !== undefined;
  return table.needs
    .filter(
      ({ anyOf, beside = [], orInFile = [] }) =>
        beside.every(has) && !anyOf.some(has) && !orInFile.some((join) => joins.includes(join)),
    )
    .map(({ need }) => need);
}

/** What each row needs a value of, and the reason to reject one that has none. */
export function neededInRow(table: Table) {
  return table.needs.flatMap(({ anyOf, orInRow = [], rejectedAs }) =>
    rejectedAs === undefined ? [] : [{ anyOf: [...anyOf, ...orInRow], rejectedAs }],
  );
}
