import { expect, it } from 'vitest';
import { takeRows } from '../../math/matrix';
import { drain } from '../../steps';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { cpuAssigner } from '../assign-cpu';
import { clusterDefaults } from '../clusterer';
import { unequalClouds } from '../fixtures/populations';
import { fitFromEarlier } from './fit-division';

const { points, target } = unequalClouds(600, 6, 5, 8, 3);
/** All within two of the five clouds: from there k-means cuts these up and leaves others together. */
const poor = takeRows(
  points,
  Int32Array.from(
    [0, 0, 0, 1, 1],
    (cloud, i) => Array.from(target.keys()).filter((row) => target[row] === cloud)[7 * i]!,
  ),
);

async function found(agreementWithParts: number): Promise<number> {
  const own = { ...clusterDefaults, k: 5, start: poor };
  const by = { clusterer: 'kmeans' } as const;
  const fitted = await drain(
    fitFromEarlier(points, own, by, () => agreementWithParts, cpuAssigner, undefined),
  );
  return adjustedRandIndex(fitted.clustering.labels, target);
}

it('k-means that has left the parts from whose centres it started is held against its usual starts', async () => {
  expect(await found(0.4)).toBeGreaterThan(0.99);
});

it('where it stays with them they are its start, though others were tighter', async () => {
  expect(await found(0.9)).toBeLessThan(0.9);
});
