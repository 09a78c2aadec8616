import { SparseRow } from '../../math/sparse-row';
import { TopK } from '../../math/top-k';
import { worthOfRank } from '../models/standings';
import { emptyRanking, type RankedProducts } from './ranker';

/** Lists of the same customers by several models, each with how much it says. */
export interface WeightedLists {
  readonly lists: RankedProducts;
  readonly weight: number;
}

/**
 * What a place in a list is worth: by its rank as in the app's blend (reciprocal rank fusion), or by its score on the
 * way from the last that is listed, 0, to the first, 1.
 */
export const listWorths = ['ranks', 'scores'] as const;
export type ListWorth = (typeof listWorths)[number];

/**
 * One list for each customer of those by several models: the weighted sum of what a product's place in each is worth,
 * the best k. Customers of whom no model knows anything have an empty one.
 */
export function fuseLists(
  parts: readonly WeightedLists[],
  products: number,
  k: number,
  by: ListWorth = 'ranks',
): RankedProducts {
  const customers = parts.length === 0 ? 0 : parts[0].lists.ids.length / parts[0].lists.k;
  const fused = emptyRanking(customers, k);
  const row = new SparseRow(products);
  const top = new TopK(k);
  const worths = parts.map(({ lists }) => new Float32Array(lists.k));
  for (let customer = 0; customer < customers; customer++) {
    parts.forEach(({ lists, weight }, p) => {
      const found = worthsOf(lists, customer, by, worths[p]);
      for (let place = 0; place < found; place++) {
        row.add(lists.ids[customer * lists.k + place], weight * worths[p][place]);
      }
    });
    top.clear();
    for (let t = 0; t < row.count; t++) top.offer(row.touched[t], row.values[row.touched[t]]);
    row.clear();
    const found = top.finish();
    fused.ids.set(top.ids.subarray(0, found), customer * k);
    fused.scores.set(top.scores.subarray(0, found), customer * k);
  }
  return fused;
}

/** Writes what the places of one customer's list are worth; returns how many there are. */
export function worthsOf(
  { k, ids, scores }: RankedProducts,
  customer: number,
  by: ListWorth,
  out: Float32Array,
): number {
  const from = customer * k;
  let found = 0;
  while (found < k && ids[from + found] >= 0) found++;
  const first = scores[from];
  // A list that ends early has all of which anything is said, so that its last still says something.
  const last = found === k ? scores[from + k - 1] : Math.min(0, scores[from + found - 1]);
  for (let place = 0; place < found; place++) {
    const isLevel = by === 'ranks' || !(first > last);
    out[place] = isLevel ? worthOfRank(place + 1) : (scores[from + place] - last) / (first - last);
  }
  return found;
}
