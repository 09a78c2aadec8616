import { describe, expect, it } from 'vitest';
import { drain } from '../../steps';
import { type DayOrder, ordersInput } from '../fixtures/orders-input';
import { aloneIn } from '../models/blend';
import { groupResponse, measureResponse } from './response';

const tuning = { blending: aloneIn({ popularity: 1 }), halfLifeDays: null };

/** Everybody buys product 0; every fourth comes back in the last 90 days for product 1, which a few had before. */
const orders = (customers: number, first: number): DayOrder[] => [
  ...Array.from({ length: customers }, (_, c): DayOrder => [c, 0, first + (c % 60)]),
  ...Array.from({ length: 8 }, (_, c): DayOrder => [c, 1, first + 61]),
  ...Array.from({ length: customers }, (_, c): DayOrder => [c, 1, first + 330]).filter(
    ([c]) => c % 4 === 0 && c >= 8,
  ),
];

describe('the response to offers in the past', () => {
  it('counts those who did not come back as well', async () => {
    const found = await drain(measureResponse(ordersInput(orders(400, 1_000), 400, 3), tuning));
    expect(found!.active).toBeNull();
    expect(found!.quiet!.customers).toBe(400);
    // 98 of the 400, all of them for what stands first in their list.
    expect(found!.quiet!.anything.value).toBeCloseTo(98 / 400, 10);
    expect(found!.quiet!.anything.low).toBeLessThan(98 / 400);
    expect(found!.quiet!.anything.high).toBeGreaterThan(98 / 400);
    // One product is left to offer, to all but the eight who have it.
    expect(found!.quiet!.places[0]!.value).toBeCloseTo(98 / 392, 10);
    expect(found!.quiet!.places.slice(1)).toEqual([null, null]);
  });

  it('is not told of few customers, nor of a short past', async () => {
    expect(await drain(measureResponse(ordersInput(orders(150, 1_000), 150, 3), tuning))).toBeNull();
    const short = Array.from({ length: 400 }, (_, c): DayOrder => [c, c % 3, 1_000 + (c % 150)]);
    expect(await drain(measureResponse(ordersInput(short, 400, 3), tuning))).toBeNull();
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

it('is of what was offered, where a short catalogue leaves lists short', () => {
  // Of four places every second customer buys what is at the last.
  const hits = Array.from({ length: 300 }, (_, i) =>
    Array.from({ length: 20 }, (_, r) => (r > 3 ? Number.NaN : Number(r === 3 && i % 2 === 0))),
  );
  const { places, anything } = groupResponse(hits, 1)!;
  expect(anything.value).toBe(0.5);
  expect(places.map((figure) => figure?.value ?? null)).toEqual([null, 0.5, null]);
  // Of few who have so long a list nothing is known.
  const few = hits.map((row, i) => (i < 150 ? row : row.map((hit, r) => (r > 2 ? Number.NaN : hit))));
  expect(groupResponse(few, 1)!.places).toEqual([null, null, null]);
});
