import { expect, it } from 'vitest';
import { drain } from '../steps';
import { type DayOrder, ordersInput } from './fixtures/orders-input';
import { listsOf } from './evaluation/evaluate-model';
import { popularity } from './models/popularity';
import { findTwins } from './twins';

const same = (count: number, name: string) => Array.from({ length: count }, () => name);

it('are of one name, brand and category, and of like price', () => {
  const products = {
    title: ['Red lamp', 'red lamp ', 'Red lamp', 'Blue lamp', '', '', 'Ring', 'Ring', 'Cup', 'Cup'],
    brand: ['', '', 'Lux', '', '', '', '', '', '', ''],
    category: ['Lamps', 'Lamps', 'Lamps', 'Lamps', '', '', 'Rings', 'Rings', 'Cups', 'Cups'],
    price: Float64Array.of(10, 11, 10, 10, 10, 10, 20, 400, Number.NaN, 5),
  };
  expect([...findTwins(products)]).toEqual([0, 0, -1, -1, -1, -1, -1, -1, 8, 8]);
});

it('are none where so many have one name that it says what kind they are of', () => {
  const of = (count: number) => ({
    title: same(count, 'T-shirt'),
    brand: same(count, ''),
    category: same(count, ''),
    price: new Float64Array(count).fill(15),
  });
  expect(findTwins(of(12)).every((twin) => twin === 0)).toBe(true);
  expect(findTwins(of(13)).every((twin) => twin === -1)).toBe(true);
});

it('stand in lists that are measured as they do in those that are served', async () => {
  // All buy 0 to 4, the lower the more; 1 is 2 again, and 3 is 4.
  const orders = Array.from({ length: 60 }, (_, c) => c).flatMap((c) =>
    [0, 1, 2, 3, 4].filter((j) => c > 0 && c % (j + 1) === 0).map((j): DayOrder => [c, j, j]),
  );
  const { interactions } = ordersInput([...orders, [0, 4, 1]], 60, 6);
  const model = await drain(
    popularity.fit(interactions.matrix, {
      ...popularity.defaults,
      halfLifeDays: null,
      at: interactions.lastAt,
    }),
  );
  const twins = Int32Array.of(-1, 1, 1, 3, 3, -1);
  const who = Int32Array.of(0, 7);
  const plain = await listsOf(model, interactions, who, 3);
  expect([...plain.ids]).toEqual([0, 1, 2, 1, 2, 3]);
  const { ids } = await listsOf(model, interactions, who, 3, undefined, null, twins);
  // The first has one of the kin of 3; nobody is left for the third place but what hardly anybody takes.
  expect([...ids]).toEqual([0, 1, 5, 1, 3, 5]);
});
