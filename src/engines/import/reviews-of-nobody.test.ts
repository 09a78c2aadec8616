import { describe, expect, it } from 'vitest';
import { filesOutcome } from './fixtures/shop-outcome';
import { day, table } from './fixtures/western-shops';

const reviews = (header: string, row: (i: number) => string) =>
  filesOutcome([
    new File(
      [
        table(
          `product,rating,review,date${header}`,
          40,
          (i) => `Mug${i % 3},${1 + (i % 5)},I like mug ${i},${day(i)}${row(i)}`,
        ),
      ],
      'reviews.csv',
    ),
  ]);

describe('reviews that name nobody', () => {
  it('are of products and stand for no customer in the list of them', async () => {
    const { shop, customers } = await reviews('', () => '');
    expect(shop.reviews.count).toBe(40);
    expect(shop.products.ids).toHaveLength(3);
    expect(customers).toEqual([]);
  });

  it('leave those in the list who are named', async () => {
    const { customers } = await reviews(',customer_id', (i) => (i < 20 ? `,c${i % 4}` : ','));
    expect(customers.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2', 'c3']);
  });
});
