import { expect, it } from 'vitest';
import type { Matrix } from '../../math/matrix';
import { normal, type Random, seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { clusterDefaults } from '../clusterer';
import { clusterers } from '../clusterers';
import { unequalClouds } from '../fixtures/populations';
import { ClusterGaps } from './gaps-between';

function drawn(
  rows: number,
  columns: number,
  draw: (i: number, d: number, random: Random) => number,
): Matrix {
  const random = seededRandom(11);
  const values = Float32Array.from({ length: rows * columns }, (_, at) =>
    draw(Math.floor(at / columns), at % columns, random),
  );
  return { rows, columns, values };
}

async function parted(points: Matrix, k: number): Promise<boolean> {
  const { clustering } = await drain(clusterers.kmeans.fit(points, { ...clusterDefaults, k }));
  return new ClusterGaps(points, clustering.labels).areAllApart();
}

it('finds gaps between clouds, few and many, in few columns and many', async () => {
  for (const [k, columns] of [
    [3, 2],
    [5, 6],
    [5, 30],
  ] as const) {
    expect(await parted(unequalClouds(1_000, columns, k, 7, 3).points, k)).toBe(true);
  }
});

it('finds none where a crowd was cut, whatever its shape', async () => {
  const crowds: Readonly<Record<string, Matrix>> = {
    round: drawn(800, 6, (_, __, random) => normal(random)),
    'of many columns': drawn(1_000, 30, (_, __, random) => normal(random)),
    box: drawn(800, 4, (_, __, random) => random()),
    streak: drawn(800, 3, (_, d, random) => (d === 0 ? 12 : 0.4) * random()),
    'thinning out': drawn(800, 5, (_, __, random) => -Math.log(1 - random())),
  };
  for (const [name, points] of Object.entries(crowds)) {
    for (const k of [2, 4, 6]) expect([name, k, await parted(points, k)]).toEqual([name, k, false]);
  }
});

it('asks of clusters that are alike only', async () => {
  // Two streaks, each cut in two: the nearest of each is in the other streak.
  const points = drawn(800, 2, (i, d, random) =>
    d === 0 ? 10 * random() : 3 * (i % 2) + 0.3 * normal(random),
  );
  const labels = Int32Array.from(
    { length: 800 },
    (_, i) => (i % 2) * 2 + (points.values[2 * i]! < 5 ? 0 : 1),
  );
  const gaps = new ClusterGaps(points, labels);
  expect(gaps.areAllApart()).toBe(true);
  expect(gaps.areAllApart((one, other) => one >> 1 === other >> 1)).toBe(false);
});
