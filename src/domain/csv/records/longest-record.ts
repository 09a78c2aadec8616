/**
 * The longest record, in bytes. A quoted one that is longer is taken for one whose quote was left open; of a line that
 * is longer the beginning is kept and the rest passed over.
 */
export const longestRecord = 1 << 23;
