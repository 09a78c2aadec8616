import { describe, expect, it } from 'vitest';
import { type Matrix, takeRows } from '../math/matrix';
import { pointsOf, referenceSets } from './fixtures/datasets';
import { last } from './fixtures/last';
import { plantedClouds } from './fixtures/planted';
import { kMeans, kMeansDefaults } from './k-means';
import { adjustedRandIndex } from './adjusted-rand-index';
import { permutation, seededRandom } from '../math/random';

const cluster = async (points: Matrix, k: number, seed = 1) =>
  (await last(kMeans(points, { ...kMeansDefaults, k, seed }))).result;

describe.each(referenceSets)('k-means on $name', (set) => {
  it("reaches scikit-learn's inertia at the true k", async () => {
    const { inertia } = await cluster(pointsOf(set), set.k);
    expect(inertia / set.inertia).toBeGreaterThan(1 - 1e-4);
    expect(inertia / set.inertia).toBeLessThan(1 + 1e-4);
  });

  it("agrees with the true classes as well as scikit-learn's", async () => {
    const { labels } = await cluster(pointsOf(set), set.k);
    expect(adjustedRandIndex(labels, set.target)).toBeCloseTo(set.adjustedRandIndex, 4);
  });
});

describe('k-means', () => {
  it('gives permuted rows the same clustering to the last bit', async () => {
    const { points } = plantedClouds(400, 12, 5, 3, 3);
    const order = permutation(points.rows, seededRandom(9));
    const straight = await cluster(points, 5);
    const permuted = await cluster(takeRows(points, order), 5);
    expect(permuted.labels).toEqual(Int32Array.from(order, (row) => straight.labels[row]));
    expect(permuted.confidence).toEqual(Float32Array.from(order, (row) => straight.confidence[row]));
    expect(permuted.centroids).toEqual(straight.centroids);
    expect(permuted.inertia).toBe(straight.inertia);
  });

  it('gives permuted rows the same clustering where starts are tried on a sample', async () => {
    const { points } = plantedClouds(12_000, 4, 4, 4, 5);
    const order = permutation(points.rows, seededRandom(2));
    const straight = await cluster(points, 4);
    const permuted = await cluster(takeRows(points, order), 4);
    expect(permuted.labels).toEqual(Int32Array.from(order, (row) => straight.labels[row]));
    expect(permuted.inertia).toBe(straight.inertia);
  });

  it('finds planted clouds whatever the seed', async () => {
    const { points, target } = plantedClouds(500, 20, 5, 12, 11);
    for (const seed of [1, 2, 3]) {
      expect(adjustedRandIndex((await cluster(points, 5, seed)).labels, target)).toBe(1);
    }
  });

  it('labels every point with its nearest centroid and each centroid is the mean of its points', async () => {
    const { points } = plantedClouds(300, 4, 3, 2, 4);
    const { labels, centroids, k } = await cluster(points, 6);
    const sums = new Float64Array(k * 4);
    const sizes = new Float64Array(k);
    labels.forEach((label, i) => {
      sizes[label]++;
      const distances = Array.from({ length: k }, (_, c) =>
        Math.hypot(...[0, 1, 2, 3].map((j) => points.values[4 * i + j] - centroids.values[4 * c + j])),
      );
      expect(distances[label]).toBeLessThanOrEqual(Math.min(...distances) + 1e-6);
      for (let j = 0; j < 4; j++) sums[4 * label + j] += points.values[4 * i + j];
    });
    sums.forEach((sum, at) => {
      expect(sum / sizes[Math.floor(at / 4)]).toBeCloseTo(centroids.values[at], 5);
    });
  });

  it('numbers clusters by falling size', async () => {
    const values = Float32Array.from([0, 0.1, 10, 10.1, 10.2, 20, 20.1, 20.2, 20.3]);
    const { labels } = await cluster({ rows: 9, columns: 1, values }, 3);
    expect([...labels]).toEqual([2, 2, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('is sure of a point at its centroid and unsure of one on the border', async () => {
    const values = Float32Array.from([-11, -10, -9, -0.1, 9, 10, 11, 7.9, -8]);
    const { labels, confidence } = await cluster({ rows: 9, columns: 1, values }, 2);
    expect(labels[3]).toBe(labels[0]);
    expect(confidence[3]).toBeLessThan(0.3);
    expect(confidence[1]).toBeGreaterThan(0.7);
    for (const value of confidence) expect(value).toBeGreaterThanOrEqual(0);
  });

  it('gives as many clusters as there are distinct points where k is larger', async () => {
    const { k, labels, inertia } = await cluster(
      { rows: 5, columns: 1, values: Float32Array.from([1, 1, 2, 2, 2]) },
      4,
    );
    expect({ k, labels: [...labels], inertia }).toEqual({ k: 2, labels: [1, 1, 0, 0, 0], inertia: 0 });
  });

  it('counts its steps up to the announced total', async () => {
    const { points } = plantedClouds(50, 2, 2, 5, 1);
    const { steps } = await last(kMeans(points, { ...kMeansDefaults, k: 2, restarts: 3 }));
    expect(steps).toEqual([1, 2, 3, 4].map((done) => ({ done, total: 4 })));
  });

  it('refuses points that are not numbers, naming the value', async () => {
    const points: Matrix = { rows: 2, columns: 1, values: Float32Array.from([1, Number.NaN]) };
    await expect(cluster(points, 1)).rejects.toThrow('value 1 of the points is NaN');
  });

  it('refuses a k that is not a whole number from 1', async () => {
    await expect(cluster({ rows: 1, columns: 1, values: new Float32Array(1) }, 0)).rejects.toThrow('got 0');
  });
});
