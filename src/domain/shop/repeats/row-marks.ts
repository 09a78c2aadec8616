/**
 * What the import found of a row beside the others of its table: `copy` says the same as a row that counts,
 * `superseded` is an earlier state of it.
 */
export const rowMarks = ['kept', 'copy', 'superseded'] as const;

/** The cleaning rules by which rows are marked; where one is switched off its rows count. */
export const rulesOfMarks = { copy: 'equal-rows', superseded: 'later-states' } as const;

/** The number under which each is kept. */
export const rowMark = { kept: 0, copy: 1, superseded: 2 } as const;
