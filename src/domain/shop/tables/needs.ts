import type { NeedName, Table } from './table';

/** What a table does not tell, so that the user can be told before the import: no column serves the need. */
export function unmetNeeds(table: Table, match: Readonly<Record<string, number>>): readonly NeedName[] {
  return table.needs
    .filter(({ anyOf }) => anyOf.every((field) => match[field] === undefined))
    .map(({ need }) => need);
}

/** Reason to reject a row, or null. @param isFilled whether the row has a value of the field. */
export function unmetInRow(table: Table, isFilled: (field: string) => boolean) {
  for (const { anyOf, orInRow = [], rejectedAs } of table.needs) {
    if (rejectedAs === undefined || anyOf.some(isFilled) || orInRow.some(isFilled)) continue;
    return rejectedAs;
  }
  return null;
}
