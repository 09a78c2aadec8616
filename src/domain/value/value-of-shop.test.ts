import { expect, it } from 'vitest';
import { drain } from '../steps';
import { msPerDay } from '../time';
import { madeShop } from './fixtures/made-shop';
import { valueOfShop } from './value-of-shop';

/** Three hundred who bought once each within a year, and a review so many days after the last order. */
async function cautionsWith(reviewAfter: number, customers = 300) {
  const shop = madeShop(customers, 1, (c) => [[(c * 365) / customers, 20]]);
  const last = Math.max(...shop.orderLines.at) + reviewAfter * msPerDay;
  const reviews = {
    ...shop.reviews,
    count: 1,
    customer: Int32Array.of(0),
    product: Int32Array.of(0),
    rating: Float64Array.of(5),
    at: Float64Array.of(last),
    title: [''],
    text: ['Fine'],
  };
  const { summary } = await drain(valueOfShop({ ...shop, reviews }));
  return { kinds: summary.cautions.map(({ kind }) => kind), hasClock: summary.hasClock };
}

it('says that orders end where other records go on for half a year', async () => {
  expect((await cautionsWith(180)).kinds).toContain('orders-end');
});

it('does not where a review comes a week later, or where orders come seldom anyway', async () => {
  expect((await cautionsWith(7)).kinds).not.toContain('orders-end');
  expect((await cautionsWith(180, 20)).kinds).not.toContain('orders-end');
});

it('knows of nobody when she is due where everybody bought once', async () => {
  expect((await cautionsWith(7)).hasClock).toBe(false);
});
