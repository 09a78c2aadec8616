import { takeRows } from '../../math/matrix';
import type { Step } from '../../steps';
import { hasFactors } from '../models/factor-model';
import { type FittedRecommender, ranksMany } from '../models/recommender';
import { rankRows } from './rank-cpu';
import {
  emptyList,
  emptyRanking,
  type Exclusions,
  exclusionsOf,
  type RankedProducts,
  type Ranker,
} from './ranker';

/** Customers ranked between two steps of progress. */
const customersPerStep = 4_096;

/**
 * The best k of `products` products for each of `customers`, each list empty where the model knows nothing of her. A
 * model that ranks many by itself, or has factors, keeps none of their scores; any other scores one row at a time.
 */
export async function* topOfCustomers(
  model: FittedRecommender,
  customers: Int32Array,
  products: number,
  k: number,
  ranker: Ranker,
  exclude?: Exclusions,
): AsyncGenerator<Step, RankedProducts> {
  const ranked = emptyRanking(customers.length, k);
  for (let first = 0; first < customers.length; first += customersPerStep) {
    const end = Math.min(customers.length, first + customersPerStep);
    const some = customers.subarray(first, end);
    const found = await topOfSome(
      model,
      some,
      products,
      k,
      ranker,
      exclude && exclusionsOf(exclude, first, end),
    );
    ranked.ids.set(found.ids, first * k);
    ranked.scores.set(found.scores, first * k);
    yield { done: end, total: customers.length };
  }
  return ranked;
}

async function topOfSome(
  model: FittedRecommender,
  customers: Int32Array,
  products: number,
  k: number,
  ranker: Ranker,
  exclude: Exclusions | undefined,
): Promise<RankedProducts> {
  if (ranksMany(model)) return model.topProducts(customers, k, exclude);
  if (!hasFactors(model)) {
    return rankRows(customers.length, products, k, exclude, (i, out) => model.scores(customers[i], out));
  }
  const { factorTables } = model;
  const ranked = await ranker.topProducts(
    takeRows(factorTables.customers, customers),
    factorTables.products,
    k,
    exclude,
  );
  for (let i = 0; i < customers.length; i++) {
    if (!model.knows(customers[i])) emptyList(ranked, i);
  }
  return ranked;
}
