import { isDefaultReview } from '../../cleaning/default-reviews';
import { groupNearDuplicates } from '../../cleaning/near-duplicates';
import { msPerDay } from '../../time';
import type { ShopRows } from '../assembling/shop-rows';
import type { RuleNotes } from './rule-notes';

/** Reviews after cleaning, by row. */
export interface CleanReviews {
  readonly texts: readonly string[];
  readonly titles: readonly string[];
  /** 1 where the row says again what another says, and is left out. */
  readonly isLeftOut: Uint8Array;
  /** Row whose words, shared by several accounts, were let go in this one; −1 where none were. */
  readonly copyOf: Int32Array;
}

/** Accounts from which one text must come before it is nobody's own. */
const fewestAccounts = 3;
/** Letters from which on the same words on another day are a copy and no habit of speech. */
const ownWords = 20;

/**
 * What customers really wrote: no sentence that the system put there, no review twice, no text that many accounts share.
 * Ratings of texts that are let go stay, since somebody gave them; reviews that repeat one of the same customer
 * and product are left out whole.
 * @param customer of each row, -1 for nobody known; `product` likewise.
 */
export function cleanReviews(
  reviews: ShopRows,
  customer: Int32Array,
  product: Int32Array,
  notes: RuleNotes,
): CleanReviews {
  const texts = reviews.strings('text');
  const titles = reviews.strings('title');
  const isLeftOut = new Uint8Array(reviews.count);
  const copyOf = new Int32Array(reviews.count).fill(-1);
  const written = texts.slice();
  const letGo = (
    rule: Parameters<RuleNotes['add']>[0],
    rows: readonly number[],
    isRow: (row: number) => boolean,
  ) => {
    notes.add(rule, reviews, rows, (row) => [texts[row]!, '']);
    if (!notes.isOn(rule)) return;
    for (const row of rows) {
      written[row] = '';
      if (isRow(row)) isLeftOut[row] = 1;
    }
  };
  const defaults: number[] = [];
  texts.forEach((text, row) => {
    if (text !== '' && isDefaultReview(text)) defaults.push(row);
  });
  letGo('defaultReviews', defaults, () => false);

  const at = reviews.numbers('reviewedAt');
  const equal = equalReviews(written, titles, customer, product, at);
  letGo('duplicateReviews', equal, () => true);
  const groups = groupNearDuplicates(written.map((text, row) => (isLeftOut[row] === 1 ? '' : text)));
  const { shared, own } = repeats(groups, customer);
  letGo('sharedTexts', shared, () => false);
  if (notes.isOn('sharedTexts')) for (const row of shared) copyOf[row] = groups[row]!;
  // What is the same to the letter is the other rule's, switched on or off.
  const isEqual = new Set(equal);
  const near = own.filter((row) => !isEqual.has(row));
  letGo('nearDuplicateReviews', near, (row) => product[row] === product[groups[row]!]);
  return { texts: written, titles, isLeftOut, copyOf };
}

/** Rows with the words of an earlier one of the same customer and product. */
function equalReviews(
  texts: readonly string[],
  titles: readonly string[],
  customer: Int32Array,
  product: Int32Array,
  at: Float64Array,
): number[] {
  const firstOf = new Map<string, number>();
  const equal: number[] = [];
  texts.forEach((text, row) => {
    if (text === '' || customer[row]! < 0) return;
    const key = `${customer[row]} ${product[row]} ${titles[row]} ${text}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    else if (text.length >= ownWords || !(Math.abs(at[row]! - at[first]!) >= msPerDay)) equal.push(row);
  });
  return equal;
}

/** Rows beyond the first of their group: those of texts that several accounts share, and those of one customer. */
function repeats(groups: Int32Array, customer: Int32Array): { shared: number[]; own: number[] } {
  const accounts = new Map<number, Set<number>>();
  groups.forEach((group, row) => {
    if (group < 0) return;
    const known = accounts.get(group);
    if (known === undefined) accounts.set(group, new Set([customer[row]!]));
    else known.add(customer[row]!);
  });
  const shared: number[] = [];
  const own: number[] = [];
  const firstOf = new Map<string, number>();
  groups.forEach((group, row) => {
    if (group < 0) return;
    const isShared = accounts.get(group)!.size >= fewestAccounts;
    const key = isShared ? String(group) : `${group} ${customer[row]}`;
    const isFirst = !firstOf.has(key);
    if (isFirst) firstOf.set(key, row);
    else (isShared ? shared : own).push(row);
  });
  return { shared, own };
}
