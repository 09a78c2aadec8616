import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sparseOf } from '../../fixtures/shops';
import type { Matrix } from '../../../math/matrix';
import { plainProducts } from '../../../math/matrix-products';
import { range } from '../../../math/order';
import { normal, seededRandom } from '../../../math/random';
import { midRanks } from '../../../math/ranks';
import { columnCounts } from '../../../math/sparse';
import { cosine, dot, mean } from '../../../math/vector';
import { type SoftmaxBatch, sampledSoftmax } from './sampled-softmax';
import { type Bags, singletons, Tower } from './tower';
import { TrainingBatches } from './training-batches';

type Parameters = Record<'embeddings' | 'projection' | 'intercept', number[]>;
interface Reference {
  factors: number;
  temperature: number;
  learningRate: number;
  decay: number;
  words: { rows: number; columns: number; values: number[] };
  histories: [number, number][][];
  candidates: number[];
  targets: number[];
  owned: number[][];
  weights: number[];
  logQ: number[];
  start: Record<'customers' | 'products', Parameters>;
  losses: number[];
  gradients: Record<'customers' | 'products', Parameters>;
  end: Record<'customers' | 'products', Parameters>;
}

/** What PyTorch gives, by fixtures/two-tower.py. */
const reference = JSON.parse(
  readFileSync(new URL('fixtures/two-tower.json', import.meta.url), 'utf8'),
) as Reference;

const tables = ['embeddings', 'projection', 'intercept'] as const;

function rowsOf(lists: readonly (readonly number[])[]): { starts: Int32Array; values: number[] } {
  const starts = Int32Array.from([0, ...lists.map((_, i) => lists.slice(0, i + 1).flat().length)]);
  return { starts, values: lists.flat() };
}

function bagsOf(lists: readonly (readonly [number, number][])[]): Bags {
  const { starts } = rowsOf(lists.map((bag) => bag.map(([product]) => product)));
  const entries = lists.flat();
  return {
    starts,
    products: Int32Array.from(entries, ([product]) => product),
    weights: Float32Array.from(entries, ([, weight]) => weight),
  };
}

function referenceTowers() {
  const words = { ...reference.words, values: Float32Array.from(reference.words.values) };
  const made = (start: Parameters) => {
    const tower = new Tower(words, reference.factors, 0, seededRandom(1));
    for (const table of tables) tower[table].values.set(start[table]);
    return tower;
  };
  const { starts, values } = rowsOf(reference.owned);
  const batch: SoftmaxBatch = {
    targets: Int32Array.from(reference.targets),
    weights: Float32Array.from(reference.weights),
    logQ: Float32Array.from(reference.logQ),
    ownedStarts: starts,
    owned: Int32Array.from(values),
  };
  return { customers: made(reference.start.customers), products: made(reference.start.products), batch };
}

async function learn(customers: Tower, products: Tower, batch: SoftmaxBatch, histories: Bags, items: Bags) {
  const users = customers.forward(histories);
  const vectors = products.forward(items);
  const found = await sampledSoftmax(users, vectors, reference.temperature, batch, plainProducts);
  customers.backward(found.ofUsers);
  products.backward(found.ofItems);
  return found.loss;
}

describe('two towers beside PyTorch', () => {
  const histories = bagsOf(reference.histories);
  const items = singletons(Int32Array.from(reference.candidates));

  it('have its loss and its gradients', async () => {
    const { customers, products, batch } = referenceTowers();
    expect(await learn(customers, products, batch, histories, items)).toBeCloseTo(reference.losses[0]!, 5);
    for (const table of tables) {
      reference.gradients.customers[table].forEach((gradient, at) => {
        expect(customers[table].gradients[at]).toBeCloseTo(gradient, 5);
      });
      reference.gradients.products[table].forEach((gradient, at) => {
        expect(products[table].gradients[at]).toBeCloseTo(gradient, 5);
      });
    }
  });

  it('end where its Adagrad ends', async () => {
    const { customers, products, batch } = referenceTowers();
    for (const loss of reference.losses) {
      expect(await learn(customers, products, batch, histories, items)).toBeCloseTo(loss, 4);
      customers.step(reference.learningRate, reference.decay);
      products.step(reference.learningRate, reference.decay);
    }
    for (const table of tables) {
      reference.end.customers[table].forEach((value, at) => {
        expect(customers[table].values[at]).toBeCloseTo(value, 4);
      });
      reference.end.products[table].forEach((value, at) => {
        expect(products[table].values[at]).toBeCloseTo(value, 4);
      });
    }
  });
});

it('the gradients of the sampled softmax are the numerical ones', async () => {
  const random = seededRandom(9);
  const drawn = (rows: number, columns: number): Matrix => ({
    rows,
    columns,
    values: Float32Array.from({ length: rows * columns }, () => normal(random)),
  });
  const [users, items] = [drawn(3, 4), drawn(5, 4)];
  const batch: SoftmaxBatch = {
    targets: Int32Array.of(2, 0, 2),
    weights: Float32Array.of(1, 3, 0.5),
    logQ: Float32Array.of(-0.1, -2, -1, -3, -0.5),
    ownedStarts: Int32Array.of(0, 1, 1, 3),
    owned: Int32Array.of(1, 0, 4),
  };
  const lossOf = async (u: Matrix, v: Matrix) => (await sampledSoftmax(u, v, 0.7, batch, plainProducts)).loss;
  const moved = (matrix: Matrix, at: number, by: number) => {
    const values = matrix.values.slice();
    values[at]! += by;
    return { ...matrix, values };
  };
  const found = await sampledSoftmax(users, items, 0.7, batch, plainProducts);
  const h = 1e-2;
  for (let at = 0; at < users.values.length; at++) {
    const rise = (await lossOf(moved(users, at, h), items)) - (await lossOf(moved(users, at, -h), items));
    expect(found.ofUsers[at]).toBeCloseTo(rise / (2 * h), 3);
  }
  for (let at = 0; at < items.values.length; at++) {
    const rise = (await lossOf(users, moved(items, at, h))) - (await lossOf(users, moved(items, at, -h)));
    expect(found.ofItems[at]).toBeCloseTo(rise / (2 * h), 3);
  }
});

describe('the correction for how often a product is sampled', () => {
  /** 600 customers without any taste take three of 150 products each, the first ones far more often. */
  const random = seededRandom(4);
  const shop = sparseOf(
    Array.from({ length: 600 }, () => {
      const row = Array<number>(150).fill(0);
      while (row.filter((value) => value > 0).length < 3) row[Math.floor(150 * random() ** 3)] = 1;
      return row;
    }),
  );
  const takers = columnCounts(shop);

  /** Correlation of the products' places by the trained towers for anybody with their places by takers. */
  async function agreement(isCorrected: boolean): Promise<number> {
    const chance = seededRandom(2);
    const words = { rows: 150, columns: 0, values: new Float32Array(0) };
    const [customers, products] = [new Tower(words, 8, 0, chance), new Tower(words, 8, 0.3, chance)];
    const shape = { batch: 32, uniform: 0, dropout: 0, historyLimit: 50 };
    const batches = new TrainingBatches(shop, range(150), shape, chance);
    for (let epoch = 0; epoch < 12; epoch++) {
      for (const batch of batches.epoch()) {
        const logQ = isCorrected ? batch.logQ : new Float32Array(batch.logQ.length);
        await learn(customers, products, { ...batch, logQ }, batch.histories, batch.candidates);
        customers.step(0.1, 0);
        products.step(0.1, 0);
      }
    }
    const anybody = customers.forward(bagsOf([[]])).values;
    const vectors = products.forward(singletons(range(150))).values;
    const scores = Float64Array.from(takers, (_, j) => dot(anybody, vectors.subarray(j * 8, (j + 1) * 8)));
    const deviations = (ranks: Float64Array) => ranks.map((rank) => rank - mean(ranks));
    return cosine(deviations(midRanks(scores)), deviations(midRanks(Float64Array.from(takers))));
  }

  it('lets what most people take come first, which without it does not', async () => {
    expect(await agreement(true)).toBeGreaterThan(0.8);
    expect(await agreement(false)).toBeLessThan(0.5);
  });
});
