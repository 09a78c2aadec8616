import type { Impressions } from './impressions';

/** Positions behind these are looked at as one: their showings are few and say the same. */
export const longestList = 60;

/**
 * Showings and clicks by product and position, all that the position-based model needs of a log. Pairs are sorted by
 * product, then position; product i has the pairs `starts[i]` to `starts[i + 1] − 1`.
 */
export interface ClickCounts {
  /** Numbers of the products that were shown at a known position, ascending. */
  readonly products: Int32Array;
  /** Number of positions; position k is at k − 1. */
  readonly positions: number;
  readonly starts: Int32Array;
  /** Of each pair, from 0. */
  readonly place: Int32Array;
  readonly shown: Float64Array;
  readonly clicks: Float64Array;
}

/**
 * Counts of all groups of customers together and of each alone, the same pairs in each.
 * @param groups number of groups. @param groupOf group of each customer.
 */
export function countClicks(
  impressions: Impressions,
  groups: number,
  groupOf: (customer: number) => number,
): { readonly all: ClickCounts; readonly of: readonly Pick<ClickCounts, 'shown' | 'clicks'>[] } {
  const { count, product, position, clicked, customer } = impressions;
  const placeOf = (row: number) => Math.min(position[row], longestList) - 1;
  // 0: no such pair yet.
  const pairOf = new Int32Array(impressions.products * longestList);
  const keys: number[] = [];
  let positions = 0;
  for (let row = 0; row < count; row++) {
    if (position[row] < 1) continue;
    const place = placeOf(row);
    positions = Math.max(positions, place + 1);
    const key = product[row] * longestList + place;
    if (pairOf[key] === 0) {
      pairOf[key] = 1;
      keys.push(key);
    }
  }
  keys.sort((a, b) => a - b);
  keys.forEach((key, pair) => {
    pairOf[key] = pair;
  });
  const empty = () => ({ shown: new Float64Array(keys.length), clicks: new Float64Array(keys.length) });
  const [all, of] = [empty(), Array.from({ length: groups }, empty)];
  for (let row = 0; row < count; row++) {
    if (position[row] < 1) continue;
    const pair = pairOf[product[row] * longestList + placeOf(row)];
    const own = of[groupOf(customer[row])];
    all.shown[pair]++;
    all.clicks[pair] += clicked[row];
    own.shown[pair]++;
    own.clicks[pair] += clicked[row];
  }
  const products: number[] = [];
  const starts: number[] = [];
  keys.forEach((key, pair) => {
    const number = Math.floor(key / longestList);
    if (products.at(-1) === number) return;
    products.push(number);
    starts.push(pair);
  });
  const counts = {
    products: Int32Array.from(products),
    positions,
    starts: Int32Array.from([...starts, keys.length]),
    place: Int32Array.from(keys, (key) => key % longestList),
    ...all,
  };
  return { all: counts, of };
}

/** The counts without those of a group. */
export function withoutGroup(
  all: ClickCounts,
  { shown, clicks }: Pick<ClickCounts, 'shown' | 'clicks'>,
): ClickCounts {
  return {
    ...all,
    shown: all.shown.map((value, pair) => value - shown[pair]),
    clicks: all.clicks.map((value, pair) => value - clicks[pair]),
  };
}
