import { expect, it, vi } from 'vitest';
import type { Matrix } from '../../math/matrix';
import { normal, type Random, seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { population, unequalClouds } from '../fixtures/populations';
import { choiceDefaults, chooseClustering } from './choose';
import { crowdsOfAnyShape } from './other-shape';
import { reservationOf } from './reservations';
import { segmentChoice } from './segment-choice';
import { verdictOf } from './verdict';

// A second or two each, and a minute where other work shares the processor.
vi.setConfig({ testTimeout: 180_000 });

/** As scikit-learn draws them for its page on comparing clusterers. */
const shapes: Readonly<Record<string, (i: number, random: Random) => [number, number]>> = {
  circles: (i, random) => {
    const angle = 2 * Math.PI * random();
    const radius = i % 2 === 0 ? 1 : 0.5;
    return [
      radius * Math.cos(angle) + 0.05 * normal(random),
      radius * Math.sin(angle) + 0.05 * normal(random),
    ];
  },
  moons: (i, random) => {
    const angle = Math.PI * random();
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const [atX, atY] = i % 2 === 0 ? [x, y] : [1 - x, 0.5 - y];
    return [atX + 0.05 * normal(random), atY + 0.05 * normal(random)];
  },
};

function draw(name: string, rows: number): Matrix {
  const random = seededRandom(30);
  const values = new Float32Array(2 * rows);
  for (let i = 0; i < rows; i++) values.set(shapes[name]!(i, random), 2 * i);
  return { rows, columns: 2, values };
}

async function judged(points: Matrix, clusterer: 'kmeans' | 'hdbscan' = 'kmeans') {
  const chosen = await drain(chooseClustering(points, { ...choiceDefaults, clusterer, kMin: 1 }));
  const choice = segmentChoice(clusterer, chosen);
  const reservation = reservationOf(choice, chosen.fitted.clustering.k, { k: 'auto' });
  return { choice, reservation, labels: chosen.fitted.clustering.labels };
}

it.each(['circles', 'moons'])(
  '%s are segments, which k-means cuts across and HDBSCAN follows',
  async (name) => {
    const points = draw(name, 960);
    const { choice, reservation } = await judged(points);
    expect(choice.verdict.answer).toBe('segments');
    expect(reservation).toBe('otherShape');
    expect(choice.otherShape).toMatchObject({ clusters: 2 });
    const followed = await judged(points, 'hdbscan');
    expect(followed.reservation).not.toBe('otherShape');
    const own = followed.labels.filter((label) => label >= 0);
    const truth = Int32Array.from(followed.labels.keys()).filter((i) => followed.labels[i]! >= 0);
    expect(
      adjustedRandIndex(
        own,
        truth.map((i) => i % 2),
      ),
    ).toBeGreaterThan(0.95);
  },
);

it('a ring around another is two crowds by density alone, a crowd without a gap is none', async () => {
  const rings = await crowdsOfAnyShape(draw('circles', 960), 1);
  expect(rings?.shape).toMatchObject({ clusters: 2 });
  expect(Math.min(...rings!.jaccard)).toBeGreaterThanOrEqual(0.75);
  const first = { points: 960, valley: null, bound: 9 };
  const verdict = verdictOf(1, first, 960, rings!.jaccard);
  expect(verdict).toMatchObject({ answer: 'segments', reason: 'dense-places' });
  // With few points in each, a ring breaks where a third of them is missing.
  for (const [name, rows] of [
    ['circles', 300],
    ['moons', 200],
  ] as const) {
    expect((await crowdsOfAnyShape(draw(name, rows), 1))?.shape).toMatchObject({ clusters: 2 });
  }
  for (const name of ['one round cloud', 'a uniform box', 'a gradient'] as const)
    expect(await crowdsOfAnyShape(population(name, 400, 2, 4), 1)).toBeNull();
});

it('round clouds, of one spread and of several, are as k-means finds them', async () => {
  for (const [k, columns] of [
    [3, 2],
    [5, 6],
  ] as const) {
    const { choice, reservation } = await judged(unequalClouds(500, columns, k, 7, 3).points);
    expect(reservation).toBeNull();
    expect(choice.otherShape).toBeUndefined();
  }
});

it('of one crowd nothing is said', async () => {
  for (const name of ['one round cloud', 'a uniform box', 'a gradient'] as const) {
    const { choice, reservation } = await judged(population(name, 400, 2, 4));
    expect(choice.verdict.answer).toBe('none');
    expect(reservation).toBeNull();
    expect(choice.otherShape).toBeUndefined();
  }
});
