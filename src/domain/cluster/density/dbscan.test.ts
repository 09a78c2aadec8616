import { expect, it } from 'vitest';
import { cpuRanker } from '../../recommend/ranking/rank-cpu';
import { drain } from '../../steps';
import { clusterDefaults } from '../clusterer';
import { plantedClouds } from '../fixtures/planted';
import { dbscan } from './dbscan';

it('finds the same with a ranker, to the last bit', async () => {
  const { points } = plantedClouds(3_400, 8, 5, 9, 8);
  const options = { ...clusterDefaults, epsilon: 2.2 };
  const alone = await drain(dbscan.fit(points, options));
  const ranked = await drain(dbscan.fit(points, options, undefined, cpuRanker));
  expect(alone.noiseShare).toBeGreaterThan(0.02);
  expect(alone.clustering.k).toBeGreaterThan(4);
  expect(ranked.clustering).toEqual(alone.clustering);
  expect(ranked.kDistances).toEqual(alone.kDistances);
});
