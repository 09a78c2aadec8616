import type { NeedName, Table } from './table';

/** The needs that no column of a table serves, which the user sees before the import. */
export function unmetNeeds(table: Table, match: Readonly<Record<string, number>>): readonly NeedName[] {
  return table.needs
    .filter(({ anyOf }) => anyOf.every((field) => match[field] === undefined))
    .map(({ need }) => need);
}

/** What each row needs a value of, and the reason to reject one that has none. */
export function neededInRow(table: Table) {
  return table.needs.flatMap(({ anyOf, orInRow = [], rejectedAs }) =>
    rejectedAs === undefined ? [] : [{ anyOf: [...anyOf, ...orInRow], rejectedAs }],
  );
}
