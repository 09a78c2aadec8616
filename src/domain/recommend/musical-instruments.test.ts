import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { SparseMatrix } from '../math/sparse';
import { ease } from './models/ease';
import { listsOf, measureLists } from './evaluation/evaluate-model';
import { mean } from '../math/vector';
import { emptyShop } from './fixtures/shops';
import { gatherFacts } from './facts';
import { itemKnn } from './models/item-knn';
import { type HeldOut, withHistory } from './evaluation/held-out';
import { splitLastOrders } from './evaluation/split';
import { popularity } from './models/popularity';
import type { FittedRecommender } from './models/recommender';
import { drain, type Step } from '../steps';

const file = new URL('../../../../shared/data/amazon-musical-instruments/reviews.csv.gz', import.meta.url);

/** The reviews, each customer's whole last day hidden. */
function splitOf(csv: string): HeldOut {
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
  const reviewed = {
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
  };
  return withHistory(splitLastOrders(gatherFacts(reviewed, []), 1));
}

type Fit = (train: SparseMatrix) => AsyncGenerator<Step, FittedRecommender>;

/** Recall@20 and NDCG@20 of the same methods in numpy on the same split (evaluation/fixtures/last_order.py). */
const anchors: [string, Fit, number, number][] = [
  ['popularity', (train) => popularity.fit(train, popularity.defaults), 0.1434, 0.0684],
  ['itemKnn', (train) => itemKnn.fit(train, itemKnn.defaults), 0.1246, 0.0576],
  ['EASE', (train) => ease.fit(train, { ...ease.defaults, lambda: 100 }), 0.1604, 0.0776],
];

describe.skipIf(!existsSync(file))(
  'Amazon musical instruments (skipped where ../shared/data is missing)',
  () => {
    it.each(anchors)('%s ranks as numpy does', async (_, fitted, recall, ndcg) => {
      const held = splitOf(gunzipSync(readFileSync(file)).toString());
      expect(held.customers.length).toBe(1225);
      expect(held.targets.products.length).toBe(2129);
      // All equal, as the reference counts them.
      const equal = { ...held.train.matrix, values: held.train.matrix.values.slice().fill(1) };
      const lists = await listsOf(await drain(fitted(equal)), held.train, held.customers, 20);
      const found = measureLists(lists, held, 20);
      expect(mean(found.recall)).toBeCloseTo(recall, 3);
      expect(mean(found.ndcg)).toBeCloseTo(ndcg, 3);
    });
  },
);
