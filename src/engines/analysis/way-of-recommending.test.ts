import { beforeAll, describe, expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { defaultRunOptions } from '../../contracts/analysis-api';
import type { RecommenderName } from '../../domain/recommend/models/recommender';
import { type Analyser, createAnalyser } from './analyser';
import { importedShop, type Kind, madeRows } from './fixtures/made-shop';

const kinds: Kind[] = [
  { customers: 40, goods: ['Oat biscuits', 'Rye bread', 'Butter'], category: 'Food', orders: 6, price: 6 },
  { customers: 40, goods: ['Trowel', 'Rake', 'Plant pot'], category: 'Garden', orders: 4, price: 25 },
];

describe('a way of recommending that was chosen', () => {
  let analyser: Analyser;
  beforeAll(async () => {
    analyser = createAnalyser(openStages({ kernels: async () => null }));
    analyser.take(await importedShop(madeRows(kinds, 3)));
  });

  const makerBy = (recommender: RecommenderName) =>
    analyser.listMaker(
      { ...defaultRunOptions, recommender },
      new Int32Array(80),
      Int32Array.of(1),
      null,
      () => {},
    );

  it('is an option that does not fit where the shop has no texts that it needs', async () => {
    await expect(makerBy('content')).rejects.toMatchObject({ name: 'Clientele:bad-option' });
  });

  it('serves alone where it can', async () => {
    expect(await makerBy('twoTower')).toBeDefined();
  });
});
