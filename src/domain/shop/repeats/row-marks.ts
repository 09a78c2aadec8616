/**
 * What the import found of a row beside the others of its table: `copy` says the same as a row that counts,
 * `superseded` is an earlier state of it; `gone` is a row that a newer export should hold and does not; `payment` says a
 * line again for a further payment of its order.
 */
export const rowMarks = ['kept', 'copy', 'superseded', 'gone', 'payment'] as const;

/** The cleaning rules by which rows are marked; where one is switched off its rows count. */
export const rulesOfMarks = {
  copy: 'equal-rows',
  superseded: 'later-states',
  gone: 'gone-rows',
  payment: 'several-payments',
} as const;

/** The number under which each is kept. */
export const rowMark = { kept: 0, copy: 1, superseded: 2, gone: 3, payment: 4 } as const;

/** The rules of rows that another row says: what merges. A row that is gone says what no other says. */
export const rulesOfMerged = [rulesOfMarks.copy, rulesOfMarks.superseded, rulesOfMarks.payment] as const;

/** Whether another row says what a row of that mark says. */
export function isMerged(mark: number): boolean {
  return mark === rowMark.copy || mark === rowMark.superseded || mark === rowMark.payment;
}
