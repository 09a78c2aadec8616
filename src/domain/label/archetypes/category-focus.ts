import type { Shop } from '../../shop/shop';
import type { Contemporaries } from '../of-its-time';
import { type CategoryShares, categoryShares } from './category-shares';

/** The category that a segment concentrates on, or one that holds several. */
export interface CategoryFocus {
  /** What to call it; see `CategoryNode`. */
  readonly name: string;
  /** Mean share of the category among what each customer buys (or reviews, or views), 0 to 1. */
  readonly share: number;
  /** The same of all customers outside of the segment. */
  readonly elsewhere: number;
  /** Share of it in what others bought at the same time, where that is known; a speciality is ahead of that too. */
  readonly then?: number;
}

/** True where others bought of the category hardly less at the time when the segment did. */
export function isOfItsTime({ share, then = 0 }: CategoryFocus): boolean {
  return share < leastLift * then;
}

const leastShare = 0.5;
/** Times the share elsewhere: what the whole shop buys is nobody's speciality. */
const leastLift = 1.5;
/** Of so many of the customers it must be the larger part: half who buy nothing else and half who never do are two kinds. */
const leastDevoted = 0.55;
/** Times the share of the next category that is as much their own: who buys tea and cakes alike keeps to neither. */
const leastOverNext = 1.5;
/** Part of both that suffices to keep the category that a segment had. */
const kept = 0.85;
/** Sums of the same purchases in another order. */
const rounding = 1e-9;

/**
 * The category, or one that holds others, in which each segment's customers are farthest ahead of all others by what
 * they buy; null where none reaches half and one and a half times the share of the other customers, and is the larger
 * part for most of them, and clearly larger than the next that is theirs. Of two that are as far ahead the narrower one.
 * @param beside who bought at the same time, null where that is not known.
 * @param shares of the categories, where they are known already.
 * @param before of each segment the category that it kept to in an earlier run, which decides close calls.
 */
export function categoryFocus(
  shop: Shop,
  labels: Int32Array,
  k: number,
  before: readonly (string | undefined)[] = [],
  beside: Contemporaries | null = null,
  shares: CategoryShares = categoryShares(shop, labels, k),
): (CategoryFocus | null)[] {
  const { nodes, nodesOfProduct } = shares;
  const together = nodes.map(() => new Set<number>());
  for (const path of nodesOfProduct)
    for (const node of path) for (const other of path) together[node]!.add(other);
  /** The largest share of a category with none of the node's products that a segment has more of than others. */
  const nextOf = (segment: number, node: number): number =>
    nodes.reduce((most, _, other) => {
      const share = shares.share(segment, other);
      const isTheirs = share > most && share >= leastLift * shares.elsewhere(segment, other);
      return isTheirs && !together[node]!.has(other) ? share : most;
    }, 0);
  return Array.from({ length: k }, (_, segment) => {
    let best: CategoryFocus | null = null;
    let bestNode = -1;
    let farthest = 0;
    nodes.forEach(({ name }, node) => {
      const share = shares.share(segment, node);
      const elsewhere = shares.elsewhere(segment, node);
      const bar = name === before[segment] ? kept : 1;
      const ahead = (share - elsewhere) / bar;
      // Written so that NaN, the share of a segment in which nobody bought, passes nothing.
      const holds =
        share >= bar * Math.max(leastShare, leastLift * elsewhere) &&
        shares.devoted(segment, node) >= bar * leastDevoted - rounding &&
        ahead >= farthest - rounding &&
        share >= bar * leastOverNext * nextOf(segment, node);
      if (!holds) return;
      farthest = ahead;
      best = { name, share, elsewhere };
      bestNode = node;
    });
    const then = best && beside?.shareOf(segment, (product) => nodesOfProduct[product]!.includes(bestNode));
    return best && then !== undefined && !Number.isNaN(then) ? Object.assign(best, { then }) : best;
  });
}
