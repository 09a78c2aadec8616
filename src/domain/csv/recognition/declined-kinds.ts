/**
 * Tables that name orders, products or customers and yet hold no rows of them: movements of money, stock,
 * sums by day. Read as orders they would give wrong sums without a word, so each is declined by what it is;
 * the user may still say otherwise.
 */
const declinedKinds = [
  'file-is-settlement',
  'file-is-payments',
  'file-is-statement',
  'file-is-inventory',
  'file-is-returns',
  'file-is-discounts',
  'file-is-ads',
  'file-is-traffic',
  'file-is-report',
  'file-is-carts',
  'file-is-shipments',
  'file-is-purchasing',
  'file-is-lookup',
  'file-is-matrix',
  'file-is-subscriptions',
  'file-is-points',
  'file-of-nobody',
] as const;
export type DeclinedKind = (typeof declinedKinds)[number];

/** True where a table was found, so that the user may say what it holds; of other bytes nobody can. */
export function holdsTable(refusal: string | null): boolean {
  return refusal === null || tableRefusals.has(refusal);
}

/** Whether the refusal is of a table by what it is. */
export function isDeclinedKind(refusal: string | null): boolean {
  return declinedKinds.some((kind) => kind === refusal);
}

const tableRefusals: ReadonlySet<string> = new Set([
  ...declinedKinds,
  'file-not-recognised',
  'file-no-header',
  'sheet-hidden',
]);
