import { describe, expect, it } from 'vitest';
import { noAnswers } from './answers';
import { assembleShop } from './assemble';
import { eventTypes } from '../vocabulary/event-types';
import { chunkOf } from './fixtures/chunk-of';

const order = (row: Record<string, string | number>) => ({
  orderId: 'O1',
  customerId: 'c1',
  productId: 'p1',
  quantity: 1,
  unitPrice: 2,
  orderedAt: '2024-01-01',
  ...row,
});

describe('assembleShop', () => {
  it('numbers customers and products of all tables by their sorted ids, in whatever order they come', () => {
    const chunks = [
      chunkOf('orders', [
        order({ customerId: 'b', productId: 'y' }),
        order({ customerId: 'a', productId: 'x' }),
      ]),
      chunkOf('reviews', [{ customerId: 'd', productId: 'z', rating: 5 }]),
      chunkOf('customers', [{ customerId: 'c', age: '30' }]),
      chunkOf('events', [{ customerId: 'e', productId: 'w', eventType: 'view' }]),
    ];
    const { shop } = assembleShop(chunks);
    expect(shop.customers.ids).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(shop.products.ids).toEqual(['w', 'x', 'y', 'z']);
    expect([...shop.orderLines.customer]).toEqual([1, 0]);
    expect([...shop.orderLines.product]).toEqual([2, 1]);
    expect(assembleShop([...chunks].reverse()).shop.customers).toEqual(shop.customers);
  });

  it('joins chunks of one table whose dictionaries differ', () => {
    const { shop } = assembleShop([
      chunkOf('orders', [order({ customerId: 'a' }), order({ customerId: 'b' })]),
      chunkOf('orders', [order({ customerId: 'b' }), order({ customerId: 'c', orderId: 'O2' })]),
    ]);
    expect(shop.customers.ids).toEqual(['a', 'b', 'c']);
    expect([...shop.orderLines.customer]).toEqual([0, 1, 1, 2]);
    expect([...shop.orderLines.order]).toEqual([0, 0, 0, 1]);
  });

  it('joins a customer known by e-mail in one table and by id in another', () => {
    const { shop } = assembleShop([
      chunkOf('customers', [
        { customerId: '7', email: 'ann@example.com', city: 'Rome' },
        { customerId: '8', email: 'bob@example.com' },
      ]),
      chunkOf('orders', [
        { email: 'Ann@example.com', productId: 'p', orderedAt: '2024-01-01' },
        { email: 'new@example.com', productId: 'p' },
      ]),
    ]);
    expect(shop.customers.ids).toEqual(['7', '8', 'new@example.com']);
    expect([...shop.orderLines.customer]).toEqual([0, 2]);
    expect(shop.customers.attributes).toEqual([{ name: 'city', values: ['Rome', '', ''] }]);
  });

  it('keeps lines of nobody out of the facts but lets them tell titles and prices', () => {
    const { shop } = assembleShop([
      chunkOf('orders', [
        order({ orderId: 'O2', customerId: '', productId: 'p1', productTitle: 'Mug', unitPrice: 2 }),
        order({ orderId: 'O3', customerId: '', productId: 'p1', productTitle: 'MUG?', unitPrice: 3 }),
        order({ productId: 'p1', productTitle: 'Mug', unitPrice: 10 }),
      ]),
    ]);
    expect(shop.orderLines.count).toBe(1);
    expect(shop.products.title).toEqual(['Mug']);
    expect([...shop.products.price]).toEqual([3]);
  });

  it('prefers what the table of products says', () => {
    const { shop } = assembleShop([
      chunkOf('products', [
        { productId: 'p1', title: 'Fine mug', category: 'Cups', price: 9, brand: 'B', rating: 4.5 },
      ]),
      chunkOf('orders', [order({ productTitle: 'mug', category: 'Kitchen' })]),
      chunkOf('reviews', [
        { customerId: 'c1', productId: 'p1', rating: 1 },
        { customerId: 'c1', productId: 'p2', rating: 3 },
        { customerId: 'c2', productId: 'p2', rating: 4 },
      ]),
    ]);
    expect(shop.products).toMatchObject({
      title: ['Fine mug', ''],
      category: ['Cups', ''],
      brand: ['B', ''],
    });
    expect([...shop.products.price]).toEqual([9, Number.NaN]);
    expect([...shop.products.rating]).toEqual([4.5, 3.5]);
    expect([...shop.products.ratingCount]).toEqual([1, 2]);
  });

  it('tells prices in the currency of the shop, and knows none in another that nobody told the worth of', () => {
    const listed = (productId: string, price: number, currency: string) => ({
      productId,
      price,
      cost: price / 2,
      currency,
    });
    const chunks = [
      chunkOf('orders', [order({ productId: 'p3', unitPrice: 7, currency: 'EUR' })]),
      chunkOf('products', [
        listed('p1', 20, 'EUR'),
        listed('p2', 20, 'USD'),
        listed('p3', 20, 'USD'),
        listed('p4', 20, '€'),
      ]),
    ];
    const { products } = assembleShop(chunks).shop;
    // What was paid for the third is in the shop's own.
    expect([...products.price]).toEqual([20, Number.NaN, 7, 20]);
    expect([...products.cost]).toEqual([10, Number.NaN, Number.NaN, 10]);
    const told = assembleShop(chunks, { ...noAnswers, rates: { USD: 0.5 } }).shop.products;
    expect([...told.price]).toEqual([20, 10, 10, 20]);
  });

  it('knows a product by its title where a row has no id', () => {
    const { shop } = assembleShop([
      chunkOf('products', [{ productId: 'p1', title: 'Mug' }]),
      chunkOf('orders', [
        { customerId: 'c', productTitle: 'Mug', orderedAt: '2024-01-01' },
        { customerId: 'c', productTitle: 'Bowl', orderedAt: '2024-01-01' },
      ]),
    ]);
    expect(shop.products.ids).toEqual(['Bowl', 'p1']);
    expect([...shop.orderLines.product]).toEqual([1, 0]);
  });

  it('nets returns by quantity, amount and credit note, and drops lines that their status cancels', () => {
    const { shop } = assembleShop([
      chunkOf('orders', [
        order({ productId: 'a', quantity: 5, orderId: '536365' }),
        order({ productId: 'a', quantity: -2, orderId: 'C536379', orderedAt: '2024-01-05' }),
        order({ productId: 'b', quantity: 3, orderId: '536366' }),
        order({
          productId: 'b',
          quantity: 1,
          orderId: '536367',
          orderedAt: '2024-01-09',
          status: 'cancelled',
        }),
        order({ productId: 'c', quantity: -1, orderedAt: '2024-01-09' }),
      ]),
    ]);
    expect([...shop.orderLines.quantity]).toEqual([3, 3]);
    expect([...shop.orderLines.amount]).toEqual([6, 6]);
  });

  it('takes the line total where there is no unit price, and one piece where there is no quantity', () => {
    const { shop } = assembleShop([
      chunkOf('orders', [
        { customerId: 'c', productId: 'p', lineTotal: 12, quantity: 4 },
        { customerId: 'c', productId: 'q', lineTotal: 5, quantity: '' },
      ]),
    ]);
    expect([...shop.orderLines.amount]).toEqual([12, 5]);
    expect([...shop.orderLines.quantity]).toEqual([4, 1]);
    expect([...shop.products.price]).toEqual([3, 5]);
  });

  it('lets each review of a shop without customers stand for one, and says so', () => {
    const { shop, anonymousReviews } = assembleShop([
      chunkOf(
        'reviews',
        Array.from({ length: 11 }, (_, i) => ({ productId: 'p', text: `text ${i}`, age: String(30 + i) })),
      ),
    ]);
    expect(anonymousReviews).toBe(true);
    expect(shop.customers.ids[0]).toBe('review-01');
    expect(shop.customers.ids[10]).toBe('review-11');
    expect(shop.customers.attributes[0]).toEqual({
      name: 'age',
      values: Array.from({ length: 11 }, (_, i) => String(30 + i)),
    });
    expect([...shop.reviews.customer]).toEqual(Array.from({ length: 11 }, (_, i) => i));
    const named = assembleShop([
      chunkOf('reviews', [
        { reviewId: 'r2', text: 'x' },
        { reviewId: 'r1', text: 'y' },
      ]),
    ]);
    expect(named.shop.customers.ids).toEqual(['r1', 'r2']);
    expect([...named.shop.reviews.customer]).toEqual([1, 0]);
  });

  it('does not invent customers for reviews where other tables name some', () => {
    const { shop, anonymousReviews } = assembleShop([
      chunkOf('orders', [order({})]),
      chunkOf('reviews', [{ productId: 'p1', rating: 4, text: 'x' }]),
    ]);
    expect(anonymousReviews).toBe(false);
    expect(shop.customers.ids).toEqual(['c1']);
    expect(shop.reviews.count).toBe(0);
    expect([...shop.products.rating]).toEqual([4]);
  });

  it('turns purchase events into order lines only where there are no orders', () => {
    const events = chunkOf('events', [
      { customerId: 'u', productId: 'a', eventType: 'pv', occurredAt: '2024-01-01T00:00:00Z' },
      { customerId: 'u', productId: 'a', eventType: 'buy', occurredAt: '2024-01-01T00:01:00Z' },
      { customerId: 'u', productId: 'b', eventType: 'buy', occurredAt: '2024-01-01T00:01:00Z' },
      { customerId: 'u', productId: 'b', eventType: '加购', occurredAt: '2024-01-01T00:01:00Z' },
      { customerId: 'u', productId: 'b', eventType: 'scroll', occurredAt: '2024-01-01T00:01:00Z' },
    ]);
    const { shop } = assembleShop([events]);
    expect([...shop.events.type].map((t) => eventTypes[t])).toEqual(['view', 'purchase', 'purchase', 'cart']);
    expect([...shop.orderLines.product]).toEqual([0, 1]);
    expect([...shop.orderLines.order]).toEqual([0, 0]);
    expect([...shop.orderLines.amount]).toEqual([Number.NaN, Number.NaN]);
    expect(assembleShop([events, chunkOf('orders', [order({})])]).shop.orderLines.count).toBe(1);
  });

  it('takes the most frequent city of the orders where the customers table has none', () => {
    const { shop } = assembleShop([
      chunkOf('customers', [
        { customerId: 'a', city: 'Rome' },
        { customerId: 'b', city: '' },
      ]),
      chunkOf('orders', [
        order({ customerId: 'a', city: 'Oslo' }),
        order({ customerId: 'b', city: 'Bern' }),
        order({ customerId: 'b', city: 'Wien', orderId: '2' }),
        order({ customerId: 'b', city: 'Wien', orderId: '3' }),
      ]),
    ]);
    expect(shop.customers.attributes).toEqual([{ name: 'city', values: ['Rome', 'Wien'] }]);
  });

  it('joins orders and items that are exported as two files, and drops the heads', () => {
    const { shop } = assembleShop([
      chunkOf('orders', [
        {
          orderId: '1',
          customerId: 'a',
          orderedAt: '2024-01-01',
          lineTotal: 30,
          productTitle: 'Mug, Bowl',
          status: 'paid',
        },
        {
          orderId: '2',
          customerId: 'b',
          orderedAt: '2024-01-02',
          lineTotal: 10,
          productTitle: 'Mug',
          status: 'cancelled',
        },
        {
          orderId: '3',
          customerId: 'b',
          orderedAt: '2024-01-03',
          lineTotal: 5,
          productTitle: 'Cup',
          status: 'paid',
        },
      ]),
      chunkOf('orders', [
        { orderId: '1', productId: 'm', unitPrice: 10, quantity: 1 },
        { orderId: '1', productId: 'w', unitPrice: 10, quantity: 2 },
        { orderId: '2', productId: 'm', unitPrice: 10, quantity: 1 },
      ]),
    ]);
    expect(shop.products.ids).toEqual(['Cup', 'm', 'w']);
    expect([...shop.orderLines.customer]).toEqual([1, 0, 0]);
    expect([...shop.orderLines.product]).toEqual([0, 1, 2]);
    expect([...shop.orderLines.amount]).toEqual([5, 10, 20]);
    expect([...shop.orderLines.at]).toEqual([3, 1, 1].map((day) => Date.UTC(2024, 0, day)));
  });

  it('takes an order without items for none where the others have items, as Olist and Instacart export them', () => {
    const { shop } = assembleShop([
      chunkOf('orders', [
        { orderId: '1', customerId: 'a', orderedAt: '2024-01-01', status: 'delivered' },
        { orderId: '2', customerId: 'b', orderedAt: '2024-01-02', status: 'created' },
      ]),
      chunkOf('orders', [{ orderId: '1', productId: 'm', lineTotal: 10 }], 1),
    ]);
    expect(shop.customers.ids).toEqual(['a', 'b']);
    expect([...shop.orderLines.customer]).toEqual([0]);
  });

  it('takes a file of orders for heads where another has their lines, be it that both name the customer', () => {
    const order = (orderId: string) => ({ orderId, customerId: 'a', orderedAt: '2024-01-01' });
    const { shop } = assembleShop([
      chunkOf('orders', [{ ...order('1'), productTitle: 'Mug, Bowl', lineTotal: 25 }]),
      chunkOf(
        'orders',
        [
          { ...order('1'), productId: 'm', productTitle: 'Mug', unitPrice: 10 },
          { ...order('1'), productId: 'b', productTitle: 'Bowl', unitPrice: 15 },
        ],
        1,
      ),
    ]);
    expect(shop.products.ids).toEqual(['b', 'm']);
    expect([...shop.orderLines.amount]).toEqual([10, 15]);
  });

  it('gives reviews of an order its customer, and its product where it has one only', () => {
    const reviews = chunkOf('reviews', [{ rating: 5 }, { rating: 1 }, { rating: 2 }]);
    const orderIds = chunkOf('orders', [{ orderId: '1' }, { orderId: '2' }, { orderId: 'unknown' }]).columns
      .orderId!;
    const { shop } = assembleShop([
      chunkOf('orders', [
        order({ orderId: '1' }),
        order({ orderId: '2', customerId: 'c2' }),
        order({ orderId: '2', customerId: 'c2', productId: 'p2' }),
      ]),
      { ...reviews, columns: { ...reviews.columns, orderId: orderIds } },
    ]);
    expect([...shop.reviews.customer]).toEqual([0, 1]);
    expect([...shop.reviews.product]).toEqual([0, -1]);
  });

  it('knows a person by many ids where the table of customers says so', () => {
    const people = chunkOf('customers', [
      { customerId: 'ann' },
      { customerId: 'ann' },
      { customerId: 'bob' },
    ]);
    const aliases = chunkOf('customers', [{ customerId: 'x1' }, { customerId: 'x2' }, { customerId: 'x3' }])
      .columns.customerId!;
    const { shop } = assembleShop([
      { ...people, columns: { ...people.columns, customerAlias: aliases } },
      chunkOf(
        'orders',
        ['x2', 'x3', 'x1'].map((customerId, i) => order({ customerId, orderId: String(i) })),
      ),
    ]);
    expect(shop.customers.ids).toEqual(['ann', 'bob']);
    expect([...shop.orderLines.customer]).toEqual([0, 1, 0]);
  });

  it('brings ratings out of 10 or 100 to 1 to 5', () => {
    const rated = (ratings: readonly number[]) => [
      ...assembleShop([
        chunkOf(
          'reviews',
          ratings.map((rating, i) => ({ customerId: `c${i}`, productId: 'p', rating })),
        ),
      ]).shop.reviews.rating,
    ];
    expect(rated([1, 4, 5])).toEqual([1, 4, 5]);
    expect(rated([2, 9, 10])).toEqual([1, 4.5, 5]);
    expect(rated([20, 80, 100])).toEqual([1, 4, 5]);
    const oneMistake = rated([...new Array<number>(99).fill(4), 50]);
    expect(oneMistake[0]).toBe(4);
    expect(oneMistake[99]).toBeNaN();
  });

  it('makes an empty shop of nothing', () => {
    const { shop } = assembleShop([]);
    expect(shop.customers.ids).toEqual([]);
    expect(shop.orderLines.count).toBe(0);
    expect(shop.currency).toBe('');
  });
});
