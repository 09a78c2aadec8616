import { expect, it } from 'vitest';
import { tinyShop } from '../../domain/label/fixtures/tiny-shop';
import { segmentTotals } from '../../domain/label/segment-totals';
import { checked } from '../../storage/schemas/checks';
import { stageSchemas } from '../../storage/schemas/stage-schemas';
import { shopEntities } from './entities';

const orders = Array.from({ length: 300 }, (_, i) => ({ customer: i % 90, product: 0, amount: 19.99 }));
const shop = tinyShop({ customers: 100, titles: ['Walnut lamp'], orders });

it('customers are sorted by their purchases once, with the money that the segments have', () => {
  const entities = shopEntities(shop, []);
  const groups = entities.rfm!.groups;
  const [whole] = segmentTotals(shop, new Int32Array(100), 1, new Float32Array(100));
  expect(groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(100);
  expect(groups.reduce((sum, { spent }) => sum + (spent || 0), 0)).toBeCloseTo(whole!.revenue, 6);
  expect(checked(stageSchemas.entities, entities)).toBe(entities);
});

it('a shop without orders has nobody to sort', () => {
  expect(shopEntities(tinyShop({ customers: 2 }), []).rfm).toBeNull();
});

it('a customer’s history is all of it, so that it is counted right and nothing she has is called new', () => {
  const many = Array.from({ length: 80 }, (_, product) => ({ customer: 0, product, amount: 5 }));
  const titles = many.map(({ product }) => `Lamp ${product}`);
  const { historyStarts, historyProducts } = shopEntities(
    tinyShop({ customers: 1, titles, orders: many }),
    [],
  );
  expect([...historyStarts]).toEqual([0, 80]);
  expect(new Set(historyProducts).size).toBe(80);
});
