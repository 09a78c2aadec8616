import { expect, it } from 'vitest';
import { drain } from '../../steps';
import { KdTree } from '../../math/kd-tree';
import type { Matrix } from '../../math/matrix';
import { cpuRanker } from '../../recommend/ranking/rank-cpu';
import { plantedClouds } from '../fixtures/planted';
import { nearestPoints } from './nearest-points';

const both = async (points: Matrix) => {
  const tree = new KdTree(points);
  const searched = { points, tree };
  return [
    await drain(nearestPoints(points, searched, 6)),
    await drain(nearestPoints(points, searched, 6, cpuRanker)),
  ] as const;
};

it('is to the last bit the same by products as by the tree', async () => {
  const { points } = plantedClouds(3_200, 9, 4, 9, 5);
  const [byTree, byProducts] = await both(points);
  expect(byProducts).toEqual(byTree);
});

it('is so far from the origin, where single precision has lost what lies between points', async () => {
  const { points } = plantedClouds(3_000, 8, 3, 9, 6);
  const far = { ...points, values: points.values.map((value) => 1e5 + value / 50) };
  const [byTree, byProducts] = await both(far);
  expect(byProducts).toEqual(byTree);
});

it('is so where there are more copies of a point than are ranked', async () => {
  const { points } = plantedClouds(3_000, 8, 3, 9, 7);
  for (let i = 1; i < 90; i++) points.values.copyWithin(i * 8, 0, 8);
  const [byTree, byProducts] = await both(points);
  expect(byProducts).toEqual(byTree);
  expect([...byProducts.squares.subarray(40 * 6, 41 * 6)]).toEqual([0, 0, 0, 0, 0, 0]);
});
