import { describe, expect, it } from 'vitest';
import { drain } from '../../steps';
import { msPerDay } from '../../time';
import { emptyShop } from '../fixtures/shops';
import { gatherFacts } from '../facts';
import { defaultInteractionWeights } from '../interaction-weights';
import { interactionsOf } from '../interactions';
import { aloneIn } from '../models/blend';
import { groupResponse, measureResponse } from './response';

/** Orders [customer, product, day]. */
function inputOf(orders: readonly (readonly number[])[], customers: number, products: number) {
  const shop = emptyShop(customers, products);
  const column = (at: number) => Int32Array.from(orders, (row) => row[at]!);
  const facts = gatherFacts(
    {
      ...shop,
      orderLines: {
        count: orders.length,
        customer: column(0),
        product: column(1),
        order: Int32Array.from(orders, (_, i) => i),
        quantity: new Float64Array(orders.length).fill(1),
        amount: new Float64Array(orders.length).fill(1),
        at: Float64Array.from(orders, (row) => row[2]! * msPerDay),
      },
    },
    defaultInteractionWeights.events,
  );
  return { facts, interactions: interactionsOf(facts), texts: null, seed: 1 };
}

const tuning = { blending: aloneIn({ popularity: 1 }), halfLifeDays: null };

/** Everybody buys product 0; every fourth comes back in the last 90 days for product 1, which a few had before. */
const orders = (customers: number, first: number) => [
  ...Array.from({ length: customers }, (_, c) => [c, 0, first + (c % 60)]),
  ...Array.from({ length: 8 }, (_, c) => [c, 1, first + 61]),
  ...Array.from({ length: customers }, (_, c) => [c, 1, first + 330]).filter(
    ([c]) => c! % 4 === 0 && c! >= 8,
  ),
];

describe('the response to offers in the past', () => {
  it('counts those who did not come back as well', async () => {
    const found = await drain(measureResponse(inputOf(orders(400, 1_000), 400, 3), tuning));
    expect(found!.active).toBeNull();
    expect(found!.quiet!.customers).toBe(400);
    // 98 of the 400, all of them for what stands first in their list.
    expect(found!.quiet!.anything.value).toBeCloseTo(98 / 400, 10);
    expect(found!.quiet!.anything.low).toBeLessThan(98 / 400);
    expect(found!.quiet!.anything.high).toBeGreaterThan(98 / 400);
    expect(found!.quiet!.places[0]!.value).toBeCloseTo(98 / 1200, 10);
    expect(found!.quiet!.places.slice(1)).toEqual([null, null]);
  });

  it('is not told of few customers, nor of a short past', async () => {
    expect(await drain(measureResponse(inputOf(orders(150, 1_000), 150, 3), tuning))).toBeNull();
    const short = Array.from({ length: 400 }, (_, c) => [c, c % 3, 1_000 + (c % 150)]);
    expect(await drain(measureResponse(inputOf(short, 400, 3), tuning))).toBeNull();
  });
});

it('says nothing of places where hardly anything was bought', () => {
  const hits = Array.from({ length: 300 }, (_, i) =>
    Array.from({ length: 20 }, (_, r) => (r === 0 && i < 9 ? 1 : 0)),
  );
  expect(groupResponse(hits, 1)).toBeNull();
  const some = Array.from({ length: 300 }, (_, i) =>
    Array.from({ length: 20 }, (_, r) => (r === 0 && i < 30 ? 1 : 0)),
  );
  expect(groupResponse(some, 1)!.places.map((figure) => figure?.value ?? null)).toEqual([
    30 / 900,
    null,
    null,
  ]);
});
