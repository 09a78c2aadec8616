import { describe, expect, it } from 'vitest';
import { drain } from '../../steps';
import { type DayOrder, ordersInput } from '../fixtures/orders-input';
import { aloneIn } from '../models/blend';
import { measureResponse } from './response';
import { responseDays } from './response-report';

const tuning = { blending: aloneIn({ popularity: 1 }), halfLifeDays: null };

/** Everybody buys product 0; every fourth comes back in the last 90 days for product 1, which a few had before. */
const orders = (customers: number, first: number): DayOrder[] => [
  ...Array.from({ length: customers }, (_, c): DayOrder => [c, 0, first + (c % 60)]),
  ...Array.from({ length: 8 }, (_, c): DayOrder => [c, 1, first + 61]),
  ...Array.from({ length: customers }, (_, c): DayOrder => [c, 1, first + 250]).filter(
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

  it('is of each window that the past has room for, and spans them all', async () => {
    // Everybody comes back every 60 days for something new; the last 90 days are a season in which few do.
    const seasons = (customers: number, days: number, quietFrom: number): DayOrder[] =>
      Array.from({ length: customers }, (_, c) => c).flatMap((c) =>
        Array.from(
          { length: Math.floor(days / 60) },
          (_, visit): DayOrder => [c, (c + visit) % 9, 1_000 + 60 * visit + (c % 60)],
        ).filter(([, , day]) => day < 1_000 + quietFrom || c % 10 === 0),
      );
    const past = ordersInput(seasons(400, 480, 360), 400, 9);
    const found = (await drain(measureResponse(past, tuning)))!;
    expect(found.customers).toBe(400);
    const { anything } = found.active!;
    expect(anything.windows).toBe(4);
    // Nine of ten had nothing in the last window and nearly all had something in the others.
    expect(anything.low).toBeLessThan(0.15);
    expect(anything.high).toBeGreaterThan(0.6);
    expect(anything.value).toBeGreaterThan(anything.low);
    expect(anything.value).toBeLessThan(anything.high);
    const short = ordersInput(seasons(400, 2.9 * responseDays, 480), 400, 9);
    const once = (await drain(measureResponse(short, tuning)))!;
    expect((once.active ?? once.quiet)!.anything.windows).toBe(1);
  });

  it('counts in an earlier window only what was bought within it', async () => {
    // All buy product 0 at first; in the second but last window nothing is bought, in the last one half buy product 1.
    const orders: DayOrder[] = Array.from({ length: 400 }, (_, c) => c).flatMap((c): DayOrder[] => [
      [c, 0, 1_000 + (c % 60)],
      ...(c < 20 ? [[c, 1, 1_061] as DayOrder] : []),
      ...(c % 2 === 0 && c >= 20 ? [[c, 1, 1_300 + (c % 60)] as DayOrder] : []),
    ]);
    const found = (await drain(measureResponse(ordersInput(orders, 400, 2), tuning)))!;
    const { anything } = found.quiet!;
    expect(anything.windows).toBe(2);
    expect(anything.value).toBeCloseTo((190 / 400 + 0) / 2, 2);
    expect(anything.low).toBe(0);
  });
});
