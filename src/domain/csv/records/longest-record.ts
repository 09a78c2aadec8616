/**
 * The longest record, in bytes. A quoted one that is longer is taken for one whose quote was left open; of a line that
 * is longer the beginning is kept and the rest passed over.
 */
export const longestRecord = 1 << 23;

/** The most cells that a record may have, of which a table has no use by far; of one with more the same is kept. */
export const mostCells = 1 << 17;
