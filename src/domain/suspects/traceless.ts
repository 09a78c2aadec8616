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

/**
 * Tells of a product whether reviewers of all others are so too, or too few are known to tell.
 * @param isSo of a customer.
 */
export function usualElsewhere(
  { count, customer, product }: Reviews,
  isSo: (customer: number) => boolean,
): (product: number) => boolean {
  /** Of each author the one product that she reviewed, −2 for several. */
  const only = new Map<number, number>();
  for (let r = 0; r < count; r++) {
    if (customer[r]! < 0) continue;
    const known = only.get(customer[r]!);
    if (known === undefined) only.set(customer[r]!, product[r]!);
    else if (known !== product[r]) only.set(customer[r]!, -2);
  }
  const ofProduct = new Map<number, { all: number; so: number }>();
  let so = 0;
  for (const [author, own] of only) {
    const counts = ofProduct.get(own) ?? { all: 0, so: 0 };
    counts.all++;
    if (isSo(author)) {
      counts.so++;
      so++;
    }
    ofProduct.set(own, counts);
  }
  return (own) => {
    const here = ofProduct.get(own) ?? { all: 0, so: 0 };
    const others = only.size - here.all;
    return others < fewestElsewhere || so - here.so > usual * others;
  };
}
