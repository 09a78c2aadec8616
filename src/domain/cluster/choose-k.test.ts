import { expect, it } from 'vitest';
import { chooseK, chooseKDefaults } from './choose-k';
import { last } from './fixtures/last';
import { plantedClouds } from './fixtures/planted';
import { adjustedRandIndex } from './adjusted-rand-index';

it.each([3, 5, 7])('finds %i planted clouds', async (clouds) => {
  const { points, target } = plantedClouds(350, 10, clouds, 10, clouds);
  const { result } = await last(chooseK(points, chooseKDefaults));
  expect(result.clustering.k).toBe(clouds);
  expect(adjustedRandIndex(result.clustering.labels, target)).toBe(1);
});

it('reports the silhouette of every k and keeps the highest', async () => {
  const { points } = plantedClouds(200, 5, 4, 6, 2);
  const { result, steps } = await last(chooseK(points, { ...chooseKDefaults, restarts: 2 }));
  expect(result.silhouetteByK.map(({ k }) => k)).toEqual([3, 4, 5, 6, 7, 8]);
  expect(result.silhouette).toBe(Math.max(...result.silhouetteByK.map((tried) => tried.silhouette)));
  expect(steps.at(-1)).toEqual({ done: 6, total: 6 });
});

it('chooses on a sample where there are many points, and labels them all', async () => {
  const { points, target } = plantedClouds(10_500, 4, 4, 12, 2);
  const { result } = await last(chooseK(points, { ...chooseKDefaults, kMax: 5, restarts: 2 }));
  expect(result.clustering.k).toBe(4);
  expect(result.silhouetteByK[1]).toEqual({ k: 4, silhouette: result.silhouette });
  expect(adjustedRandIndex(result.clustering.labels, target)).toBe(1);
});

it('keeps k below the number of points', async () => {
  const { points } = plantedClouds(4, 2, 2, 10, 2);
  const { result } = await last(chooseK(points, chooseKDefaults));
  expect(result.silhouetteByK.map(({ k }) => k)).toEqual([3]);
});

it('refuses bounds that leave no k', async () => {
  const { points } = plantedClouds(9, 2, 2, 10, 2);
  await expect(chooseK(points, { ...chooseKDefaults, kMin: 5, kMax: 4 }).next()).rejects.toThrow('5 to 4');
});
