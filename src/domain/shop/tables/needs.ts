import type { NeedName, Table } from './table';

/** The needs that no column of a table serves, which the user sees before the import. */
export function unmetNeeds(table: Table, match: Readonly<Record<string, number>>): readonly NeedName[] {
  return table.needs
    .filter(({ anyOf }) => anyOf.every((field) => match[field] === undefined))
    .map(({ need }) => need);
}

/**
 * The reason to reject a row that lacks what each row needs, or null.
 * @param isFilled whether the row has a value of the field.
 */
export function unmetInRow(table: Table, isFilled: (field: string) => boolean) {
  for (const { anyOf, orInRow = [], rejectedAs } of table.needs) {
    if (rejectedAs === undefined || anyOf.some(isFilled) || orInRow.some(isFilled)) continue;
    return rejectedAs;
  }
  return null;
}
