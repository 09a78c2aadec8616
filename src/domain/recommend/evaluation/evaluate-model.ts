import { takeRows } from '../../math/matrix';
import { TopK } from '../../math/top-k';
import type { Interactions } from '../interactions';
import { type FactorModel, hasFactors } from '../models/factor-model';
import type { FittedRecommender } from '../models/recommender';
import { excludeOwned, ownedBy } from '../ranking/exclude';
import { cpuRanker } from '../ranking/rank-cpu';
import type { Ranker } from '../ranking/ranker';
import { type HeldOut, productsOf } from './held-out';
import type { ProductLists } from './list-metrics';
import { type RankingMeasure, rankingMeasures, rankingMetrics } from './metrics';

/**
 * The best products of each of `customers`, whatever she has left out; empty where the model knows nothing of her. No
 * sampled negatives: every product of the catalogue is ranked.
 */
export async function listsOf(
  model: FittedRecommender,
  train: Interactions,
  customers: Int32Array,
  length: number,
  ranker: Ranker = cpuRanker,
): Promise<ProductLists> {
  if (hasFactors(model)) return listsByFactors(model, train, customers, length, ranker);
  const ids = new Int32Array(customers.length * length).fill(-1);
  const row = new Float32Array(train.matrix.columns);
  const top = new TopK(length);
  for (let i = 0; i < customers.length; i++) {
    if (!model.scores(customers[i], row)) continue;
    excludeOwned(train, customers[i], row);
    ids.set(top.ids.subarray(0, top.select(row)), i * length);
  }
  return { length, ids };
}

/** All customers at once, none of their scores kept. */
async function listsByFactors(
  model: FactorModel,
  train: Interactions,
  customers: Int32Array,
  length: number,
  ranker: Ranker,
): Promise<ProductLists> {
  const { customers: users, products } = model.factorTables;
  const owned = ownedBy(train, customers);
  const { ids } = await ranker.topProducts(takeRows(users, customers), products, length, owned);
  const { starts } = train.matrix;
  customers.forEach((customer, i) => {
    if (starts[customer] === starts[customer + 1]) ids.fill(-1, i * length, (i + 1) * length);
  });
  return { length, ids };
}

/** Each measure of every tested customer's list at one k. */
export type MeasuredAtK = Readonly<Record<RankingMeasure, Float64Array>>;

export function measureLists({ length, ids }: ProductLists, held: HeldOut, k: number): MeasuredAtK {
  const tested = held.customers.length;
  const columns = () => new Float64Array(tested);
  const measured: Record<RankingMeasure, Float64Array> = {
    recall: columns(),
    precision: columns(),
    ndcg: columns(),
    map: columns(),
    mrr: columns(),
    hitRate: columns(),
  };
  for (let i = 0; i < tested; i++) {
    const relevant = new Set(productsOf(held.targets, i));
    const found = rankingMetrics(ids.subarray(i * length, (i + 1) * length), relevant, k);
    for (const measure of rankingMeasures) measured[measure][i] = found[measure];
  }
  return measured;
}
