import { adjustedRandIndex } from '../cluster/adjusted-rand-index';
import type { RecommendationLists } from '../recommend/lists';
import type { Shop } from '../shop/shop';

/** A division as far as it is compared: the code of each customer's segment, 0 for none. */
export type SegmentCodes = Int32Array;

/** What would change for the customers, were what some accounts did left out. */
export interface ExclusionEffect {
  /** What would count for nothing. */
  readonly removed: {
    readonly accounts: number;
    readonly orders: number;
    readonly reviews: number;
    readonly events: number;
  };
  /** Products whose rating would be another, the most changed first; NaN where nobody else rated. */
  readonly ratings: readonly {
    readonly productId: string;
    readonly title: string;
    readonly before: number;
    readonly after: number;
    readonly ratings: number;
    readonly left: number;
  }[];
  /** null where there are no segments yet. */
  readonly run: RunEffect | null;
}

export interface RunEffect {
  /** Customers of each segment by its code, before and after; a code that is new or gone has none on one side. */
  readonly segments: readonly { readonly code: number; readonly before: number; readonly after: number }[];
  /** Of the customers whom the verdict is not about: how many would be in another segment. */
  readonly moved: number;
  readonly customers: number;
  /** Adjusted Rand index of both divisions of these customers: 1 where they are the same. */
  readonly agreement: number;
  /** Of these customers how many would see another product among the first `top` of their list. */
  readonly lists: { readonly top: number; readonly changed: number; readonly keptShare: number };
}

/** What leaving out takes away, and what becomes of ratings. @param after the shop without it. */
export function removedBy(before: Shop, after: Shop, accounts: number): Omit<ExclusionEffect, 'run'> {
  const orders = ({ orderLines }: Shop) => new Set(orderLines.order).size;
  const ratings = before.products.ids.flatMap((productId, p) => {
    const [was, is] = [before.products.rating[p]!, after.products.rating[p]!];
    if (was === is || Number.isNaN(was)) return [];
    return [
      {
        productId,
        title: before.products.title[p]!,
        before: was,
        after: is,
        ratings: before.products.ratingCount[p]!,
        left: after.products.ratingCount[p]!,
      },
    ];
  });
  const change = (each: (typeof ratings)[number]) =>
    Number.isNaN(each.after) ? Number.POSITIVE_INFINITY : Math.abs(each.after - each.before);
  return {
    removed: {
      accounts,
      orders: orders(before) - orders(after),
      reviews: before.reviews.count - after.reviews.count,
      events: before.events.count - after.events.count,
    },
    ratings: ratings.sort((a, b) => change(b) - change(a)),
  };
}

/** Places of a list that customers see. */
const top = 10;

/**
 * How two runs over the same customers differ, for those whom `isMeant` spares.
 * @param isMeant customers whom the verdict is about.
 */
export function runEffect(
  before: { readonly codes: SegmentCodes; readonly lists: RecommendationLists },
  after: { readonly codes: SegmentCodes; readonly lists: RecommendationLists },
  isMeant: (customer: number) => boolean,
): RunEffect {
  const sizes = new Map<number, { before: number; after: number }>();
  const count = (code: number, side: 'before' | 'after') => {
    const known = sizes.get(code) ?? { before: 0, after: 0 };
    known[side]++;
    sizes.set(code, known);
  };
  const others: number[] = [];
  before.codes.forEach((code, customer) => {
    count(code, 'before');
    count(after.codes[customer]!, 'after');
    if (!isMeant(customer)) others.push(customer);
  });
  let [moved, changed, kept, places] = [0, 0, 0, 0];
  for (const customer of others) {
    if (before.codes[customer] !== after.codes[customer]) moved++;
    const [was, is] = [before, after].map(({ lists }) => firstOf(lists, customer));
    const same = was!.filter((product) => is!.includes(product)).length;
    kept += same;
    places += was!.length;
    if (same < Math.max(was!.length, is!.length)) changed++;
  }
  const of = ({ codes }: { readonly codes: SegmentCodes }) => others.map((customer) => codes[customer]!);
  return {
    segments: [...sizes].map(([code, both]) => ({ code, ...both })).sort((a, b) => a.code - b.code),
    moved,
    customers: others.length,
    agreement: adjustedRandIndex(of(before), of(after)),
    lists: { top, changed, keptShare: places === 0 ? 1 : kept / places },
  };
}

function firstOf({ products, length }: RecommendationLists, customer: number): number[] {
  const own = products.subarray(customer * length, customer * length + Math.min(top, length));
  return [...own].filter((product) => product >= 0);
}
