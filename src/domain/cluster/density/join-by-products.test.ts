import { describe, expect, it } from 'vitest';
import { KdTree } from '../../math/kd-tree';
import type { Matrix } from '../../math/matrix';
import { seededRandom } from '../../math/random';
import { cpuRanker } from '../../recommend/ranking/rank-cpu';
import { drain } from '../../steps';
import { plantedClouds } from '../fixtures/planted';
import { joinByProducts } from './join-by-products';
import { joinByTree } from './join-by-tree';

const none = { a: new Int32Array(0), b: new Int32Array(0) };

async function both(points: Matrix, epsilon: number, known = none) {
  const searched = { points, tree: new KdTree(points) };
  const byProducts = await drain(joinByProducts(searched, epsilon, known, cpuRanker));
  const byTree = await drain(joinByTree(searched, epsilon));
  return { byProducts, byTree, clusters: 1 + Math.max(...byTree) };
}

describe('joins by products what the tree joins', () => {
  const { points } = plantedClouds(1_300, 9, 5, 12, 3);
  it.each([0.5, 1.5, 2, 2.5, 3.5, 30])('within %d', async (epsilon) => {
    const { byProducts, byTree } = await both(points, epsilon);
    expect(byProducts).toEqual(byTree);
  });

  it('where a chain leads through several of the clusters that are known', async () => {
    // Four crowds on a line in random order, each within reach of the next one alone.
    const random = seededRandom(4);
    const places = Float32Array.from({ length: 1_600 }, () => 3 * Math.floor(4 * random()));
    const values = places.map((place) => place + 0.2 * random());
    const line: Matrix = { rows: values.length, columns: 1, values };
    const sameCrowd = (i: number) => places.indexOf(places[i]!);
    const a = Int32Array.from(places.keys());
    const known = { a, b: a.map((i) => sameCrowd(i)) };
    expect((await both(line, 1, known)).clusters).toBe(4);
    const chained = await both(line, 2.999, known);
    expect(chained.clusters).toBe(1);
    expect(chained.byProducts).toEqual(chained.byTree);
  });

  it('exactly at the reach, far from the origin, where single precision cannot tell', async () => {
    const random = seededRandom(5);
    const values = Float32Array.from({ length: 1_200 * 3 }, () => 4e6 + Math.floor(24 * random()));
    const grid: Matrix = { rows: 1_200, columns: 3, values };
    for (const epsilon of [1, 1.4, Math.SQRT2, 1.5]) {
      const { byProducts, byTree, clusters } = await both(grid, epsilon);
      expect(byProducts).toEqual(byTree);
      expect(clusters).toBeGreaterThan(1);
    }
  });
});
