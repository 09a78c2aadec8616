import { differenceOfShares, type Interval } from '../campaign/proportions';
import { serviceLines } from '../shop/service-lines';
import type { Shop } from '../shop/shop';
import { fewestCompared } from './compared-figures';
import type { Overlap, Pair } from './groups';

/** A product that one group takes more than the other. */
export interface ComparedProduct {
  readonly id: string;
  readonly title: string;
  /** Customers of either who bought or reviewed it. */
  readonly takers: Pair<number>;
  /** The first group's share less the second's. */
  readonly difference: Interval;
}

export interface ComparedProducts {
  /** The ones that surely set the groups apart, the farthest first; so many of either side at most. */
  readonly apart: readonly ComparedProduct[];
  /** Products that enough customers took to tell. */
  readonly tried: number;
}

/** A product that fewer took, on both sides together, tells nothing. */
const fewestTakers = 8;
const falseAlarm = 0.05;
const mostOfEither = 6;

/**
 * Products that a larger share of one group took than of the other, beyond what chance makes among so many products
 * (Bonferroni over all that enough took).
 */
export function comparedProducts(
  shop: Shop,
  members: Pair<Uint8Array>,
  { sizes, both }: Overlap,
): ComparedProducts {
  const takers = takersByProduct(shop, members);
  if (Math.min(...sizes) < fewestCompared) return { apart: [], tried: 0 };
  const products = [...shop.products.ids.keys()].filter((p) => takers.any[p]! >= fewestTakers);
  const level = 1 - falseAlarm / Math.max(1, products.length);
  const apart = products
    .map((p): ComparedProduct => {
      const own: Pair<number> = [takers.of[0][p]!, takers.of[1][p]!];
      return {
        id: shop.products.ids[p]!,
        title: shop.products.title[p]!,
        takers: own,
        difference: differenceOfShares([own[0], sizes[0]], [own[1], sizes[1]], level, both),
      };
    })
    .filter(({ difference: { low, high } }) => low > 0 || high < 0)
    .sort(farthestFirst);
  // Who buys more of everything would leave the other group none.
  const of = (isFirst: boolean) =>
    apart.filter(({ difference }) => difference.value > 0 === isFirst).slice(0, mostOfEither);
  return { apart: [...of(true), ...of(false)].sort(farthestFirst), tried: products.length };
}

const farthestFirst = (a: ComparedProduct, b: ComparedProduct): number =>
  Math.abs(b.difference.value) - Math.abs(a.difference.value) || (a.id < b.id ? -1 : 1);

/** How many customers of either group, and of both together, bought or reviewed each product; postage counts for nothing. */
function takersByProduct({ products, orderLines, reviews }: Shop, [one, other]: Pair<Uint8Array>) {
  const count = products.ids.length;
  const isService = serviceLines(products);
  const pairs: number[] = [];
  for (const { count: rows, customer, product } of [orderLines, reviews]) {
    for (let i = 0; i < rows; i++) {
      const [c, p] = [customer[i]!, product[i]!];
      if (c < 0 || p < 0 || isService[p] === 1 || (one[c] === 0 && other[c] === 0)) continue;
      pairs.push(c * count + p);
    }
  }
  const sorted = Float64Array.from(pairs).sort();
  const of: Pair<Int32Array> = [new Int32Array(count), new Int32Array(count)];
  const any = new Int32Array(count);
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i] === sorted[i - 1]) continue;
    const c = Math.floor(sorted[i]! / count);
    const p = sorted[i]! - c * count;
    any[p]!++;
    of[0][p]! += one[c]!;
    of[1][p]! += other[c]!;
  }
  return { of, any };
}
