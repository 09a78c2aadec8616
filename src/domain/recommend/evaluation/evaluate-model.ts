import { type Matrix, takeRows } from '../../math/matrix';
import { excludeOwned, ownedBy } from '../ranking/exclude';
import { type FactorModel, hasFactors } from '../models/factor-model';
import { type HeldOut, productsOf } from './held-out';
import type { RankingMetrics } from '../lists';
import { ndcgAtK, recallAtK } from './metrics';
import { TopK } from '../../math/top-k';
import { cpuRanker } from '../ranking/rank-cpu';
import type { Ranker } from '../ranking/ranker';
import type { FittedRecommender } from '../models/recommender';

/** The best products of the i-th tested customer, best first; null where the model knows nothing of her. */
type RankingOf = (i: number) => Int32Array | null;

const cut = 20;

/** Recall@20, NDCG@20 and catalogue coverage of one model on held-out products. */
export async function evaluateModel(
  model: FittedRecommender,
  held: HeldOut,
  ranker: Ranker = cpuRanker,
): Promise<RankingMetrics> {
  const rankingOf = hasFactors(model)
    ? await rankedByFactors(model, held, ranker)
    : rankedByScores(model, held);
  const products = held.train.matrix.columns;
  const offered = new Uint8Array(products);
  let recall = 0;
  let ndcg = 0;
  for (let i = 0; i < held.customers.length; i++) {
    const ranking = rankingOf(i);
    if (ranking === null) continue;
    for (const product of ranking) offered[product] = 1;
    const relevant = new Set(productsOf(held.targets, i));
    recall += recallAtK(ranking, relevant, cut);
    ndcg += ndcgAtK(ranking, relevant, cut);
  }
  const tested = Math.max(1, held.customers.length);
  const covered = offered.reduce((sum, flag) => sum + flag, 0);
  return {
    model: model.name,
    recallAt20: recall / tested,
    ndcgAt20: ndcg / tested,
    coverage: products > 0 ? covered / products : 0,
  };
}

function rankedByScores(model: FittedRecommender, held: HeldOut): RankingOf {
  const row = new Float32Array(held.train.matrix.columns);
  const top = new TopK(cut);
  return (i) => {
    const customer = held.customers[i];
    if (!model.scores(customer, row)) return null;
    excludeOwned(held.train, customer, row);
    return top.ids.subarray(0, top.select(row));
  };
}

/** All customers at once, none of their scores kept. */
async function rankedByFactors(model: FactorModel, held: HeldOut, ranker: Ranker): Promise<RankingOf> {
  const { customers, products } = model.factorTables;
  const { starts } = held.train.matrix;
  const users: Matrix = takeRows(customers, held.customers);
  const { ids } = await ranker.topProducts(users, products, cut, ownedBy(held.train, held.customers));
  return (i) => {
    const customer = held.customers[i];
    if (starts[customer] === starts[customer + 1]) return null;
    return ids.subarray(i * cut, (i + 1) * cut).filter((product) => product >= 0);
  };
}
