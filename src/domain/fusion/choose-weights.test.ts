import { describe, expect, it } from 'vitest';
import { behaviourFeatures } from '../behaviour/behaviour-features';
import { vectorColumns } from '../behaviour/features';
import { normal, seededRandom } from '../math/random';
import { drain } from '../steps';
import { type BlockWeights, fuse } from './fuse';
import { chooseWeights } from './choose-weights';
import { plantedShop, topicVectors } from './fixtures/planted-shops';
import { type ScaledBlock, scaleBlocks } from './scale-blocks';

const options = { kMin: 2, kMax: 6, seed: 1 };
const alike: BlockWeights = { text: 1, behaviour: 1 };

function noise(block: ScaledBlock['block'], rows: number, columns: number, seed: number): ScaledBlock {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * columns }, () => normal(random));
  return { block, matrix: { rows, columns, values }, variance: columns };
}

/** Text about four topics beside orders that all are alike. */
function topicsAndNoise() {
  const planted = plantedShop({ customers: 200, tastes: 1, productsEach: 40 });
  const topics = planted.tastes.map((_, c) => c % 4);
  const values = topicVectors(topics, 32, 1.2);
  return scaleBlocks([
    { block: 'text', rows: 200, columns: vectorColumns(32), values },
    behaviourFeatures(planted.shop),
  ]);
}

describe('the weights of the most stable segments', () => {
  it('go to the side that has any', async () => {
    const { weights, trials } = await drain(chooseWeights(topicsAndNoise(), alike, options));
    expect(trials).toHaveLength(9);
    expect(weights.text).toBeGreaterThanOrEqual(0.5);
    const at = (text: number) => trials.find((trial) => trial.weights.text === text)!;
    expect(at(weights.text!).k).toBe(4);
    expect(at(0).stability).toBeLessThan(at(weights.text!).stability - 0.2);
  });

  it('are those given where nothing is stable', async () => {
    const blocks = [noise('text', 150, 12, 1), noise('taste', 150, 12, 2), noise('behaviour', 150, 12, 3)];
    const given = { text: 1, taste: 1, behaviour: 1 };
    const { weights, trials } = await drain(chooseWeights(blocks, given, options));
    expect(weights).toBe(given);
    expect(trials).toHaveLength(16);
  });

  it('are the most even ones where many are as stable', async () => {
    // The same two groups in both sides.
    const twice = (['text', 'behaviour'] as const).map((block, at) => {
      const side = noise(block, 120, 3, 4 + at);
      side.matrix.values.forEach((value, i) => {
        side.matrix.values[i] = value * 0.2 + (Math.floor(i / 3) % 2);
      });
      return { ...side, variance: 0.87 };
    });
    expect((await drain(chooseWeights(twice, alike, options))).weights).toEqual({
      text: 0.5,
      behaviour: 0.5,
    });
  });

  it('leave out what was left out', async () => {
    const blocks = [noise('text', 60, 2, 1), noise('taste', 60, 2, 2), noise('behaviour', 60, 2, 3)];
    const { trials } = await drain(chooseWeights(blocks, { ...alike, taste: 0 }, { ...options, kMax: 2 }));
    expect(trials).toHaveLength(9);
    for (const { weights } of trials) expect(weights).not.toHaveProperty('taste');
  });

  it('leave attributes what they were given', async () => {
    const blocks = [noise('text', 60, 2, 1), noise('behaviour', 60, 2, 2), noise('attributes', 60, 2, 3)];
    const { trials } = await drain(
      chooseWeights(blocks, { ...alike, attributes: 1 }, { ...options, kMax: 2 }),
    );
    for (const { weights } of trials) {
      const shares = fuse(blocks, weights).shares;
      expect(shares.find(({ block }) => block === 'attributes')!.weight).toBeCloseTo(1 / 3, 10);
    }
  });
});
