import { describe, expect, it } from 'vitest';
import { behaviourFeatures } from '../behaviour/behaviour-features';
import { type FeatureBlock, vectorColumns } from '../behaviour/features';
import { adjustedRandIndex } from '../cluster/adjusted-rand-index';
import { kMeans, kMeansDefaults } from '../cluster/k-means';
import { buildInteractions } from '../recommend/interactions';
import { drain } from '../steps';
import { tasteBlock } from '../taste/taste-block';
import { plantedShop, type PlantedShop, topicVectors } from './fixtures/planted-shops';
import { type BlockWeights, fuse } from './fuse';
import { scaleBlocks } from './scale-blocks';

function sidesOf({ shop }: PlantedShop, text?: Float32Array) {
  const rows = shop.customers.ids.length;
  const blocks: FeatureBlock[] = [behaviourFeatures(shop)];
  const taste = tasteBlock(buildInteractions(shop).matrix, null, 1);
  if (taste !== null) blocks.push(taste.block);
  if (text) blocks.push({ block: 'text', rows, columns: vectorColumns(text.length / rows), values: text });
  return scaleBlocks(blocks);
}

const alike = { text: 1, taste: 1, behaviour: 1 };

async function agreement(
  sides: ReturnType<typeof sidesOf>,
  truth: readonly number[],
  k: number,
  weights: BlockWeights = alike,
): Promise<number> {
  const { labels } = await drain(kMeans(fuse(sides, weights).points, { ...kMeansDefaults, k }));
  return adjustedRandIndex([...truth], [...labels]);
}

describe('planted kinds of customers come back', () => {
  it('by their tastes where all have the same habits', async () => {
    const planted = plantedShop({ customers: 480, tastes: 6, own: 0.8 });
    expect(await agreement(sidesOf(planted), planted.tastes, 6)).toBeGreaterThanOrEqual(0.9);
  });

  it('by what they write, six topics and eight, where habits are noise', async () => {
    const planted = plantedShop({ customers: 480, tastes: 1, productsEach: 60 });
    for (const topics of [6, 8]) {
      const truth = planted.tastes.map((_, c) => c % topics);
      expect(await agreement(sidesOf(planted, topicVectors(truth, 64, 0.7)), truth, topics)).toBeGreaterThan(
        0.95,
      );
    }
  });

  it('by taste and habits where the two are crossed', async () => {
    const planted = plantedShop({ customers: 480, tastes: 3, habits: 2 });
    const sides = sidesOf(planted);
    const both = planted.tastes.map((taste, c) => 2 * taste + planted.habits[c]!);
    expect(await agreement(sides, both, 6)).toBeGreaterThan(0.7);
    expect(await agreement(sides, planted.habits, 2, { behaviour: 1 })).toBeGreaterThan(0.6);
    expect(await agreement(sides, planted.tastes, 3, { taste: 1 })).toBeGreaterThan(0.9);
  });
});
