import { expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { defaultRunOptions } from '../../contracts/analysis-api';
import type { Chosen } from '../../domain/recommend/lists';
import type { SavedModel } from '../../domain/recommend/models/recommender';
import { drain } from '../../domain/steps';
import type { WindowEvent } from '../../domain/window/window-event';
import { createAnalyser } from './analyser';
import { importedShop, type Kind, madeRows } from './fixtures/made-shop';

const kinds: Kind[] = [
  { customers: 60, goods: ['Oat biscuits', 'Rye bread', 'Butter'], category: 'Food', orders: 6, price: 6 },
  { customers: 50, goods: ['Trowel', 'Rake', 'Plant pot'], category: 'Garden', orders: 4, price: 25 },
];

it('what models learnt makes the same lists and pages again, and nothing of it is fitted', async () => {
  const assembled = await importedShop(madeRows(kinds, 3));
  const { customers, products } = assembled.shop;
  const labels = Int32Array.from(customers.ids, (_, i) => i % 2);
  const played: WindowEvent[] = [
    {
      ...{ customerId: customers.ids[1]!, productId: products.ids[2]!, kind: 'cart', at: 2e12 },
      ...{ position: 1, list: 'forYou', model: 'als', dwellSeconds: Number.NaN },
    },
  ];
  const open = () => {
    const fitted: string[] = [];
    const analyser = createAnalyser(openStages({ kernels: async () => null }));
    analyser.keepFits({
      begin: ({ model }) => {
        fitted.push(model);
        return { step: () => undefined, fitted: () => undefined };
      },
      measured: () => undefined,
    });
    analyser.take(assembled);
    analyser.observe(played);
    return { analyser, fitted };
  };
  const makerOf = ({ analyser }: ReturnType<typeof open>, chosen: Chosen | null, fits?: SavedModel[]) => {
    const options = { ...defaultRunOptions, recommender: 'als' } as const;
    const codes = Int32Array.of(1, 2);
    return analyser.listMaker(options, labels, codes, chosen, () => undefined, undefined, fits);
  };
  const first = open();
  const maker = await makerOf(first, null);
  const lists = await drain(maker.lists());
  const fits = structuredClone(maker.fits());
  expect(fits.map(({ name }) => name)).toContain('als');
  expect(first.fitted.length).toBeGreaterThan(0);

  const second = open();
  const again = await makerOf(second, lists.chosen!, fits);
  expect(await drain(again.lists())).toEqual(lists);
  expect(second.fitted.filter((model) => fits.some(({ name }) => name === model))).toEqual([]);
  const page = (analyser: typeof first.analyser, of: typeof maker) =>
    analyser.windowDesk(of).page(customers.ids[1]!, played)!.rows;
  expect(page(second.analyser, again)).toEqual(page(first.analyser, maker));
});
