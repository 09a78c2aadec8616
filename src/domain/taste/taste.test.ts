import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../cluster/adjusted-rand-index';
import { kMeans, kMeansDefaults } from '../cluster/k-means';
import { plantedShop } from '../fusion/fixtures/planted-shops';
import { normal, seededRandom } from '../math/random';
import { columnCounts, type SparseMatrix } from '../math/sparse';
import { cosine } from '../math/vector';
import { buildInteractions } from '../recommend/interactions';
import { drain } from '../steps';
import { coPurchaseVectors } from './co-purchases';
import { customerTastes } from './customer-tastes';
import { likenessWithin } from './likeness';
import { shuffleEntries } from './shuffle-entries';
import { tasteBlock } from './taste-block';
import { tellingCustomers } from './telling-customers';

/** Products of each customer, every one with weight 1 or the given one. */
function takenBy(customers: readonly (readonly number[])[], columns: number, weight = 1): SparseMatrix {
  const starts = new Int32Array(customers.length + 1);
  customers.forEach((own, c) => {
    starts[c + 1] = starts[c] + own.length;
  });
  const indices = Int32Array.from(customers.flatMap((own) => [...own].sort((a, b) => a - b)));
  return {
    rows: customers.length,
    columns,
    starts,
    indices,
    values: new Float32Array(indices.length).fill(weight),
  };
}

const matrixOf = (planted: Parameters<typeof plantedShop>[0]) =>
  buildInteractions(plantedShop(planted).shop).matrix;
const ones = (length: number) => new Float64Array(length).fill(1);

/** Vectors of products, unit length, about the axis of their line; 0 for words that tell nothing of it. */
function wordsOf(products: number, line: (product: number) => number, telling: number) {
  const random = seededRandom(5);
  const dimensions = 16;
  const values = new Float32Array(products * dimensions);
  for (let j = 0; j < products; j++) {
    const vector = Float64Array.from({ length: dimensions }, () => 0.25 * normal(random));
    vector[line(j)] += telling;
    const length = Math.hypot(...vector);
    for (let d = 0; d < dimensions; d++) values[j * dimensions + d] = vector[d] / length;
  }
  return {
    vectors: { rows: products, columns: dimensions, values },
    counts: new Int32Array(products).fill(1),
  };
}

describe('shuffling who takes what', () => {
  const taken = matrixOf({ customers: 60, tastes: 3, productsEach: 5, popular: 2, ofPopular: 0.5, own: 0.4 });
  const shuffled = shuffleEntries(taken, 4);

  it('leaves each customer her number of products, none twice, and each product its takers', () => {
    expect([...shuffled.starts]).toEqual([...taken.starts]);
    expect([...columnCounts(shuffled)]).toEqual([...columnCounts(taken)]);
    for (let c = 0; c < taken.rows; c++) {
      const own = shuffled.indices.subarray(shuffled.starts[c], shuffled.starts[c + 1]);
      expect(new Set(own).size).toBe(own.length);
    }
  });

  it('matches others', () => {
    expect([...shuffled.indices]).not.toEqual([...taken.indices]);
  });
});

describe('what is bought together', () => {
  it('has one direction less than there are tastes', () => {
    expect(coPurchaseVectors(matrixOf({ customers: 240, tastes: 4 }), 1).vectors.columns).toBe(3);
    expect(coPurchaseVectors(matrixOf({ customers: 240, tastes: 2 }), 1).vectors.columns).toBe(1);
  });

  it('has none where everybody buys anything', () => {
    const found = Array.from({ length: 10 }, (_, seed) =>
      coPurchaseVectors(matrixOf({ customers: 120, tastes: 1, productsEach: 40, seed: 30 + seed }), 1),
    );
    expect(found.filter(({ vectors }) => vectors.columns > 0).length).toBeLessThanOrEqual(1);
  });

  it('tells the same where a catalogue names ten times as many products that nobody takes', () => {
    const taken = matrixOf({ customers: 120, tastes: 3 });
    const { columns } = taken;
    const apart = {
      ...taken,
      columns: 10 * columns,
      indices: taken.indices.map((product) => 10 * product + 3),
    };
    const { vectors, likeness } = coPurchaseVectors(taken, 1);
    const among = coPurchaseVectors(apart, 1);
    expect(among.likeness).toBe(likeness);
    expect(among.vectors.rows).toBe(10 * columns);
    const d = vectors.columns;
    const found = (product: number) => among.vectors.values.subarray(product * d, (product + 1) * d);
    for (let product = 0; product < columns; product++) {
      expect(found(10 * product + 3)).toEqual(vectors.values.subarray(product * d, (product + 1) * d));
      expect(found(10 * product).every((value) => value === 0)).toBe(true);
    }
  });

  it('puts what everybody buys in the middle', () => {
    const { vectors } = coPurchaseVectors(matrixOf({ customers: 240, tastes: 4 }), 1);
    const length = (j: number) => Math.hypot(...vectors.values.subarray(j * 3, j * 3 + 3));
    const own = Array.from({ length: 48 }, (_, j) => length(j)).sort((a, b) => a - b);
    for (let j = 48; j < 54; j++) expect(length(j)).toBeLessThan(own[24] / 2);
  });

  it('is not told by customers of one product', () => {
    const pairs = Array.from({ length: 80 }, (_, c) => (c % 2 === 0 ? [0, 1, 2] : [3, 4, 5]));
    const alone = Array.from({ length: 200 }, (_, c) => [c % 6]);
    const without = coPurchaseVectors(takenBy(pairs, 6), 1);
    expect(without.vectors.columns).toBe(1);
    const withThem = tellingCustomers(takenBy([...pairs, ...alone], 6), 1);
    expect(coPurchaseVectors(withThem, 1)).toEqual(without);
  });

  it('is no direction for two rare products of one basket', () => {
    const { matrix } = buildInteractions(plantedShop({ customers: 240, tastes: 2 }).shop);
    const rows = Array.from({ length: 240 }, (_, c) => [
      ...matrix.indices.subarray(matrix.starts[c], matrix.starts[c + 1]),
    ]);
    const rare = Array.from({ length: 20 }, (_, c) => [30 + 2 * c, 31 + 2 * c]);
    expect(coPurchaseVectors(takenBy([...rows, ...rare], 70), 1).vectors.columns).toBe(1);
  });
});

describe('the likeness of what one customer takes', () => {
  it('agrees with a hand-computed example', () => {
    // In one dimension 1, 3 and −1, −3 about a mean of 0: mean product 3, mean square 5.
    const vectors = { rows: 4, columns: 1, values: Float32Array.of(1, 3, -1, -3) };
    expect(
      likenessWithin(
        takenBy(
          [
            [0, 1],
            [2, 3],
          ],
          4,
        ),
        vectors,
        ones(4),
      ),
    ).toBeCloseTo(3 / 5, 10);
  });
});

describe('where a customer stands', () => {
  const vectors = { rows: 4, columns: 2, values: Float32Array.of(1, 0.2, 1, -0.2, -1, 0.2, -1, -0.2) };
  const customers = [[0], [0, 1], [2, 3], [2], [0, 1, 2, 3]];
  const { values } = customerTastes(takenBy(customers, 4), vectors, ones(4));
  const at = (c: number) => values.subarray(2 * c, 2 * c + 2);

  it('is the direction of what she takes', () => {
    expect(cosine(at(0), at(1))).toBeGreaterThan(0.95);
    expect(cosine(at(1), at(2))).toBeLessThan(-0.99);
  });

  it('is nearer to the shop after fewer purchases, and after looking alone', () => {
    expect(Math.hypot(...at(0))).toBeLessThan(Math.hypot(...at(1)));
    expect(Math.hypot(...at(1))).toBeLessThan(1);
    const looked = customerTastes(takenBy(customers, 4, 0.2), vectors, ones(4)).values;
    expect(Math.hypot(looked[2], looked[3])).toBeLessThan(Math.hypot(...at(1)));
  });

  it('is half-way for who takes half of each, and as even between two kinds as customers are', () => {
    const shares = Array.from({ length: 60 }, (_, c) => (c + 0.5) / 60);
    const lines = {
      rows: 40,
      columns: 1,
      values: Float32Array.from({ length: 40 }, (_, j) => (j < 20 ? 1 : -1)),
    };
    const taken = takenBy(
      shares.map((share) => [
        ...Array.from({ length: Math.round(20 * share) }, (_, j) => j),
        ...Array.from({ length: 20 - Math.round(20 * share) }, (_, j) => 20 + j),
      ]),
      40,
    );
    const places = customerTastes(taken, lines, ones(40)).values;
    const [from, to] = [places[0], places[59]];
    const share = (c: number) => (places[c] - from) / (to - from);
    for (const c of [9, 19, 29, 39, 49]) expect(share(c)).toBeCloseTo(shares[c], 1);
  });

  it('is not known of who took nothing that has a vector', () => {
    const none = customerTastes(
      takenBy([[0], [1], []], 2),
      { ...vectors, rows: 2 },
      Float64Array.of(1, 0),
    ).values;
    expect([...none.subarray(2)].every(Number.isNaN)).toBe(true);
    expect(none[0]).not.toBeNaN();
  });
});

describe('the block of tastes', () => {
  const planted = plantedShop({ customers: 300, tastes: 6, own: 0.85, ofPopular: 0.1 });
  const taken = buildInteractions(planted.shop).matrix;
  const line = (product: number) => Math.min(6, Math.floor(product / 12));
  const found = async ({ rows, columns, values }: NonNullable<ReturnType<typeof tasteBlock>>['block']) => {
    const points = { rows, columns: columns.length, values: values.map((value) => value || 0) };
    const { labels } = await drain(kMeans(points, { ...kMeansDefaults, k: 6 }));
    return adjustedRandIndex(planted.tastes, [...labels]);
  };

  it('tells six tastes by purchases alone', async () => {
    const { block, sources } = tasteBlock(taken, null, 1)!;
    expect(sources).toEqual({ directions: 5, words: 0 });
    expect(await found(block)).toBeGreaterThanOrEqual(0.9);
  });

  it('goes by words that tell the lines, and leaves out those that tell nothing', async () => {
    const telling = tasteBlock(taken, wordsOf(taken.columns, line, 1), 1)!;
    expect(telling.sources.words).toBeGreaterThan(0.3);
    expect(await found(telling.block)).toBeGreaterThanOrEqual(0.9);
    const silent = tasteBlock(
      taken,
      wordsOf(taken.columns, () => 0, 0),
      1,
    )!;
    expect(silent.sources.words).toBeLessThan(0.2);
    expect(await found(silent.block)).toBeGreaterThanOrEqual(0.9);
  });

  it('is none where nobody has a taste', () => {
    const anything = matrixOf({ customers: 200, tastes: 1, productsEach: 40 });
    expect(tasteBlock(anything, null, 1)).toBeNull();
    expect(
      tasteBlock(
        anything,
        wordsOf(anything.columns, (j) => j % 5, 1),
        1,
      ),
    ).toBeNull();
  });
});
