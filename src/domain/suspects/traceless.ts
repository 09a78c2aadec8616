import type { Reviews } from '../shop/shop';
import type { AccountTraces } from './account-traces';

/** Looks that a review or an order takes. */
export const mostEvents = 8;
/** Part of the reviewers of other products: where so many leave no trace else, it tells nothing. */
const usual = 0.3;
/** Fewer reviewers of other products tell nothing of what is usual. */
const fewestElsewhere = 20;

/** Whether an account bought nothing, gave nothing back, wanted nothing, and looked at no more than a review takes. */
export function leavesNoTrace({ orders, returns, events, wishes }: AccountTraces, account: number): boolean {
  return (
    orders[account] === 0 && returns[account] === 0 && wishes[account] === 0 && events[account]! <= mostEvents
  );
}

/** Whether reviewers of all other products are so too, or too few are known to tell. */
export function isUsualElsewhere(
  { count, customer, product }: Reviews,
  own: number,
  isSo: (review: number) => boolean,
): boolean {
  const [all, so] = [new Set<number>(), new Set<number>()];
  for (let r = 0; r < count; r++) {
    if (product[r] === own || customer[r]! < 0) continue;
    all.add(customer[r]!);
    if (isSo(r)) so.add(customer[r]!);
  }
  return all.size < fewestElsewhere || so.size > usual * all.size;
}
