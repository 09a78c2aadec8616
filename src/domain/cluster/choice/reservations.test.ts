import { expect, test } from 'vitest';
import type { Matrix } from '../../math/matrix';
import { seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { unequalClouds } from '../fixtures/populations';
import { rfmPoints } from '../rfm-clusterer';
import { choiceDefaults, type ChoiceOptions, chooseClustering } from './choose';
import { reservationOf } from './reservations';
import { segmentChoice } from './segment-choice';

const { points: fiveClouds } = unequalClouds(400, 6, 5, 7, 5);
const rings = twoRings(400);

/** A ring of 1 around a ring of 0.45, each a tenth wide. */
function twoRings(rows: number): Matrix {
  const random = seededRandom(1);
  const values = Float32Array.from({ length: 2 * rows });
  for (let i = 0; i < rows; i++) {
    const radius = (i % 2 === 0 ? 1 : 0.45) + 0.1 * (random() - 0.5);
    const angle = 2 * Math.PI * random();
    values.set([radius * Math.cos(angle), radius * Math.sin(angle)], 2 * i);
  }
  return { rows, columns: 2, values };
}

async function reservation(points: Matrix, options: Partial<ChoiceOptions> = {}, shown?: number) {
  const wanted = { ...choiceDefaults, kMax: 9, ...options };
  const chosen = await drain(chooseClustering(points, wanted));
  const choice = segmentChoice(wanted.clusterer, chosen);
  return reservationOf(choice, shown ?? chosen.fitted.clustering.k, wanted);
}

test('groups that lie apart are taken as they are', async () => {
  expect(await reservation(fiveClouds)).toBeNull();
});

test('another number is told by who asked for it', async () => {
  expect(await reservation(fiveClouds, { k: 3 })).toBe('otherNumber');
  expect(await reservation(fiveClouds, { kMax: 3 })).toBe('beyondRange');
  expect(await reservation(fiveClouds, { kMin: 7 })).toBe('belowRange');
});

test('of groups that overlap only one number is known', async () => {
  const choice = segmentChoice('kmeans', await drain(chooseClustering(fiveClouds, choiceDefaults)));
  const overlapping = { ...choice, verdict: { ...choice.verdict, reason: 'overlapping' as const } };
  expect(reservationOf(overlapping, 5, { k: 'auto' })).toBeNull();
  expect(reservationOf(overlapping, 4, { k: 4 })).toBe('notAsMany');
});

test('a method that finds its number is not said to have been told one', async () => {
  expect(await reservation(fiveClouds, { clusterer: 'hdbscan' })).toBeNull();
  expect(await reservation(fiveClouds, { clusterer: 'hdbscan' }, 7)).toBe('ownNumber');
  expect(await reservation(fiveClouds, { clusterer: 'dbscan', k: 3 }, 4)).toBe('ownNumber');
});

test('a tree that is cut at a height is not said to have been told a number', async () => {
  const cut = { clusterer: 'ward', cutHeight: 1e9 } as const;
  expect(await reservation(fiveClouds, cut)).toBe('otherHeight');
  expect(await reservation(fiveClouds, { ...cut, k: 3 })).toBe('otherHeight');
  // Who reads no height is told the number all the same.
  expect(await reservation(fiveClouds, { cutHeight: 1e9, k: 3 })).toBe('otherNumber');
});

test('groups by rules are findings nowhere, whether or not there are segments', async () => {
  const purchases = rfmPoints({
    daysSince: Float32Array.from({ length: fiveClouds.rows }, (_, i) => i % 300),
    firstAgo: Float32Array.from({ length: fiveClouds.rows }, (_, i) => (i % 300) + 60),
    orders: Int32Array.from({ length: fiveClouds.rows }, (_, i) => 1 + (i % 4)),
    spent: Float64Array.from({ length: fiveClouds.rows }, (_, i) => 10 + i),
    pause: new Float32Array(fiveClouds.rows).fill(30),
  });
  const rfm = { clusterer: 'rfm', by: purchases } as const;
  expect(await reservation(fiveClouds, rfm)).toBe('byRules');
  expect(await reservation(fiveClouds, { ...rfm, k: 3 })).toBe('byRules');
  const crowd: Matrix = {
    rows: fiveClouds.rows,
    columns: 2,
    values: Float32Array.from({ length: 2 * fiveClouds.rows }, seededRandom(3)),
  };
  expect(await reservation(crowd, rfm)).toBe('byRules');
});

test('k-means does not follow a ring around another, HDBSCAN does', async () => {
  expect(await reservation(rings)).toBe('otherShape');
  expect(await reservation(rings, { clusterer: 'hdbscan' })).not.toBe('otherShape');
});
