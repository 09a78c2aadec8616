import { describe, expect, it } from 'vitest';
import { behaviourFeatures } from './behaviour-features';
import { seededRandom } from '../math/random';
import { msPerDay } from '../time';
import type { FeatureBlock } from './features';
import { type Event, type Line, type Review, shopOf } from './fixtures/shop';

const [impression, view, click, , cart, purchase] = [0, 1, 2, 3, 4, 5] as const;
const unknown = Number.NaN;

const names = (block: FeatureBlock) => block.columns.map(({ name }) => name);

function column(block: FeatureBlock, name: string): number[] {
  const j = names(block).indexOf(name);
  if (j < 0) throw new Error(`no column ${name} among ${names(block)}`);
  return Array.from({ length: block.rows }, (_, i) => block.values[i * block.columns.length + j]);
}

describe('a shop of orders', () => {
  // Customer 0: orders on days 0, 10 and 40 (two lines); 1: one order on day 50; 2: never.
  const lines: Line[] = [
    [0, 0, 0, 1, 10, 0],
    [0, 1, 1, 2, 20, 10],
    [0, 0, 2, 1, 10, 40],
    [0, 2, 2, 4, 20, 40],
    [1, 2, 3, 3, 15, 50],
    [-1, 2, 4, 9, 99, 60],
  ];
  const block = behaviourFeatures(shopOf(3, { lines }));

  it('has the columns that orders tell of and no others', () => {
    expect(names(block)).toEqual([
      'recency',
      'tenure',
      'frequency',
      'monetary',
      'basketSize',
      'averageOrder',
      'variety',
      'otherProduct',
      'daysBetween',
      'gapVariation',
    ]);
  });

  it.each([
    ['recency', [20, 10, unknown]],
    ['tenure', [60, 10, unknown]],
    ['frequency', [3, 1, 0]],
    ['monetary', [60, 15, 0]],
    ['basketSize', [8 / 3, 3, unknown]],
    ['averageOrder', [20, 15, unknown]],
    ['variety', [3, 1, 0]],
    // Of the six pairs of four lines, one is of one product.
    ['otherProduct', [5 / 6, unknown, unknown]],
    ['daysBetween', [20, unknown, unknown]],
    // Pauses of 10 and 30 days: deviation √200, and the correction for two.
    ['gapVariation', [(1.125 * Math.sqrt(200)) / 20, unknown, unknown]],
  ])('has the %s found by hand', (name, expected) => {
    column(block, name).forEach((value, i) => {
      if (Number.isNaN(expected[i])) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(expected[i], 5);
    });
  });

  it('has no money where the export has none and no days where it has no dates', () => {
    const bare = behaviourFeatures(
      shopOf(1, { lines: lines.map(([c, p, o, q]) => [c, p, o, q, unknown, unknown]) }),
    );
    expect(names(bare)).toEqual(['frequency', 'basketSize', 'variety', 'otherProduct']);
  });

  it('counts orders of one day once in the days between purchases', () => {
    const twice = behaviourFeatures(shopOf(1, { lines: [...lines.slice(0, 2), [0, 1, 9, 1, 5, 10.2]] }));
    expect(column(twice, 'frequency')).toEqual([3]);
    expect(column(twice, 'daysBetween')).toEqual([10]);
  });

  it('has the share of the pieces that came back, and nothing of it where nobody tells of returns', () => {
    const shop = shopOf(3, { lines });
    expect(names(behaviourFeatures(shop))).not.toContain('returnShare');
    // Customer 0 kept 8 pieces and sent 2 and 6 back; 1 kept 3.
    const returns = {
      count: 2,
      customer: Int32Array.of(0, 0),
      product: Int32Array.of(0, 2),
      quantity: Float64Array.of(2, 6),
      at: Float64Array.of(unknown, unknown),
    };
    const told = behaviourFeatures({ ...shop, returns });
    expect(column(told, 'returned')).toEqual([2, 0, 0]);
    expect(column(told, 'returnShare')).toEqual([0.5, 0, unknown]);
    expect(column({ ...told, values: told.steps! }, 'returnShare')[0]).toBeCloseTo(1 / 6);
  });

  it('goes by what is sent back where customers differ in it by more than chance, and else shows it alone', () => {
    const takesPart = (share: (customer: number) => number, seed: number) => {
      const random = seededRandom(seed);
      const kept: Line[] = [];
      const back: [customer: number, day: number][] = [];
      for (let customer = 0; customer < 200; customer++)
        for (let order = 0; order < 6; order++) {
          // Orders of three lines, refunded whole.
          const [number, day] = [6 * customer + order, 9 * order];
          for (let line = 0, isBack = random() < share(customer); line < 3; line++)
            if (isBack) back.push([customer, day]);
            else kept.push([customer, line, number, 1, 10, day]);
        }
      const returns = {
        count: back.length,
        customer: Int32Array.from(back, ([customer]) => customer),
        product: new Int32Array(back.length),
        quantity: new Float64Array(back.length).fill(1),
        at: Float64Array.from(back, ([, day]) => day * msPerDay),
      };
      const { columns } = behaviourFeatures({ ...shopOf(200, { lines: kept }), returns });
      return columns.find(({ name }) => name === 'returnShare')!.takesPart ?? true;
    };
    for (const seed of [1, 2, 3, 4, 5]) {
      expect(takesPart(() => 0.2, seed)).toBe(false);
      expect(takesPart(() => 0.02, seed)).toBe(false);
      expect(takesPart((customer) => (customer % 3 === 0 ? 0.7 : 0.1), seed)).toBe(true);
    }
  });

  it('counts a line without an order number as an order', () => {
    const loose = behaviourFeatures(
      shopOf(1, { lines: lines.slice(0, 4).map(([c, p, , ...r]) => [c, p, -1, ...r]) }),
    );
    expect(column(loose, 'frequency')).toEqual([4]);
  });
});

describe('a shop of reviews alone', () => {
  const reviews: Review[] = [
    [0, 0, 5, 0, 'four'],
    [0, 1, 3, 30, 'eight ch'],
    [0, 1, unknown, 30, ''],
    [1, 1, unknown, 40, 'four'],
  ];
  const block = behaviourFeatures(shopOf(2, { reviews }));

  it('counts reviews, not orders, and has no money', () => {
    expect(names(block)).toEqual([
      'recency',
      'tenure',
      'variety',
      'otherReviewed',
      'daysBetweenReviews',
      'reviews',
      'meanRating',
      'reviewLength',
    ]);
    expect(column(block, 'reviews')).toEqual([3, 1]);
  });

  it('takes products and pauses from the reviews', () => {
    expect(column(block, 'recency')).toEqual([10, 0]);
    expect(column(block, 'variety')).toEqual([2, 1]);
    expect(column(block, 'daysBetweenReviews')).toEqual([30, unknown]);
  });

  it('leaves missing ratings and texts out of the means', () => {
    expect(column(block, 'meanRating')).toEqual([4, unknown]);
    expect(column(block, 'reviewLength')).toEqual([6, 4]);
  });
});

describe('a shop of events alone', () => {
  const events: Event[] = [
    [0, 0, view, 0, 10],
    [0, 0, view, 1, 20],
    [0, 1, view, 2, unknown],
    [0, 1, view, 2, unknown],
    [0, 0, cart, 3, unknown],
    [0, 0, purchase, 4, unknown],
    [0, 1, purchase, 8, unknown],
    [1, 0, view, 9, 40],
    [2, 0, cart, 10, unknown],
  ];
  const block = behaviourFeatures(shopOf(3, { events }));

  it('takes purchases from the log', () => {
    expect(column(block, 'frequency')).toEqual([2, 0, 0]);
    expect(column(block, 'daysBetween')).toEqual([4, unknown, unknown]);
  });

  it('has the rates found by hand over the products looked at, unknown without views', () => {
    expect(column(block, 'views')).toEqual([4, 1, 0]);
    expect(column(block, 'carts')).toEqual([1, 0, 1]);
    expect(column(block, 'viewToCart')).toEqual([0.5, 0, unknown]);
    expect(column(block, 'viewToPurchase')).toEqual([1, 0, unknown]);
    expect(column(block, 'dwell')).toEqual([15, 40, unknown]);
  });

  it('has a click-through rate only where impressions exist', () => {
    expect(names(block)).not.toContain('clickThrough');
    const shown: Event[] = [
      [0, 0, impression, 0, unknown],
      [0, 0, impression, 0, unknown],
      [0, 0, click, 0, unknown],
    ];
    expect(column(behaviourFeatures(shopOf(1, { events: shown })), 'clickThrough')).toEqual([0.5]);
  });

  it('never has a rate above 1', () => {
    const dropped: Event[] = [
      [0, 0, impression, 0, unknown],
      [0, 0, click, 0, unknown],
      [0, 0, click, 0, unknown],
    ];
    expect(column(behaviourFeatures(shopOf(1, { events: dropped })), 'clickThrough')).toEqual([1]);
  });
});

describe('orders beside a log of browsing', () => {
  const share = (events: Event[], lines: Line[]) =>
    column(behaviourFeatures(shopOf(1, { lines, events })), 'viewToPurchase')[0];

  it('count for what was looked at and then bought', () => {
    const looked: Event[] = [
      [0, 0, view, 0, unknown],
      [0, 1, view, 0, unknown],
    ];
    expect(share(looked, [[0, 0, 0, 1, 5, 0]])).toBe(0.5);
  });

  it('count for nothing where another product was bought', () => {
    expect(share([[0, 0, view, 0, unknown]], [[0, 1, 0, 1, 5, 0]])).toBe(0);
  });

  it('count for nothing where the product was looked at after it was bought', () => {
    expect(share([[0, 0, view, 3, unknown]], [[0, 0, 0, 1, 5, 1]])).toBe(0);
  });

  it('may have a day and no time', () => {
    expect(share([[0, 0, view, 3.7, unknown]], [[0, 0, 0, 1, 5, 3]])).toBe(1);
  });

  it('count for nothing where the product was looked at later on the day that it was bought', () => {
    const log: Event[] = [
      [0, 0, purchase, 3.2, unknown],
      [0, 0, view, 3.7, unknown],
      [0, 1, view, 3.8, unknown],
      [0, 1, purchase, 3.9, unknown],
    ];
    expect(share(log, [])).toBe(0.5);
  });

  it('count within thirty days of any look', () => {
    const looked: Event[] = [[0, 0, view, 0, unknown]];
    expect(share(looked, [[0, 0, 0, 1, 5, 31]])).toBe(0);
    expect(share([...looked, [0, 0, view, 20, unknown]], [[0, 0, 0, 1, 5, 31]])).toBe(1);
  });

  it('are never above all, however often a product was bought', () => {
    const lines = [0, 1, 2].map((order): Line => [0, 0, order, 1, 5, 2]);
    expect(
      share(
        [
          [0, 0, view, 1, unknown],
          [0, 0, purchase, 2, unknown],
        ],
        lines,
      ),
    ).toBe(1);
  });

  it('count once, however often a product was looked at', () => {
    const often: Event[] = [0, 1, 2, 3].map((day) => [0, 0, view, day, unknown]);
    expect(share([...often, [0, 1, view, 0, unknown]], [[0, 0, 0, 1, 5, 9]])).toBe(0.5);
  });

  it('leave the share unknown where the log names no product', () => {
    expect(
      share(
        [
          [0, -1, view, 0, unknown],
          [0, 1, view, 0, unknown],
        ],
        [[0, 1, 0, 1, 5, 0]],
      ),
    ).toBe(1);
  });
});

describe('lines of an invoice that are no goods', () => {
  const withPostage = shopOf(1, {
    lines: [
      [0, 0, 0, 2, 20, 0],
      [0, 1, 0, 1, 5, 0],
    ],
  });
  const products = { ...withPostage.products, ids: ['a', 'POST'], title: ['Mug', 'POSTAGE'] };
  const block = behaviourFeatures({ ...withPostage, products });

  it('are money and neither pieces nor products', () => {
    expect(column(block, 'monetary')).toEqual([25]);
    expect(column(block, 'basketSize')).toEqual([2]);
    expect(column(block, 'variety')).toEqual([1]);
  });
});

it('says nothing of the spend of who ordered at no known price', () => {
  const block = behaviourFeatures(
    shopOf(3, {
      lines: [
        [0, 0, 0, 1, unknown, 0],
        [1, 0, 1, 1, 10, 0],
        [1, 0, 2, 1, unknown, 0],
      ],
    }),
  );
  expect(column(block, 'monetary')).toEqual([unknown, 10, 0]);
  expect(column(block, 'averageOrder')).toEqual([unknown, 10, unknown]);
});

it('takes what each paid from the accounts, which know of postage and of returns of earlier purchases', () => {
  const shop = shopOf(2, {
    lines: [
      [0, 0, 0, 1, 20, 0],
      [1, 0, 1, 1, 20, 0],
    ],
  });
  const block = behaviourFeatures({
    ...shop,
    customers: { ...shop.customers, spend: Float64Array.of(23, -5) },
  });
  expect(column(block, 'monetary')).toEqual([23, -5]);
  expect(column(block, 'averageOrder')).toEqual([20, 20]);
});
