/**
 * What the import found of a row beside the others of its table: `copy` says the same as a row that counts,
 * `superseded` is an earlier state of it; `gone` is a row that a newer export should hold and does not; `payment` says a
 * line again for a further payment of its order, `fanned` for something else that a join has put beside it; of
 * `perhapsFanned` the file does not show whether it does, or is a line of its own; `edited` is of an earlier version of
 * an order that was edited.
 */
export const rowMarks = [
  ...(['kept', 'copy', 'superseded', 'gone', 'payment', 'fanned'] as const),
  ...(['perhapsFanned', 'edited'] as const),
] as const;

/** The cleaning rules by which rows are marked; where one is switched off its rows count. */
export const rulesOfMarks = {
  copy: 'equal-rows',
  superseded: 'later-states',
  gone: 'gone-rows',
  payment: 'several-payments',
  fanned: 'joined-lines',
  perhapsFanned: 'perhaps-joined-lines',
  edited: 'edited-orders',
} as const;

/** The number under which each is kept. */
export const rowMark = {
  kept: 0,
  copy: 1,
  superseded: 2,
  gone: 3,
  payment: 4,
  fanned: 5,
  perhapsFanned: 6,
  edited: 7,
} as const;

const merged = ['copy', 'superseded', 'payment', 'fanned', 'edited'] as const;

/** The rules of rows that another row says: what merges. A row that is gone says what no other says. */
export const rulesOfMerged = merged.map((mark) => rulesOfMarks[mark]);

/** Whether another row says what a row of that mark says. */
export function isMerged(mark: number): boolean {
  return merged.some((each) => rowMark[each] === mark);
}

/** 1 for each row that had a mark. */
export function wasMarked(marks: Uint8Array, mark: number): Uint8Array {
  return marks.map((each) => (each === mark ? 1 : 0));
}
