import { describe, expect, it } from 'vitest';
import { type Line, shopOf } from './fixtures/shop';
import { withoutRecords } from './without-records';

const bought = (customers: number): Line[] =>
  Array.from({ length: customers }, (_, customer) => [customer, 0, customer, 1, 10, customer]);

describe('customers without records', () => {
  it('are those who neither bought, wrote, came by nor paid', () => {
    const shop = shopOf(64, {
      lines: bought(60),
      reviews: [[60, 0, 5, 1, '']],
      events: [[61, 0, 1, 1, 0]],
    });
    const told = withoutRecords({
      ...shop,
      customers: { ...shop.customers, spend: shop.customers.spend.with(62, 25) },
    });
    // One of 64 is fewer than what is said apart.
    expect([...told]).not.toContain(1);
    const more = shopOf(70, { lines: bought(60), events: [[61, 0, 1, 1, 0]] });
    expect([...withoutRecords(more)].flatMap((one, c) => (one === 1 ? [c] : []))).toEqual([
      60, 62, 63, 64, 65, 66, 67, 68, 69,
    ]);
  });

  it('are nobody where hardly anybody has any', () => {
    expect([...withoutRecords(shopOf(40, { lines: bought(8) }))]).not.toContain(1);
  });
});
