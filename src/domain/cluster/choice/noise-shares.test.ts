import { expect, it } from 'vitest';
import { drain } from '../../steps';
import { clusterDefaults, densityNames } from '../clusterer';
import { clusterers } from '../clusterers';
import { plantedClouds } from '../fixtures/planted';
import { noiseShares } from './noise-shares';

it('are those of the methods, nearly so where a sample tells them', async () => {
  const { points } = plantedClouds(2_000, 3, 3, 10, 4);
  for (let at = 0; at < 600; at++) points.values[at]! *= 6;
  const told = await noiseShares(points, 1);
  for (const name of densityNames) {
    const { noiseShare } = await drain(clusterers[name].fit(points, clusterDefaults));
    expect(Math.abs(told[name] - noiseShare)).toBeLessThan(0.1);
  }
});
