import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { SparseMatrix } from '../src/domain/math/sparse';
import { alsImplicit } from '../src/domain/recommend/models/als';
import { ease } from '../src/domain/recommend/models/ease';
import { excludeOwned } from '../src/domain/recommend/ranking/exclude';
import type { Interactions } from '../src/domain/recommend/interactions';
import { relation } from '../src/domain/recommend/interaction-weights';
import { itemKnn } from '../src/domain/recommend/models/item-knn';
import { rankingMetrics } from '../src/domain/recommend/evaluation/metrics';
import { alsOptions } from '../src/domain/recommend/plan';
import { popularity } from '../src/domain/recommend/models/popularity';
import { TopK } from '../src/domain/math/top-k';
import type { FittedRecommender } from '../src/domain/recommend/models/recommender';
import { drain, type Step } from '../src/domain/steps';

const data = new URL('../../shared/data/ml-1m/', import.meta.url);

interface Entrant {
  readonly model: string;
  train(matrix: SparseMatrix): AsyncGenerator<Step, FittedRecommender>;
  /** Recall@20 and NDCG@20 of implicit 0.7 or numpy on the same split; null where there is none. */
  readonly reference: readonly [recall: number, ndcg: number] | null;
}

const entrants: readonly Entrant[] = [
  {
    model: 'popularity',
    train: (train) => popularity.fit(train, popularity.defaults),
    reference: [0.116, 0.118],
  },
  {
    model: 'item-kNN, cosine, 100',
    train: (train) => itemKnn.fit(train, itemKnn.defaults),
    reference: [0.184, 0.187],
  },
  {
    model: 'ALS, 64, 0.1, 1',
    train: (train) =>
      alsImplicit.fit(train, { ...alsImplicit.defaults, factors: 64, alpha: 1, iterations: 15 }),
    reference: [0.249, 0.239],
  },
  {
    model: 'ALS as planned',
    train: (train) => alsImplicit.fit(train, alsOptions(train.rows, train.columns, train.indices.length, 1)),
    reference: null,
  },
  {
    model: 'EASE, lambda 300',
    train: (train) => ease.fit(train, { lambda: 300, limit: 4_000 }),
    reference: [0.274, 0.263],
  },
];

/** MovieLens 1M on the split of UltraGCN: quality as a ratio to the known libraries, time as one to popularity's. */
export async function benchRecommend(): Promise<void> {
  if (!existsSync(data)) {
    console.log('Skipped: ../shared/data/ml-1m is missing.');
    return;
  }
  const train = readLists('train.txt.gz');
  const test = readLists('test.txt.gz');
  const interactions = interactionsOf(train, 1 + lastProduct([...train.values(), ...test.values()]));
  const rows = [];
  for (const { model, train, reference } of entrants) {
    const started = performance.now();
    const fitted = await drain(train(interactions.matrix));
    const seconds = (performance.now() - started) / 1000;
    const { recall, ndcg } = quality(fitted, interactions, test);
    rows.push({
      model,
      'recall@20': recall.toFixed(4),
      'of reference': reference ? (recall / reference[0]).toFixed(3) : '',
      'NDCG@20': ndcg.toFixed(4),
      'of reference ': reference ? (ndcg / reference[1]).toFixed(3) : '',
      'fit, s': seconds.toFixed(1),
    });
  }
  console.table(rows);
}

/** Lines of 'customer product product …'. */
function readLists(name: string): Map<number, number[]> {
  const text = gunzipSync(readFileSync(new URL(name, data))).toString();
  const lists = new Map<number, number[]>();
  for (const line of text.trimEnd().split('\n')) {
    const [customer, ...products] = line.trim().split(' ').map(Number);
    lists.set(
      customer!,
      [...new Set(products)].sort((a, b) => a - b),
    );
  }
  return lists;
}

function lastProduct(lists: readonly (readonly number[])[]): number {
  return lists.reduce((last, list) => Math.max(last, list.at(-1) ?? 0), 0);
}

function interactionsOf(lists: ReadonlyMap<number, readonly number[]>, columns: number): Interactions {
  const rows = 1 + Math.max(...lists.keys());
  const starts = new Int32Array(rows + 1);
  const indices: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (const product of lists.get(i) ?? []) indices.push(product);
    starts[i + 1] = indices.length;
  }
  const values = new Float32Array(indices.length).fill(1);
  const matrix = { rows, columns, starts, indices: Int32Array.from(indices), values };
  return {
    matrix,
    lastAt: new Float64Array(indices.length).fill(Number.NEGATIVE_INFINITY),
    relations: new Uint8Array(indices.length).fill(relation.owned),
  };
}

/** Mean recall@20 and NDCG@20 over the customers with test products; training products left out. */
function quality(
  model: FittedRecommender,
  train: Interactions,
  test: ReadonlyMap<number, readonly number[]>,
): { recall: number; ndcg: number } {
  const row = new Float32Array(train.matrix.columns);
  const top = new TopK(20);
  let recall = 0;
  let ndcg = 0;
  let tested = 0;
  for (const [customer, products] of test) {
    if (products.length === 0) continue;
    tested++;
    if (!model.scores(customer, row)) continue;
    excludeOwned(train, customer, row);
    const ranking = top.ids.subarray(0, top.select(row));
    const relevant = new Set(products);
    const found = rankingMetrics(ranking, relevant, 20);
    recall += found.recall;
    ndcg += found.ndcg;
  }
  return { recall: recall / tested, ndcg: ndcg / tested };
}
