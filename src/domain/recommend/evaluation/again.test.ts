import { expect, it } from 'vitest';
import { drain } from '../../steps';
import { gatherFacts } from '../facts';
import { type DayOrder, ordersInput } from '../fixtures/orders-input';
import { emptyShop } from '../fixtures/shops';
import type { FittedRecommender } from '../models/recommender';
import { againQuality } from './again';
import { evaluateAll } from './evaluate';
import { splitLastOrders } from './split';

const day = 86_400_000;

/** Ten customers with ten products each: 0 bought nine times, the others once; in the last 0 again, and 15 new. */
function heldOut() {
  const orders: number[][] = [];
  for (let c = 0; c < 10; c++) {
    for (let d = 0; d < 9; d++)
      orders.push([c, 0, orders.length, d * day], [c, d + 1, orders.length, d * day]);
    orders.push([c, 0, orders.length, 20 * day], [c, 15, orders.length, 20 * day]);
  }
  const shop = emptyShop(10, 20);
  const column = (at: number) => Int32Array.from(orders, (row) => row[at]!);
  return splitLastOrders(
    gatherFacts(
      {
        ...shop,
        orderLines: {
          count: orders.length,
          customer: column(0),
          product: column(1),
          order: column(2),
          quantity: new Float64Array(orders.length).fill(1),
          amount: new Float64Array(orders.length),
          at: Float64Array.from(orders, (row) => row[3]!),
        },
      },
      [],
    ),
    1,
  );
}

/** Always the products of the highest numbers first: never the one that is bought again. */
const contrary: FittedRecommender = {
  ...({} as FittedRecommender),
  name: 'als',
  scores: (_, out) => {
    out.forEach((__, j) => {
      out[j] = j;
    });
    return true;
  },
};

it('says how well what is bought again is found among a customer’s own products, beside habit and chance', () => {
  const quality = againQuality(contrary, heldOut(), 100, 1)!;
  expect(quality).toMatchObject({ customers: 10, products: 10, k: 5, chance: 0.5 });
  expect(quality.blend.value).toBe(0);
  expect(quality.habit.value).toBe(1);
});

it('is told as a share of all that was hidden, which lists of new products cannot find', async () => {
  // Everybody buys her coffee three times; every fourth has something new in the last order as well.
  const orders = Array.from({ length: 80 }, (_, c) => c).flatMap((c): DayOrder[] => [
    ...[10, 40, 70].map((day): DayOrder => [c, c % 4, day]),
    ...(c % 4 === 0 ? [[c, 4 + (c % 3), 70] as DayOrder] : []),
  ]);
  const { evaluation } = await drain(evaluateAll(ordersInput(orders, 80, 8), [20]));
  expect(evaluation.repeated).toBeCloseTo(80 / 100, 12);
  expect(evaluation.customers).toBe(20);
});
