import { describe, expect, it } from 'vitest';
import { groupedShop, sparseOf } from '../../fixtures/shops';
import { twoTowerOptions } from '../../plan';
import { seededRandom } from '../../../math/random';
import { columnCounts, type SparseMatrix } from '../../../math/sparse';
import { sum } from '../../../math/vector';
import { drain } from '../../../steps';
import { msPerDay } from '../../../time';
import type { ContentVectors } from '../content-vectors';
import { rowOf } from '../recommender';
import { holdOutLatest } from './latest-held-out';
import { twoTower } from './two-tower';
import type { TwoTowerOptions } from './two-tower-options';

const small = { ...twoTower.defaults, factors: 8, batch: 32, uniform: 8 };
const learnt = (shop: SparseMatrix, changes: Partial<TwoTowerOptions> = {}) =>
  drain(twoTower.fit(shop, { ...small, ...changes }));

const perGroup = 8;
const grouped = groupedShop(60, perGroup);

function scoresOf(model: Awaited<ReturnType<typeof learnt>>, customer: number, products: number) {
  const out = new Float32Array(products);
  expect(model.scores(customer, out)).toBe(true);
  return out;
}

/** Each product says its group; those of `silent` say nothing. */
function groupWords(products: number, silent: readonly number[] = []): ContentVectors {
  const values = new Float32Array(products * 4);
  for (let j = 0; j < products; j++) {
    if (silent.includes(j)) continue;
    values[j * 4 + (Math.floor(j / perGroup) % 3)] = 1;
    values[j * 4 + 3] = 0.1 * (j % 2);
  }
  const counts = Int32Array.from({ length: products }, (_, j) => (silent.includes(j) ? 0 : 1));
  return { vectors: { rows: products, columns: 4, values }, counts };
}

describe('the two-tower network', () => {
  it('learns: its loss falls, and what is held out is found better than before', async () => {
    const { curve } = await learnt(grouped);
    expect(curve.loss.length).toBe(curve.validation.length);
    expect(curve.loss.at(-1)).toBeLessThan(0.8 * curve.loss[0]!);
    expect(curve.measure).toBe('ndcg');
    expect(curve.validation[curve.best]).toBeGreaterThan(curve.validation[0]!);
  });

  it('stops where nothing more is gained, and keeps the best epoch', async () => {
    const { curve } = await learnt(grouped, { epochs: 200, patience: 3 });
    expect(curve.loss.length).toBe(curve.best + 4);
    const shorter = await learnt(grouped, { epochs: curve.best + 1 });
    const longer = await learnt(grouped, { epochs: curve.best + 3 });
    expect(scoresOf(longer, 4, 24)).toEqual(scoresOf(shorter, 4, 24));
  });

  it('differs by its seed alone', async () => {
    const first = scoresOf(await learnt(grouped), 4, 24);
    expect(scoresOf(await learnt(grouped), 4, 24)).toEqual(first);
    expect(scoresOf(await learnt(grouped, { seed: 2 }), 4, 24)).not.toEqual(first);
  });

  it('serves who came later exactly as if she had been there, and can be stopped between two steps', async () => {
    const model = await learnt(grouped);
    const out = new Float32Array(24);
    model.scoresOf(rowOf(grouped, 7), out);
    expect(out).toEqual(scoresOf(model, 7, 24));
    const steps = twoTower.fit(grouped, small);
    await steps.next();
    expect(await steps.return(model)).toEqual({ done: true, value: model });
  });

  it('ranks a product that nobody took by its words, and not at all without', async () => {
    // Two more products, of the first group's wording and of the second's, that nobody took.
    const shop = { ...grouped, columns: 26 };
    const texts = groupWords(26);
    texts.vectors.values.set(texts.vectors.values.subarray(0, 4), 24 * 4);
    texts.vectors.values.set(texts.vectors.values.subarray(perGroup * 4, perGroup * 4 + 4), 25 * 4);
    const worded = await learnt(shop, { texts });
    for (const customer of [0, 3, 6]) {
      const out = scoresOf(worded, customer, 26);
      expect(out[24]).toBeGreaterThan(out[25]!);
    }
    expect(worded.similarProducts(24, new Float32Array(26))).toBe(true);
    const unworded = await learnt(shop);
    expect(scoresOf(unworded, 0, 26).slice(24)).toEqual(new Float32Array(2));
    expect(unworded.similarProducts(24, new Float32Array(26))).toBe(false);
  });

  it('takes texts that are there in part, or say nothing', async () => {
    for (const silent of [[0, 5, 9], [...Array(24).keys()]]) {
      const out = scoresOf(await learnt(grouped, { texts: groupWords(24, silent) }), 4, 24);
      expect(out.every((score) => Number.isFinite(score))).toBe(true);
    }
  });

  it('knows nobody where all bought once: of who took what beside what there is nothing to learn', async () => {
    const once = sparseOf(
      Array.from({ length: 40 }, (_, i) => [0, 1, 2, 3].map((j) => (i % 4 === j ? 1 : 0))),
    );
    const model = await learnt(once, { texts: groupWords(4) });
    expect(model.scores(0, new Float32Array(4))).toBe(false);
    expect(model.scoresOf(rowOf(once, 1), new Float32Array(4))).toBe(false);
  });

  it('copes with one product, and with nobody', async () => {
    const one = await learnt(sparseOf(Array.from({ length: 30 }, () => [1])));
    expect(one.scores(0, new Float32Array(1))).toBe(false);
    const empty = await learnt(
      sparseOf([
        [0, 0],
        [0, 0],
      ]),
    );
    expect(empty.scores(0, new Float32Array(2))).toBe(false);
    expect(empty.curve.loss).toEqual([]);
  });

  it('is not led by one giant customer, who took everything, and more surely', async () => {
    const blank = Array<number>(600 - 3 * perGroup).fill(0);
    const rows = Array.from({ length: 60 }, (_, i) => {
      const own = rowOf(grouped, i).products;
      return [...Array.from({ length: 3 * perGroup }, (__, j) => (own.includes(j) ? 1 : 0)), ...blank];
    });
    const model = await learnt(sparseOf([...rows, Array<number>(600).fill(2)]));
    let own = 0;
    for (let customer = 0; customer < 60; customer++) {
      const out = scoresOf(model, customer, 600);
      const mean = (group: number) => sum(out.subarray(group * perGroup, (group + 1) * perGroup));
      if (mean(customer % 3) > Math.max(mean((customer + 1) % 3), mean((customer + 2) % 3))) own++;
    }
    expect(own).toBeGreaterThan(55);
  });

  it('refuses instants and vectors of another shop', async () => {
    await expect(learnt(grouped, { at: new Float64Array(3) })).rejects.toThrow('3 instants for');
    await expect(learnt(grouped, { texts: groupWords(5) })).rejects.toThrow(
      '5 product vectors for 24 products',
    );
  });
});

describe('the two towers by the size of the shop', () => {
  it('have fewer factors, then fewer epochs, and are left out where too few of these are left', () => {
    const { factors, epochs } = twoTower.defaults;
    expect(twoTowerOptions(8_000, 7)).toMatchObject({ factors, epochs, seed: 7 });
    expect(twoTowerOptions(95_000, 1)).toMatchObject({ factors: factors / 2, epochs: 10 });
    expect(twoTowerOptions(300_000, 1)).toMatchObject({ factors: factors / 2, epochs: 3 });
    expect(twoTowerOptions(400_000, 1)).toBeNull();
  });
});

describe('what is held out to choose the epoch by', () => {
  const at = Float64Array.from(grouped.indices, (_, e) => (e % 3) * msPerDay);

  it('is all of some customers’ last day, and nobody’s only purchase', () => {
    const held = holdOutLatest(grouped, at, seededRandom(1));
    expect(held.customers.length).toBeGreaterThan(5);
    expect(held.customers.length).toBeLessThanOrEqual(12);
    held.customers.forEach((customer, i) => {
      const hidden = [...held.hidden.subarray(held.starts[i], held.starts[i + 1])];
      const [from, end] = [grouped.starts[customer]!, grouped.starts[customer + 1]!];
      const last = Math.max(...at.subarray(from, end));
      const expected = [...grouped.indices.subarray(from, end)].filter((_, e) => at[from + e] === last);
      expect(hidden).toEqual(expected);
      const left = rowOf(held.train, customer).products;
      expect(left.length).toBe(end - from - hidden.length);
      expect(left.length).toBeGreaterThan(0);
    });
    expect(columnCounts(held.train).every((takers, j) => takers > 0 === columnCounts(grouped)[j]! > 0)).toBe(
      true,
    );
  });

  it('is one thing at random where nothing is dated, and nothing where each product has one taker', () => {
    for (const undated of [null, at.map(() => Number.NEGATIVE_INFINITY)]) {
      const held = holdOutLatest(grouped, undated, seededRandom(1));
      expect(held.customers.length).toBeGreaterThan(5);
      expect(held.hidden.length).toBe(held.customers.length);
    }
    const alone = sparseOf(
      Array.from({ length: 12 }, (_, i) => [...Array(24).keys()].map((j) => (j >> 1 === i ? 1 : 0))),
    );
    expect(holdOutLatest(alone, null, seededRandom(1)).customers.length).toBe(0);
  });
});
