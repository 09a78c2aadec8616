import { expect, it } from 'vitest';
import { type Matrix, takeRows } from '../../math/matrix';
import { normal, permutation, seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { cpuAssigner } from '../assign-cpu';
import { clusterDefaults } from '../clusterer';
import { kMeansClusterer, nearest } from '../k-means-clusterer';
import { fitAlongParts } from './along-parts';
import { clusterMeans } from '../cluster-means';
import { planeOfDivision } from '../plane-of-division';
import { choiceDefaults, chooseClustering } from './choose';

/** Customers of whom half stopped: one column has a gap, and seven that have nothing to do with it vary more. */
function halfStopped(rows: number, seed: number): { points: Matrix; target: Int32Array } {
  const random = seededRandom(seed);
  const columns = 8;
  const target = Int32Array.from({ length: rows }, (_, i) => (i < 0.4 * rows ? 1 : 0));
  const values = Float32Array.from({ length: rows * columns }, () => 1.5 * normal(random));
  target.forEach((stopped, i) => {
    values[i * columns] = (stopped ? 1 : -1) + 0.25 * normal(random);
    // Two of the others go together, along which k-means likes to cut.
    values[i * columns + 2] = values[i * columns + 1]! + 0.5 * normal(random);
  });
  return { points: { rows, columns, values }, target };
}

const choose = (points: Matrix, seed = 1) =>
  drain(chooseClustering(points, { ...choiceDefaults, seed, kMax: 6 }));

it('divides where a valley parts the points, though k-means would cut along wider columns', async () => {
  const { points, target } = halfStopped(500, 1);
  const byKMeans = (await drain(kMeansClusterer.fit(points, { ...clusterDefaults, k: 2 }))).clustering;
  expect(adjustedRandIndex(byKMeans.labels, target)).toBeLessThan(0.5);
  const { fitted, verdict, stability, agreement } = await choose(points);
  expect(verdict).toMatchObject({ answer: 'segments', parts: 2 });
  expect(adjustedRandIndex(fitted.clustering.labels, target)).toBeGreaterThan(0.97);
  expect(agreement).toBeGreaterThan(0.95);
  expect(Math.min(...stability.jaccard)).toBeGreaterThan(0.9);
  const newcomers = halfStopped(200, 2);
  expect(adjustedRandIndex(fitted.assign(newcomers.points).labels, newcomers.target)).toBeGreaterThan(0.9);
});

it('does not hang on the order of the rows, and numbers by size', async () => {
  const { points } = halfStopped(300, 3);
  const order = permutation(points.rows, seededRandom(4));
  const [first, again] = [await choose(points), await choose(takeRows(points, order))];
  const { labels, centroids } = first.fitted.clustering;
  expect([...again.fitted.clustering.labels]).toEqual([...order].map((row) => labels[row]));
  expect(labels.filter((label) => label === 0).length).toBe(180);
  expect(centroids.columns).toBe(points.columns);
});

it('puts whole parts together where fewer are wanted', async () => {
  // Three heaps in a row, two of them near each other, and wide columns beside.
  const random = seededRandom(5);
  const rows = 450;
  const parts = Int32Array.from({ length: rows }, (_, i) => i % 3);
  const values = Float32Array.from({ length: rows * 5 }, () => 1.2 * normal(random));
  parts.forEach((part, i) => {
    values[i * 5] = [-2.2, -0.9, 2]![part]! + 0.2 * normal(random);
  });
  const points = { rows, columns: 5, values };
  const own = { ...clusterDefaults, k: 2 };
  const target = parts.map((part) => (part === 2 ? 1 : 0));
  const fitted = await drain(kMeansClusterer.fit(points, own));
  // k-means with some of the second heap astray.
  const astray = {
    ...fitted,
    clustering: {
      ...fitted.clustering,
      k: 2,
      labels: target.map((one, i) => (i % 7 === 0 && parts[i] === 1 ? 1 : one)),
    },
  };
  const parting = { labels: parts, parts: 3, ofOneSide: 3, isCrossed: false };
  const found = await drain(
    fitAlongParts(points, Int32Array.from(parts.keys()), parting, astray, own, cpuAssigner),
  );
  expect(adjustedRandIndex(found!.fitted.clustering.labels, target)).toBeGreaterThan(0.97);
});

it('leaves what goes with the parts, one cluster, and more clusters than parts', async () => {
  const { points, target } = halfStopped(200, 6);
  const rows = Int32Array.from(target.keys());
  const parting = { labels: target, parts: 2, ofOneSide: 2, isCrossed: false };
  const fitted = await drain(kMeansClusterer.fit(points, { ...clusterDefaults, k: 2 }));
  const as = (k: number, labels: Int32Array) => ({
    ...fitted,
    clustering: { ...fitted.clustering, k, labels },
  });
  const along = (k: number, labels: Int32Array) =>
    drain(fitAlongParts(points, rows, parting, as(k, labels), { ...clusterDefaults, k }, cpuAssigner));
  expect(await along(2, target)).toBeNull();
  expect(await along(1, new Int32Array(200))).toBeNull();
  expect(
    await along(
      3,
      target.map((one, i) => (i % 2 === 0 ? 2 : one)),
    ),
  ).toBeNull();
});

it('is found again from the groups alone, so that newcomers are placed as they were divided', () => {
  // Who stopped differs a little in a wide column too, which draws the border between the middles aslant.
  const aslant = (rows: number, seed: number) => {
    const { points, target } = halfStopped(rows, seed);
    for (const column of [3, 4, 5])
      target.forEach((stopped, i) => {
        points.values[i * points.columns + column]! += 1.2 * stopped;
      });
    return { points, target };
  };
  const { points, target } = aslant(400, 7);
  const some = target.map((one, i) => (i % 10 === 0 ? -1 : one));
  const newcomers = aslant(200, 8);
  const placed = (seen: (some: Matrix) => Matrix) =>
    nearest(seen(newcomers.points), clusterMeans(seen(points), some)).labels;
  expect(
    adjustedRandIndex(
      placed((all) => all),
      newcomers.target,
    ),
  ).toBeLessThan(0.9);
  expect(adjustedRandIndex(placed(planeOfDivision(points, some)!), newcomers.target)).toBeGreaterThan(0.95);
  // What the nearest middle tells needs no plane.
  expect(planeOfDivision(points, nearest(points, clusterMeans(points, target)).labels)).toBeNull();
});
