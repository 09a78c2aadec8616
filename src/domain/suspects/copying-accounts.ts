import type { Shop } from '../shop/shop';
import type { CopiedText } from '../voice/copied-texts';
import type { AccountTraces } from './account-traces';

/** An account that copies may have bought what it reviews, once. */
const mostOrders = 1;

/** Accounts of which nothing is known but one copied text and at most one order, by the text. */
export interface CopyingAccounts {
  readonly text: string;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
}

/**
 * The accounts behind copied texts that do nothing else: no other review, no look at a page, no second order. Real
 * customers who copied a text are none of them.
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
    return accounts.length > 0 ? [{ text, accounts }] : [];
  });
}
