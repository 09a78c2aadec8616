import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { fuseBy, weightsOf } from './fusion';
import type { ScaledBlock } from './scale-blocks';

const rows = 200;

/** Columns of the given deviations. */
function made(block: ScaledBlock['block'], deviations: readonly number[], seed: number): ScaledBlock {
  const random = seededRandom(seed);
  const columns = deviations.length;
  const values = Float32Array.from(
    { length: rows * columns },
    (_, at) => normal(random) * deviations[at % columns]!,
  );
  const variance = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
  return { block, matrix: { rows, columns, values }, variance };
}

const blocks = [made('text', [3, 2, 0.1, 0.1, 0.1], 1), made('behaviour', [1, 1], 2)];

describe('ways of putting the sides together', () => {
  it('go by the weights, or take all sides alike, or one alone', () => {
    const weights = { text: 3, behaviour: 1, attributes: 0 };
    expect(weightsOf('weighted', weights)).toEqual(weights);
    expect(weightsOf('concatenated', weights)).toEqual({ text: 1, behaviour: 1 });
    expect(weightsOf('text', weights)).toEqual({ text: 1 });
    expect(fuseBy('behaviour', blocks, weights).points.columns).toBe(2);
  });

  it('condense to the directions that hold nine tenths of the variance', () => {
    const { points, kept } = fuseBy('linear', blocks, { text: 1, behaviour: 1 });
    expect(points).toMatchObject({ rows, columns: 4 });
    expect(kept!.dimensions).toBe(4);
    expect(kept!.variance).toBeGreaterThanOrEqual(0.9);
    // One less would not hold enough.
    expect(fuseBy('linear', [made('text', [1, 1, 1], 3)], { text: 1 }).kept!.dimensions).toBe(3);
  });

  it('have no columns where the side asked for is not there', () => {
    expect(fuseBy('linear', [blocks[0]!], { behaviour: 1 })).toMatchObject({
      points: { columns: 0 },
      shares: [],
    });
  });
});
