import { describe, expect, it } from 'vitest';
import { oddShopShortcomings } from './fixtures/made-cases';
import { bookingsAndPoints } from './fixtures/bookings-and-points';

describe('bookings, pieces, points and brands are read as what they are', () => {
  it.each(bookingsAndPoints.map((shop) => [shop.name, shop] as const))('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
