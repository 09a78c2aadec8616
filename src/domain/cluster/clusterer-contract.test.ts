import { describe, expect, it } from 'vitest';
import { type Matrix, takeRows } from '../math/matrix';
import { permutation, seededRandom } from '../math/random';
import { drain } from '../steps';
import { clusterDefaults, clustererNames, type ClusterOptions, densityNames } from './clusterer';
import { clusterers } from './clusterers';
import { adjustedRandIndex } from './adjusted-rand-index';
import { plantedClouds } from './fixtures/planted';
import { wholeFromSample } from './whole-from-sample';

const matrix = (columns: number, values: readonly number[]): Matrix => ({
  rows: values.length / columns,
  columns,
  values: Float32Array.from(values),
});

/** Clouds far apart with a few points between them, away from the origin and in different directions from there. */
function clouds(seed: number) {
  const { points, target } = plantedClouds(240, 4, 3, 14, seed);
  return { points, target };
}

it('names those that find their own number', () => {
  expect(clustererNames.filter((name) => clusterers[name].finds === 'number')).toEqual(densityNames);
});

describe.each(clustererNames)('%s', (name) => {
  const cluster = (points: Matrix, options: Partial<ClusterOptions> = {}) =>
    drain(clusterers[name].fit(points, { ...clusterDefaults, k: 3, ...options }));

  it('finds clouds that are far apart', async () => {
    const { points, target } = clouds(3);
    const { clustering } = await cluster(points);
    expect(clustering.k).toBe(3);
    const placed = target.map((_, i) => i).filter((i) => clustering.labels[i]! >= 0);
    expect(placed.length / points.rows).toBeGreaterThan(0.85);
    const agreed = adjustedRandIndex(
      placed.map((i) => clustering.labels[i]!),
      placed.map((i) => target[i]!),
    );
    expect(agreed).toBe(1);
  });

  it('gives permuted rows the same clustering, permuted', async () => {
    const { points } = plantedClouds(150, 3, 3, 4, 5);
    const order = permutation(points.rows, seededRandom(2));
    const straight = (await cluster(points)).clustering;
    const permuted = (await cluster(takeRows(points, order))).clustering;
    expect(permuted.labels).toEqual(Int32Array.from(order, (row) => straight.labels[row]!));
    expect(permuted.confidence).toEqual(Float32Array.from(order, (row) => straight.confidence[row]!));
  });

  it('divides rows that all come twice as it divides them once', async () => {
    const { points } = clouds(4);
    const once = (await cluster(points, { minSamples: 4 })).clustering.labels;
    const rows = Int32Array.from({ length: 2 * points.rows }, (_, i) => i >> 1);
    // Twice as many points within reach are as dense.
    const twice = (await cluster(takeRows(points, rows), { minSamples: 8 })).clustering.labels;
    const agreed = adjustedRandIndex(
      twice.filter((_, i) => i % 2 === 0),
      once,
    );
    expect(agreed).toBeGreaterThan(clusterers[name].finds === 'number' ? 0.95 : 0.9999);
  });

  it('keeps equal rows together', async () => {
    const { points } = plantedClouds(60, 2, 2, 3, 6);
    const rows = Int32Array.from({ length: 120 }, (_, i) => i % 60);
    const { labels } = (await cluster(takeRows(points, rows))).clustering;
    expect(labels.subarray(0, 60)).toEqual(labels.subarray(60));
  });

  it('gives no more clusters than there are different points', async () => {
    const { k, labels } = (await cluster(matrix(2, [1, 5, 1, 5, 2, 7, 2, 7, 2, 7]), { k: 4, minSamples: 2 }))
      .clustering;
    expect(k).toBeLessThanOrEqual(2);
    expect(labels[0]).toBe(labels[1]);
    expect(labels[2]).toBe(labels[4]);
  });

  it('numbers clusters by falling size and gives every point a confidence from 0 to 1', async () => {
    const { points } = clouds(8);
    const some = takeRows(
      points,
      Int32Array.from({ length: 200 }, (_, i) => i).filter((i) => i % 3 < 2 || i < 120),
    );
    const { labels, confidence, k, centroids } = (await cluster(some)).clustering;
    const sizes = Array.from({ length: k }, (_, c) => labels.filter((label) => label === c).length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(centroids.rows).toBe(k);
    expect(confidence.length).toBe(some.rows);
    confidence.forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      if (labels[i]! < 0) expect(value).toBe(0);
    });
  });

  it('places new points where they would have been', async () => {
    const { points, target } = clouds(9);
    const half = (from: number) => Int32Array.from({ length: 120 }, (_, i) => 2 * i + from);
    const fitted = await cluster(takeRows(points, half(0)));
    const { labels, confidence } = fitted.assign(takeRows(points, half(1)));
    const placed = Array.from(labels, (_, i) => i).filter((i) => labels[i]! >= 0);
    expect(placed.length).toBeGreaterThan(100);
    expect(confidence.every((value) => value >= 0 && value <= 1)).toBe(true);
    // Under the very numbers of the clustering.
    const numberOf = (row: number) =>
      fitted.clustering.labels[half(0).findIndex((_, i) => target[2 * i] === target[row])];
    const right = placed.filter((i) => labels[i] === numberOf(2 * i + 1));
    expect(right.length / placed.length).toBeGreaterThan(0.95);
  });

  it('clusters one point, and points that are all the same', async () => {
    expect((await cluster(matrix(2, [3, 4]))).clustering.labels.length).toBe(1);
    const same = (await cluster(matrix(1, new Array(40).fill(7)))).clustering;
    expect(new Set(same.labels).size).toBe(1);
  });

  it('clusters points without columns', async () => {
    const { clustering } = await cluster({ rows: 12, columns: 0, values: new Float32Array(0) });
    expect(new Set(clustering.labels).size).toBe(1);
  });

  it('refuses what it cannot cluster, saying what', async () => {
    await expect(cluster(matrix(2, []))).rejects.toThrow('no points');
    await expect(cluster(matrix(1, [1, Number.NaN]))).rejects.toThrow('value 1 of the points is NaN');
  });
});

describe.each(['hdbscan', 'dbscan'] as const)('%s', (name) => {
  it('goes from strict to everyone has a home', async () => {
    const { points } = plantedClouds(200, 2, 2, 6, 3);
    const noise: number[] = [];
    for (const homes of [0, 0.5, 1]) {
      const { clustering } = await drain(clusterers[name].fit(points, { ...clusterDefaults, homes }));
      noise.push(clustering.labels.filter((label) => label < 0).length);
    }
    expect(noise[0]).toBeGreaterThan(1);
    expect(noise[1]).toBeCloseTo(noise[0]! / 2, -0.5);
    expect(noise[2]).toBe(0);
  });

  it('gives all a home that come later where everyone has one', async () => {
    const { points } = plantedClouds(200, 2, 2, 6, 3);
    const fitted = await drain(clusterers[name].fit(points, { ...clusterDefaults, homes: 1 }));
    expect([...fitted.assign(matrix(2, [900, -900])).labels].every((label) => label >= 0)).toBe(true);
  });
});

it('clusters by a sample where there are many points, and says so', async () => {
  const { points, target } = clouds(11);
  const fitted = await drain(
    wholeFromSample(points, 120, clusterDefaults, (some, options) =>
      clusterers.ward.fit(some, { ...options, k: 3 }),
    ),
  );
  expect(fitted.parameters.sample).toBe(120);
  expect(adjustedRandIndex(fitted.clustering.labels, target)).toBe(1);
  expect(fitted.assign(points).labels).toEqual(fitted.clustering.labels);
});
