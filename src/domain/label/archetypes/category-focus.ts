import type { Shop } from '../../shop/shop';
import { categoryLeaf } from '../keywords/things';

/** The category that a segment concentrates on. */
export interface CategoryFocus {
  readonly category: string;
  /** Mean share of the category among what each customer buys (or reviews, or views), 0 to 1. */
  readonly share: number;
  /** The same of all customers outside of the segment. */
  readonly elsewhere: number;
}

const leastShare = 0.5;
/** Times the share elsewhere: what the whole shop buys is nobody's speciality. */
const leastLift = 1.5;
/** Part of both that suffices to keep the category that a segment had. */
const kept = 0.85;

/**
 * The category with the largest over-represented share of each segment's interactions, or null where
 * none reaches half and one and a half times the share of the other customers. Categories without letters (bare
 * numbers) are no names and never count.
 * @param before of each segment the category that it kept to in an earlier run, which decides close calls.
 */
export function categoryFocus(
  shop: Shop,
  labels: Int32Array,
  k: number,
  before: readonly (string | undefined)[] = [],
): (CategoryFocus | null)[] {
  const { orderLines, reviews, events, products } = shop;
  const table = orderLines.count > 0 ? orderLines : reviews.count > 0 ? reviews : events;
  const names = [...new Set(products.category)].filter((name) => /\p{L}/u.test(name)).sort();
  const number = new Map(names.map((name, i) => [name, i]));
  const categoryOf = Int32Array.from(products.category, (name) => number.get(name) ?? -1);
  const perCustomer = new Int32Array(labels.length);
  const each = (use: (customer: number, product: number) => void): void => {
    for (let i = 0; i < table.count; i++) {
      const product = table.product[i]!;
      const customer = table.customer[i]!;
      if (product >= 0 && customer >= 0) use(customer, product);
    }
  };
  each((customer) => perCustomer[customer]!++);
  const sums = new Float64Array((k + 1) * names.length);
  each((customer, product) => {
    const category = categoryOf[product]!;
    if (category < 0) return;
    sums[labels[customer]! * names.length + category]! += 1 / perCustomer[customer]!;
    sums[k * names.length + category]! += 1 / perCustomer[customer]!;
  });
  const people = new Int32Array(k + 1);
  perCustomer.forEach((count, customer) => {
    if (count === 0) return;
    people[labels[customer]!]!++;
    people[k]!++;
  });
  return Array.from({ length: k }, (_, segment) => {
    let best: CategoryFocus | null = null;
    let highest = 0;
    names.forEach((category, c) => {
      const here = sums[segment * names.length + c]!;
      const share = here / people[segment]!;
      const others = people[k]! - people[segment]!;
      const elsewhere = others === 0 ? share : (sums[k * names.length + c]! - here) / others;
      const bar = categoryLeaf(category) === before[segment] ? kept : 1;
      // Written so that NaN, the share of a segment in which nobody bought, passes nothing.
      const holds = share >= bar * Math.max(leastShare, leastLift * elsewhere) && share / bar > highest;
      if (!holds) return;
      highest = share / bar;
      best = { category, share, elsewhere };
    });
    return best;
  });
}
