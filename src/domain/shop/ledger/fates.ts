/**
 * What became of a row of the orders table:
 * - `sale`: goods that were sold; what came back of them later is off its kept money and pieces;
 * - `return`: takes back goods, by a number below zero, a credit note or its kind;
 * - `service`: postage, a fee, gift wrap, a voucher, a correction: money, but no goods;
 * - `unpaid`, `cancelled`, `refunded`, `test`: by the status of the row or of its order; none of them is a sale;
 * - `merged`, `superseded`: the same row stands elsewhere, or stands there in a later state;
 * - `gone`: a newer export that should hold the row does not, and the user takes such rows off;
 * - `nobody`: a sale of which no row says to whom;
 * - `head`: speaks of a whole order whose lines stand on other rows.
 */
export const fates = [
  'sale',
  'return',
  'service',
  'unpaid',
  'cancelled',
  'refunded',
  'test',
  'merged',
  'superseded',
  'gone',
  'nobody',
  'head',
] as const;
export type Fate = (typeof fates)[number];

/** The number under which a fate is kept. */
export function fateCode(fate: Fate): number {
  return fates.indexOf(fate);
}

/** Rows of these fates count for nothing: others say the same, or a newer export lacks them. */
export const countedNowhere = ['merged', 'superseded', 'gone'] as const satisfies readonly Fate[];
