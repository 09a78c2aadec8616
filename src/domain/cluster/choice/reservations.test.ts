import { expect, test } from 'vitest';
import type { Matrix } from '../../math/matrix';
import { seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { unequalClouds } from '../fixtures/populations';
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

async function reservation(points: Matrix, options: Partial<ChoiceOptions> = {}) {
  const wanted = { ...choiceDefaults, ...options };
  const chosen = await drain(chooseClustering(points, wanted));
  const choice = segmentChoice(wanted.clusterer, chosen);
  return reservationOf(choice, chosen.fitted.clustering.k, wanted.k !== 'auto');
}

test('groups that lie apart are taken as they are', async () => {
  expect(await reservation(fiveClouds)).toBeNull();
});

test('another number is told by who asked for it', async () => {
  expect(await reservation(fiveClouds, { k: 3 })).toBe('otherNumber');
  expect(await reservation(fiveClouds, { kMax: 3 })).toBe('beyondRange');
  expect(await reservation(fiveClouds, { kMin: 7 })).toBe('belowRange');
});

test('k-means does not follow a ring around another, HDBSCAN does', async () => {
  expect(await reservation(rings)).toBe('otherShape');
  expect(await reservation(rings, { clusterer: 'hdbscan' })).not.toBe('otherShape');
});
