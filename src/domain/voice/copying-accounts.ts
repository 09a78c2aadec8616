import type { Shop } from '../shop/shop';
import type { CopiedText } from './copied-texts';

/** An account that copies may have bought what it reviews, once. */
const mostOrders = 1;

/**
 * For each customer the one who stands for her when kinds of customer are looked for: herself, or, for accounts of
 * which the shop knows a copied text and at most one order, the first of the accounts with that text. Twenty accounts
 * with one text are then one customer who says it, and no kind of customer.
 *
 * @returns customer numbers, length customers; who stands for others stands for herself.
 */
export function standIns(
  { customers, orderLines, reviews, events }: Shop,
  copied: readonly CopiedText[],
): Int32Array {
  const standIn = Int32Array.from(customers.ids.keys());
  if (copied.length === 0) return standIn;
  const known = new Int32Array(customers.ids.length);
  for (let r = 0; r < reviews.count; r++) if (reviews.customer[r]! >= 0) known[reviews.customer[r]!]!++;
  for (let e = 0; e < events.count; e++) if (events.customer[e]! >= 0) known[events.customer[e]!]!++;
  const lastOrder = new Int32Array(customers.ids.length).fill(-1);
  const orders = new Int32Array(customers.ids.length);
  for (let l = 0; l < orderLines.count; l++) {
    const customer = orderLines.customer[l]!;
    if (customer < 0 || (orders[customer]! > 0 && lastOrder[customer] === orderLines.order[l])) continue;
    lastOrder[customer] = orderLines.order[l]!;
    orders[customer]!++;
  }
  for (const { reviews: copies, customers: authors } of copied) {
    const own = new Map<number, number>();
    for (const r of copies) own.set(reviews.customer[r]!, (own.get(reviews.customer[r]!) ?? 0) + 1);
    const alike = authors.filter(
      (author) => known[author] === own.get(author) && orders[author]! <= mostOrders,
    );
    for (const author of alike) standIn[author] = alike[0]!;
  }
  return standIn;
}

/** Positions of those who stand for themselves, and for everybody the position of the one who stands for her. */
export function withoutCopies(standIn: Int32Array): { own: Int32Array; positionOf: Int32Array } {
  const own = standIn.filter((other, customer) => other === customer);
  const position = new Map(Array.from(own, (customer, at) => [customer, at]));
  return { own, positionOf: standIn.map((other) => position.get(other)!) };
}
