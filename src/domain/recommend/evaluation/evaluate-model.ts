import type { Interactions } from '../interactions';
import { BlendModel } from '../models/blend';
import type { FittedRecommender } from '../models/recommender';
import { ownedBy } from '../ranking/exclude';
import { cpuRanker } from '../ranking/rank-cpu';
import { exclusionsOf, type Ranker } from '../ranking/ranker';
import { topOfCustomers } from '../ranking/top-of-customers';
import { drain } from '../../steps';
import { hasTwin, tellingApart, type Twins } from '../twins';
import { type HeldOut, productsOf } from './held-out';
import type { ProductLists } from './list-metrics';
import { type RankingMeasure, rankingMeasures, rankingMetrics } from './metrics';

/** Customers for whom a blend ranks ahead. */
const customersAtOnce = 1_024;

/**
 * The best products of each of `customers`, whatever she has left out; empty where the model knows nothing of her. No
 * sampled negatives: every product that the shop's lists may hold is ranked.
 * @param offerable 1 for each of these products; without it all of the catalogue.
 * @param twins of products that cannot be told apart a list holds one, and none where she has another.
 */
export async function listsOf(
  model: FittedRecommender,
  train: Interactions,
  customers: Int32Array,
  length: number,
  ranker: Ranker = cpuRanker,
  offerable: Uint8Array | null = null,
  twins: Twins | null = null,
): Promise<ProductLists> {
  const exclude = ownedBy(train, customers);
  const { columns } = train.matrix;
  const unknown = offerable === null ? 0 : offerable.reduce((count, flag) => count + 1 - flag, 0);
  // Room for products to be passed over: models rank them behind, where a short catalogue makes them seen.
  const kin = twins?.some((twin) => twin >= 0) ? twins : null;
  const k = length + Math.min(unknown, 3 * length) + (kin === null ? 0 : length);
  const ids = new Int32Array(customers.length * length).fill(-1);
  for (let first = 0; first < customers.length; first += customersAtOnce) {
    const end = Math.min(customers.length, first + customersAtOnce);
    const some = customers.subarray(first, end);
    if (model instanceof BlendModel) await model.prepare(some, ranker);
    const own = exclusionsOf(exclude, first, end);
    const ranked = await drain(topOfCustomers(model, some, columns, k, ranker, own));
    for (let i = 0; i < some.length; i++) {
      const list = ranked.ids.subarray(i * k, (i + 1) * k);
      const known = list.filter((product) => product >= 0 && offerable?.[product] !== 0);
      const offered = kin === null ? known : withoutTwins(known, kin, train, some[i]);
      ids.set(offered.subarray(0, length), (first + i) * length);
    }
  }
  return { length, ids };
}

/** The best of each that cannot be told apart, where she has none of them. */
function withoutTwins(list: Int32Array, twins: Twins, train: Interactions, customer: number): Int32Array {
  const isNew = tellingApart(twins);
  return list.filter((product) => !hasTwin(twins, train, customer, product) && isNew(product));
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
