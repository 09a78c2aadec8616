import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { SparseMatrix } from '../math/sparse';
import { ease } from './models/ease';
import { evaluateModel } from './evaluation/evaluate-model';
import { emptyShop } from './fixtures/shops';
import { buildInteractions, type Interactions } from './interactions';
import { itemKnn } from './models/item-knn';
import { leaveOneOut } from './evaluation/leave-one-out';
import { popularity } from './models/popularity';
import type { FittedRecommender } from './models/recommender';
import { drain, type Step } from '../steps';

const file = new URL('../../../../shared/data/amazon-musical-instruments/reviews.csv.gz', import.meta.url);

/** The reviews as interactions; all equal, as the figures of the known libraries count them. */
function interactionsOf(csv: string): Interactions {
  const { data } = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',', newline: '\n' });
  const rows = data.slice(1);
  const number = (column: number) => {
    const ids = [...new Set(rows.map((row) => row[column]))].sort();
    const position = new Map(ids.map((id, i) => [id, i]));
    return { count: ids.length, of: Int32Array.from(rows, (row) => position.get(row[column])!) };
  };
  const customers = number(0);
  const products = number(1);
  const shop = emptyShop(customers.count, products.count);
  return buildInteractions({
    ...shop,
    reviews: {
      count: rows.length,
      customer: customers.of,
      product: products.of,
      rating: Float64Array.from(rows, (row) => Number(row[2])),
      at: Float64Array.from(rows, (row) => Date.parse(row[5])),
      title: [],
      text: [],
    },
  });
}

type Fit = (train: SparseMatrix) => AsyncGenerator<Step, FittedRecommender>;

/** Recall@20 and NDCG@20 of implicit and numpy on the same split. */
const anchors: [string, Fit, number, number][] = [
  ['popularity', (train) => popularity.fit(train, popularity.defaults), 0.128, 0.056],
  ['itemKnn', (train) => itemKnn.fit(train, itemKnn.defaults), 0.159, 0.068],
  ['EASE', (train) => ease.fit(train, { ...ease.defaults, lambda: 100 }), 0.191, 0.082],
];

describe.skipIf(!existsSync(file))(
  'Amazon musical instruments (skipped where ../shared/data is missing)',
  () => {
    it.each(anchors)('%s ranks as the known libraries do', async (_, fitted, recall, ndcg) => {
      const held = leaveOneOut(interactionsOf(gunzipSync(readFileSync(file)).toString()));
      expect(held.customers.length).toBe(1429);
      const quality = await evaluateModel(await drain(fitted(held.train.matrix)), held);
      expect(quality.recallAt20).toBeCloseTo(recall, 2);
      expect(quality.ndcgAt20).toBeCloseTo(ndcg, 2);
    });
  },
);
