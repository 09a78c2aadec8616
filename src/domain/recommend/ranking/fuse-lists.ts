import { TopK } from '../../math/top-k';
import { worthOfRank } from '../models/standings';
import { emptyRanking, type RankedProducts } from './ranker';

/** Lists of the same customers by several models, each with how much it says. */
export interface WeightedLists {
  readonly lists: RankedProducts;
  readonly weight: number;
}

/**
 * One list for each customer of those by several models: the weighted sum of what a product's rank in each is worth
 * (reciprocal rank fusion), the best k. Customers of whom no model knows anything have an empty one.
 */
export function fuseLists(parts: readonly WeightedLists[], products: number, k: number): RankedProducts {
  const customers = parts.length === 0 ? 0 : parts[0].lists.ids.length / parts[0].lists.k;
  const fused = emptyRanking(customers, k);
  const sums = new Float32Array(products);
  const top = new TopK(k);
  for (let customer = 0; customer < customers; customer++) {
    const touched: number[] = [];
    for (const { lists, weight } of parts) {
      for (let rank = 1; rank <= lists.k; rank++) {
        const product = lists.ids[customer * lists.k + rank - 1];
        if (product < 0) break;
        if (sums[product] === 0) touched.push(product);
        sums[product] += weight * worthOfRank(rank);
      }
    }
    top.clear();
    for (const product of touched) {
      top.offer(product, sums[product]);
      sums[product] = 0;
    }
    const found = top.finish();
    fused.ids.set(top.ids.subarray(0, found), customer * k);
    fused.scores.set(top.scores.subarray(0, found), customer * k);
  }
  return fused;
}
