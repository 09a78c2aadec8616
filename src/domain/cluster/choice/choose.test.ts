import { describe, expect, it } from 'vitest';
import { takeRows } from '../../math/matrix';
import { normal, permutation, seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { referenceClusterings } from '../fixtures/clusterings';
import { last } from '../fixtures/last';
import { population, unequalClouds } from '../fixtures/populations';
import { choiceDefaults, type ChoiceOptions, chooseClustering } from './choose';

const choose = (points: Parameters<typeof chooseClustering>[0], options: Partial<ChoiceOptions> = {}) =>
  drain(chooseClustering(points, { ...choiceDefaults, ...options }));

describe('the choice', () => {
  it.each([2, 5, 12])('finds %i clouds and says that they are there', async (k) => {
    const { points, target } = unequalClouds(80 * Math.max(5, k), 6, k, 7, k);
    const { fitted, verdict, curve, silhouette, stability, agreement } = await choose(points);
    expect(verdict).toMatchObject({ answer: 'segments', reason: 'parted', parts: k });
    expect(adjustedRandIndex(fitted.clustering.labels, target)).toBeGreaterThan(0.97);
    expect(curve.map((tried) => tried.k)).toEqual(
      Array.from({ length: Math.max(8, k + 2) }, (_, i) => i + 1),
    );
    expect(silhouette).toBeGreaterThan(0.5);
    expect(stability.jaccard.length).toBe(k);
    expect(Math.min(...stability.jaccard)).toBeGreaterThan(0.75);
    expect(agreement).toBeGreaterThan(0.95);
  });

  it('says that one cloud and a square of noise have none, and shows groups all the same', async () => {
    for (const name of ['one round cloud', 'a uniform box'] as const) {
      const { verdict, fitted } = await choose(population(name, 300, 2, 4));
      expect(verdict).toMatchObject({ answer: 'none', reason: 'one-crowd', parts: 1 });
      expect(fitted.clustering.k).toBeGreaterThan(1);
    }
  });

  it('says where there are too few to tell', async () => {
    const { points } = unequalClouds(30, 2, 2, 9, 1);
    expect((await choose(points)).verdict).toMatchObject({ answer: 'none', reason: 'too-few', distinct: 30 });
  });

  it('shows few points in as few groups as they can carry, unless more are asked for', async () => {
    for (const [rows, most] of [
      [10, 1],
      [25, 2],
      [40, 3],
      [80, 6],
    ] as const) {
      for (const seed of [1, 2]) {
        const crowd = population('one round cloud', rows, 4, seed);
        const { fitted, verdict } = await choose(crowd, { seed });
        expect(verdict.answer).toBe('none');
        expect(fitted.clustering.k).toBeLessThanOrEqual(most);
      }
    }
    const crowd = population('one round cloud', 40, 4, 1);
    expect((await choose(crowd, { k: 5 })).fitted.clustering.k).toBe(5);
    expect((await choose(crowd, { kMin: 5 })).fitted.clustering.k).toBeGreaterThanOrEqual(5);
  });

  it('leaves the number to who asks for one, and the verdict as it is', async () => {
    const { points } = unequalClouds(300, 3, 3, 8, 2);
    const { fitted, verdict } = await choose(points, { k: 5 });
    expect(fitted.clustering.k).toBe(5);
    expect(verdict.parts).toBe(3);
    expect((await choose(points, { kMax: 2 })).fitted.clustering.k).toBe(2);
  });

  it('does not hang on the order of the rows', async () => {
    const { points } = unequalClouds(250, 3, 4, 6, 3);
    const order = permutation(points.rows, seededRandom(5));
    const straight = await choose(points);
    const permuted = await choose(takeRows(points, order));
    expect(permuted.fitted.clustering.labels).toEqual(
      Int32Array.from(order, (row) => straight.fitted.clustering.labels[row]!),
    );
    expect({ ...permuted, fitted: null }).toEqual({ ...straight, fitted: null });
  });

  it('believes a density method that finds the same half-moons again and again', async () => {
    const { points } = referenceClusterings.find(({ name }) => name === 'moons')!;
    const { verdict, fitted } = await choose(points, { clusterer: 'hdbscan', minClusterSize: 10 });
    expect(fitted.clustering.k).toBe(2);
    expect(verdict.answer).toBe('segments');
  });

  it.each(['hdbscan', 'dbscan', 'ward', 'average', 'complete', 'spherical'] as const)(
    'says of noise that it has none with %s too',
    async (clusterer) => {
      const { verdict } = await choose(population('a uniform box', 300, 3, 5), { clusterer });
      expect(verdict.answer).toBe('none');
    },
  );

  it('works with one point, two points and points without columns', async () => {
    for (const values of [[1], [1, 2], [3, 3, 3]]) {
      const { fitted } = await choose({ rows: values.length, columns: 1, values: Float32Array.from(values) });
      expect(fitted.clustering.labels.length).toBe(values.length);
    }
    const { verdict } = await choose({ rows: 80, columns: 0, values: new Float32Array(0) });
    expect(verdict.reason).toBe('too-few');
  });

  it('counts its steps up', async () => {
    const { steps } = await last(chooseClustering(unequalClouds(80, 2, 2, 8, 1).points, choiceDefaults));
    const shares = steps.map(({ done, total }) => done / total);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('refuses bounds that leave no k', async () => {
    const { points } = unequalClouds(20, 2, 2, 8, 1);
    await expect(choose(points, { kMin: 5, kMax: 4 })).rejects.toThrow('5 to 4');
  });
});

it('draws parts anew as they were found, which from anywhere k-means does not find', async () => {
  const random = seededRandom(6);
  const [rows, columns] = [240, 8];
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) values[i * columns + j] = (j === 0 ? 0.15 : 1) * normal(random);
    values[i * columns] += i % 2 === 0 ? -0.8 : 0.8;
  }
  const { verdict, fitted, stability } = await drain(
    chooseClustering({ rows, columns, values }, choiceDefaults),
  );
  expect(verdict).toMatchObject({ answer: 'segments', parts: 2 });
  expect(
    adjustedRandIndex(
      [...fitted.clustering.labels],
      Array.from({ length: rows }, (_, i) => i % 2),
    ),
  ).toBeGreaterThan(0.9);
  expect(Math.min(...stability.jaccard)).toBeGreaterThan(0.75);
});
