import type { Shop } from '../shop/shop';

/** Fewer of all customers change little of what the others are like, and fewer others are no shop to be judged. */
const fewest = { share: 0.05, others: 50 };

/**
 * 1 for each customer of whom nothing is on record but that she is one: no order, return, review, visit or payment, as
 * of addresses that were taken over from elsewhere. All of them are one point, however many they are, and would halve a
 * shop by themselves. Nobody where they are few, or nearly all.
 */
export function withoutRecords({ customers, orderLines, returns, reviews, events }: Shop): Uint8Array {
  const without = Uint8Array.from(customers.spend, (spent) => (spent !== 0 && !Number.isNaN(spent) ? 0 : 1));
  for (const { customer, count } of [orderLines, returns, reviews, events]) {
    for (let row = 0; row < count; row++) if (customer[row] >= 0) without[customer[row]] = 0;
  }
  const found = without.reduce((sum, one) => sum + one, 0);
  const isMuch = found >= fewest.share * without.length && without.length - found >= fewest.others;
  return isMuch ? without : new Uint8Array(without.length);
}
