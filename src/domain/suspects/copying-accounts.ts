import type { Shop } from '../shop/shop';
import type { CopiedText } from '../voice/copied-texts';
import type { AccountTraces } from './account-traces';

/** An account that copies may have bought what it reviews, once. */
const mostOrders = 1;
/** A few hit upon one stock phrase, or are one person with several accounts. */
const fewestAccounts = 5;
/**
 * Part of those who handed a text in that did nothing else, and that bought nothing at all: a text that customers write
 * too is a template, one that buyers write was asked of them for a reward or at school.
 */
const ofAuthors = 0.8;
const withoutOrders = 0.5;

/** Accounts of which nothing is known but one copied text and at most one order, by the text. */
export interface CopyingAccounts {
  readonly text: string;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
}

/**
 * The accounts behind copied texts that do nothing else: no other review, no look at a page, no second order. Real
 * customers who copied a text are none of them, and where there are many of these nobody is.
 */
export function copyingAccounts(
  { reviews }: Shop,
  { orders, reviews: written, events }: AccountTraces,
  copied: readonly CopiedText[],
): CopyingAccounts[] {
  return copied.flatMap(({ text, reviews: copies, customers }) => {
    const own = new Map<number, number>();
    for (const r of copies) own.set(reviews.customer[r]!, (own.get(reviews.customer[r]!) ?? 0) + 1);
    const accounts = customers.filter(
      (author) =>
        written[author] === own.get(author) && events[author] === 0 && orders[author]! <= mostOrders,
    );
    const silent = accounts.filter((author) => orders[author] === 0).length;
    const isTold =
      accounts.length >= Math.max(fewestAccounts, ofAuthors * customers.length) &&
      silent >= withoutOrders * accounts.length;
    return isTold ? [{ text, accounts }] : [];
  });
}
