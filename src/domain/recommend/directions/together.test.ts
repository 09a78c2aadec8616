import { describe, expect, it } from 'vitest';
import { permutation, seededRandom } from '../../math/random';
import { emptyShop } from '../fixtures/shops';
import { basketsOf } from './baskets';
import { nextCategories } from './next-category';
import { boughtTogether } from './together';

/** Orders as lists of products; order o is of customer `customerOf(o)` and of day o. */
function shopOf(
  orders: readonly (readonly number[])[],
  products: number,
  customerOf = (order: number) => order,
) {
  const lines = orders.flatMap((goods, order) => goods.map((product) => ({ order, product })));
  const shop = emptyShop(orders.length, products);
  return {
    ...shop,
    orderLines: {
      count: lines.length,
      order: Int32Array.from(lines, ({ order }) => order),
      product: Int32Array.from(lines, ({ product }) => product),
      customer: Int32Array.from(lines, ({ order }) => customerOf(order)),
      at: Float64Array.from(lines, ({ order }) => order),
      quantity: new Float64Array(lines.length).fill(1),
      amount: new Float64Array(lines.length).fill(1),
    },
  };
}

const together = (
  orders: readonly (readonly number[])[],
  products: number,
  customerOf?: (order: number) => number,
) => boughtTogether(basketsOf(shopOf(orders, products, customerOf))!);
const times = (count: number, goods: readonly number[]) => Array.from({ length: count }, () => goods);

describe('bought together', () => {
  it('is not what is merely sold at the same time of the year, and is what goes together in each', () => {
    const random = seededRandom(7);
    const below = (count: number) => Math.floor(count * random());
    // Four seasons a year with thirty products each, of which chance puts some into every order.
    const orders = Array.from({ length: 4_000 }, (_, o) => {
      const season = Math.floor((o % 2_000) / 500);
      return Array.from({ length: 1 + below(5) }, () => 30 * season + Math.floor(30 * random() ** 2));
    });
    expect(together(orders, 120)).toEqual([]);
    const paired = orders.map((goods) => (goods.includes(5) && random() < 0.5 ? [...goods, 29] : goods));
    expect(together(paired, 120).map(({ product, other }) => [product, other])).toEqual([
      [5, 29],
      [29, 5],
    ]);
  });

  it('is counted by hand', () => {
    // 100 orders: 10 of {0, 1}, 5 of {0}, 5 of {1}, 80 of {2}.
    const pairs = together([...times(10, [0, 1]), ...times(5, [0]), ...times(5, [1]), ...times(80, [2])], 3);
    expect(pairs.map(({ product, other }) => [product, other])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    const [pair] = pairs;
    expect(pair).toMatchObject({ both: 10, orders: 15, ofOther: 15 });
    expect(pair!.lift).toBeCloseTo((10 * 100) / (15 * 15), 10);
    // Nearly all orders hold one product: with the sizes kept chance would be next to nothing, and 23 times no figure to tell.
    expect(pair!.times).toBeCloseTo(pair!.lift, 10);
    expect(pair!.timesAtLeast).toBeLessThan(pair!.times);
  });

  it('is told as less than the lift where those orders hold much else', () => {
    const kinds = [[0, 1, 3, 4, 5], [0, 1, 3, 4, 5], [0, 1, 3, 4, 5], [0], [1]];
    const orders = Array.from({ length: 400 }, (_, o) => kinds[o % 20] ?? [2]);
    const pair = together(orders, 6).find(({ product, other }) => product === 0 && other === 1)!;
    expect(pair.lift).toBeCloseTo((60 * 400) / (80 * 80), 10);
    // Σ size (size − 1) = 60 × 20; Σ size = 640.
    expect(pair.times).toBeCloseTo(60 / ((80 * 80 * 1_200) / (640 * (640 - 80))), 10);
  });

  it('is not what everybody buys, nor the only two products of a shop', () => {
    // A bag is in every order, and with it one or two of twenty other products.
    const random = seededRandom(3);
    const draw = () => 1 + Math.floor(random() * 20);
    const bags = Array.from({ length: 2_000 }, (_, o) => [
      ...new Set(o % 5 < 2 ? [0, 1, draw()] : [0, draw()]),
    ]);
    expect(together(bags, 21).filter(({ product, other }) => product === 0 || other === 0)).toEqual([]);
    expect(together(times(100, [0, 1]), 2)).toEqual([]);
  });

  it('counts orders, not customers: what one customer bought at different times is not together', () => {
    const orders = [...times(40, [0]), ...times(40, [1]), ...times(40, [2])];
    expect(together(orders, 3, (order) => order % 40)).toEqual([]);
  });

  it('is not what four orders hold, nor what one customer always orders', () => {
    const others = times(200, [2]);
    expect(together([...times(4, [0, 1]), ...others], 3)).toEqual([]);
    expect(together([...times(30, [0, 1]), ...others], 3, (order) => (order < 30 ? 0 : order))).toEqual([]);
  });

  it('is not the habit of one customer among others who hardly have it', () => {
    // One orders both 300 times; of 300 others each has one of twenty, and four have both by chance.
    const random = seededRandom(5);
    const draw = () => Math.floor(random() * 20);
    const orders = [
      ...times(300, [0, 1]),
      ...times(4, [0, 1]),
      ...Array.from({ length: 300 }, () => [draw()]),
    ];
    // All of it goes on at the same time.
    const days = permutation(orders.length, random);
    const mixed = Array.from(days, (order) => orders[order]!);
    expect(together(mixed, 20, (day) => (days[day]! < 300 ? 0 : days[day]!))).toEqual([]);
    // Of as many customers it is told.
    expect(together(mixed, 20)).toHaveLength(2);
  });

  it('is not taken from orders being large while most are small', () => {
    // Everything is drawn alike; one order in ten holds 20 of 40 products, the others one.
    const random = seededRandom(7);
    const draw = (size: number) => {
      const goods = new Set<number>();
      while (goods.size < size) goods.add(Math.floor(random() * 40));
      return [...goods];
    };
    const orders = Array.from({ length: 1_500 }, (_, o) => draw(o % 10 === 0 ? 20 : 1));
    const pairs = together(orders, 40);
    expect(pairs).toEqual([]);
  });

  it('is not what chance alone brings together among very many pairs', () => {
    const random = seededRandom(1);
    const orders = Array.from({ length: 4_000 }, () => {
      const goods = new Set<number>();
      const size = 1 + Math.floor(random() * random() * 60);
      while (goods.size < size) goods.add(Math.floor(1_500 * random() ** 2));
      return [...goods];
    });
    expect(together(orders, 1_500).length).toBeLessThan(6);
    // One true pair among all that is found.
    const beside = orders.flatMap((goods, o) => (o % 100 === 0 ? [goods, [1_400, 1_401]] : [goods]));
    const found = together(beside, 1_500);
    expect(found.map(({ product, other }) => [product, other])).toContainEqual([1_400, 1_401]);
  });

  it('takes a product once that an order lists twice, and no postage', () => {
    const shop = shopOf([...times(10, [0, 0, 1]), ...times(50, [2])], 3);
    const titles = { ...shop, products: { ...shop.products, title: ['Tea', 'Postage', 'Cup'] } };
    expect(boughtTogether(basketsOf(titles)!)).toEqual([]);
    expect(boughtTogether(basketsOf(shop)!)[0]).toMatchObject({ both: 10, orders: 10 });
  });

  it('says nothing of stockpiles, and that there were some', () => {
    const all = Array.from({ length: 150 }, (_, j) => j);
    const baskets = basketsOf(shopOf([...times(10, all), [0]], 150))!;
    expect(baskets.stockpiles).toBe(10);
    expect(boughtTogether(baskets)).toEqual([]);
  });

  it('is nothing without orders', () => {
    expect(basketsOf(emptyShop(2, 2))).toBeNull();
  });
});

describe('the next category', () => {
  const categories = ['Guitars', 'Strings', 'Tea'];
  /** Customers with two orders each: the first product, then the second. */
  const steps = (pairs: readonly (readonly [number, number])[]) => {
    const orders = pairs.flatMap(([first, second]) => [[first], [second]]);
    const shop = shopOf(orders, 3, (order) => Math.floor(order / 2));
    return nextCategories(basketsOf(shop)!, categories, orders.length);
  };
  const repeat = (count: number, pair: readonly [number, number]) =>
    Array.from({ length: count }, () => pair);

  it('is what follows it more than it follows anything, by hand', () => {
    const found = steps([
      ...repeat(18, [0, 1]),
      ...repeat(2, [0, 2]),
      ...repeat(4, [2, 1]),
      ...repeat(36, [2, 2]),
    ]);
    expect(found).toEqual([{ from: 'Guitars', to: 'Strings', orders: 20, held: 18, usual: 22 / 60 }]);
  });

  it('is found in a shop where each product is a category of its own', () => {
    const count = 40_000;
    const orders = Array.from({ length: 30 }, (_, c) => [[c < 20 ? 7 : 9], [c < 20 ? count - 1 : 9]]).flat();
    const shop = shopOf(orders, count, (order) => Math.floor(order / 2));
    const own = Array.from({ length: count }, (_, product) => `Category ${product}`);
    expect(nextCategories(basketsOf(shop)!, own, 30)).toEqual([
      { from: 'Category 7', to: `Category ${count - 1}`, orders: 20, held: 20, usual: 20 / 30 },
    ]);
  });

  it('is nothing by chance among many categories, though each customer has tastes of her own', () => {
    const random = seededRandom(2);
    const count = 30;
    const own = Array.from({ length: count }, (_, j) => `Category ${String(j).padStart(2, '0')}`);
    const tastes = Array.from({ length: 300 }, () => [0, 1].map(() => Math.floor(random() * count)));
    const orders = tastes.flatMap((taste) =>
      Array.from({ length: 8 }, () => [
        random() < 0.6 ? taste[Math.floor(random() * 2)]! : Math.floor(random() * count),
      ]),
    );
    const shop = shopOf(orders, count, (order) => Math.floor(order / 8));
    expect(nextCategories(basketsOf(shop)!, own, 300)).toEqual([]);
  });

  it('is not what one customer does who orders all the time', () => {
    const few = Array.from({ length: 60 }, (_, c) => [[c % 3], [(c + Math.floor(c / 3)) % 3]]).flat();
    const whale = Array.from({ length: 3_000 }, (_, o) => [o % 2]);
    const shop = shopOf([...few, ...whale], 3, (order) => (order < 120 ? Math.floor(order / 2) : 60));
    expect(nextCategories(basketsOf(shop)!, categories, 61)).toEqual([]);
  });

  it('is not what comes into the shop later, after whatever was there before', () => {
    const random = seededRandom(3);
    // Three thousand days; what may be bought drifts from the first category to the last.
    const orders = Array.from({ length: 3_000 }, (_, day) => [
      Math.min(2, Math.floor((3 * day) / 3_000 + 0.8 * random())),
    ]);
    const who = orders.map(() => Math.floor(700 * random()));
    const shop = shopOf(orders, 3, (order) => who[order]!);
    expect(nextCategories(basketsOf(shop)!, categories, 700)).toEqual([]);
  });

  it('is not what follows everything alike, nor what few customers show', () => {
    expect(steps([...repeat(30, [0, 1]), ...repeat(30, [2, 1])])).toEqual([]);
    expect(steps([...repeat(6, [0, 1]), ...repeat(60, [2, 2])])).toEqual([]);
  });
});
