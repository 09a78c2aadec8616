import { describe, expect, it } from 'vitest';
import { msPerDay, msPerSecond } from '../time';
import {
  type Account,
  Draw,
  open,
  productCount,
  regulars,
  shopOfAccounts,
  words,
} from './fixtures/made-shop';
import { findGroups, suspectsAmong } from './suspects';
import type { InCommon, Shop } from '../shop/shop';

const accounts = 16;
const second = msPerSecond / msPerDay;

function kindsOf(shop: Shop, customers: number) {
  const found = findGroups(shop, () => 'en');
  const { isSuspect, groups } = suspectsAmong(found, shop.customers.ids.length);
  return {
    kinds: [...new Set(groups.map(({ kind }) => kind))],
    honest: isSuspect.subarray(0, customers).reduce((sum, each) => sum + each, 0),
    fakes: isSuspect.subarray(customers).reduce((sum, each) => sum + each, 0),
  };
}

/** Attacks that are none of the sample shop's: what one account of them does. */
const attacks: readonly (readonly [
  name: string,
  kind: string,
  account: (draw: Draw, i: number) => Account,
])[] = [
  [
    'five stars in words of their own, one every few days for ten weeks',
    'unbought',
    (draw, i) => ({ reviews: [[100 + i * 4.4, 6, 5, words(draw, 5)]] }),
  ],
  [
    'a ring that praises the same four products',
    'unbought',
    (draw) => ({ reviews: [1, 9, 17, 30].map((p) => [150 + draw.below(20), p, 5, words(draw, 5)]) }),
  ],
  [
    'one cheap thing bought, and all others praised',
    'unbought',
    (draw) => ({
      orders: [[140, 0]],
      reviews: [3, 8, 13, 21, 28].map((p) => [141 + draw.below(12), p, 5, words(draw, 5)]),
    }),
  ],
  [
    'five stars here and there for three months',
    'unbought',
    (draw) => ({ reviews: [[120 + draw.below(90), draw.below(productCount), 5, words(draw, 5)]] }),
  ],
  [
    'one product ordered three times within days',
    'pushed',
    (draw) => ({ orders: [0, 1, 2].map((k) => [180 + k + draw.random(), 14] as const) }),
  ],
  [
    'several things ordered within weeks, and all given back',
    'returned',
    (draw) => ({
      returns: draw.many(3, (k) => [160 + 9 * k + draw.below(8), draw.below(productCount)] as const),
    }),
  ],
  [
    'a hundred pages at a machine’s pace, several in one second',
    'machines',
    (draw, i) => ({
      looks: draw.many(100, (k) => [
        130 + i + Math.floor(k * 1.3) * second,
        draw.below(productCount),
        Number.NaN,
        'click',
      ]),
    }),
  ],
  [
    'pages left at once, slowly, where others stay',
    'machines',
    (draw, i) => ({ looks: draw.many(80, (k) => [130 + i + k * 40 * second, draw.below(productCount), 0]) }),
  ],
  [
    'one product again and again, with times on the page that a person may have',
    'clickers',
    (draw, i) => ({ looks: draw.many(90, (k) => [200 + i + k * 40 * second, 12, 3 + draw.below(25)]) }),
  ],
];

describe('attacks of further kinds', () => {
  it.each(attacks)('%s', (_, kind, account) => {
    for (const seed of [1, 2]) {
      const draw = new Draw(seed);
      const customers = regulars(500, draw).map((own) => ({
        ...own,
        looks: (own.looks ?? []).map(
          ([at, p, dwell = 8 + draw.below(40), type = 'view']) => [at, p, dwell, type] as const,
        ),
      }));
      const shop = shopOfAccounts([...customers, ...draw.many(accounts, (i) => account(draw, i))]);
      const { kinds, honest, fakes } = kindsOf(shop, customers.length);
      expect(fakes).toBeGreaterThanOrEqual(0.8 * accounts);
      expect(honest).toBeLessThanOrEqual(0.05 * fakes);
      expect(kinds).toContain(kind);
    }
  });
});

/** A shop with newcomers behind its regulars who have an address in common. */
function tied(by: InCommon['by'], draw: Draw, account: (i: number) => Account, count = accounts) {
  const customers = regulars(500, draw);
  const shop = shopOfAccounts([...customers, ...draw.many(count, account)]);
  const members = Array.from({ length: count }, (_, i) => customers.length + i);
  const inCommon = [{ by, value: 'x', customers: members }];
  return kindsOf({ ...shop, customers: { ...shop.customers, inCommon } }, customers.length);
}

describe('accounts with an address in common', () => {
  const onePurchase = (draw: Draw) => (): Account => ({ orders: [[draw.between(100, 150), 5]] });

  it.each(['series', 'domain', 'address'] as const)('that order one product are told by it: %s', (by) => {
    const draw = new Draw(3);
    expect(tied(by, draw, onePurchase(draw))).toEqual({ kinds: ['alike'], honest: 0, fakes: accounts });
  });

  it('are an office, a school or a dormitory where they buy one thing and another', () => {
    for (const seed of [1, 2, 3]) {
      const draw = new Draw(seed);
      const anything = () => ({ orders: [[180.5 + draw.below(60), draw.below(productCount)] as const] });
      expect(tied('address', draw, anything, 30).fakes).toBe(0);
    }
  });

  it('are one person where it is one mailbox, whatever they order', () => {
    const draw = new Draw(4);
    const anything = () => ({ orders: [[draw.below(300), draw.below(productCount)] as const] });
    expect(tied('mailbox', draw, anything)).toMatchObject({ kinds: ['alike'], fakes: accounts });
  });
});

/** Of a shop that sells by day. */
function byNight(draw: Draw, come: (i: number) => Account, count: number) {
  const byDay = <Row extends readonly [number, ...unknown[]]>([at, ...rest]: Row) =>
    [Math.floor(at) + draw.between(0.35, 0.95), ...rest] as unknown as Row;
  const customers = regulars(500, draw).map((own) => ({ ...own, orders: (own.orders ?? []).map(byDay) }));
  return kindsOf(shopOfAccounts([...customers, ...draw.many(count, come)]), customers.length);
}

it('accounts that are told by a burst are not told once more for having bought nothing', () => {
  const draw = new Draw(8);
  const burst = draw.many(accounts, () => ({
    reviews: [[150 + draw.below(5), 6, 5, words(draw, 5)] as const],
  }));
  const { kinds } = kindsOf(shopOfAccounts([...regulars(500, draw), ...burst]), 500);
  expect(kinds).toEqual(['burst']);
});

describe('orders at night', () => {
  it('are told where newcomers of many nights buy one product', () => {
    const draw = new Draw(5);
    const come = () => ({ orders: [[100 + draw.below(30) + draw.between(0.08, 0.2), 7] as const] });
    const found = byNight(draw, come, accounts);
    expect(found).toMatchObject({ honest: 0, fakes: accounts });
    expect(found.kinds).toContain('alike');
  });

  it.each<[string, (draw: Draw, i: number) => Account]>([
    ['of those who work then', (draw) => ({ orders: [[draw.below(open) + 0.1, draw.below(productCount)]] })],
    ['of one midnight sale', (draw) => ({ orders: [[150 + draw.between(0.05, 0.1), 7, 12]] })],
    [
      'and by day, of a product that was on television',
      (draw, i) => ({
        orders: [
          [150 + draw.below(9) + draw.random(), 7],
          ...(i % 2 === 0 ? [[190, draw.below(productCount)] as const] : []),
        ],
      }),
    ],
  ])('are none: %s', (_, come) => {
    const draw = new Draw(6);
    const found = byNight(draw, (i) => come(draw, i), 30);
    expect(found.honest + found.fakes).toBeLessThanOrEqual(5);
  });
});

describe('several orders that all came back', () => {
  it('are no attack in a season of presents, nor where they come all year', () => {
    const draw = new Draw(7);
    const present = (from: number, days: number) => (): Account => {
      const rows = draw.many(1 + draw.below(2), () => [from + draw.below(days), draw.below(20)] as const);
      return draw.random() < 0.15 ? { returns: rows } : { orders: rows };
    };
    for (const [from, days] of [
      [320, 30],
      [0, 360],
    ] as const) {
      const customers = [...regulars(500, draw), ...draw.many(250, present(from, days))];
      expect(kindsOf(shopOfAccounts(customers), customers.length).kinds).not.toContain('returned');
    }
  });

  it('are an attack in few of the shops in which sixty newcomers buy presents, a quarter of whom give all back', () => {
    let told = 0;
    for (let seed = 1; seed <= 14; seed++) {
      const draw = new Draw(7 * seed + 3);
      const present = (): Account => {
        const rows = draw.many(
          1 + draw.below(3),
          () => [330 + draw.below(20) + 0.3 + 0.5 * draw.random(), draw.below(6)] as const,
        );
        return draw.random() < 0.25 ? { returns: rows } : { orders: rows };
      };
      const customers = [...regulars(400, draw), ...draw.many(60, present)];
      if (kindsOf(shopOfAccounts(customers), customers.length).kinds.includes('returned')) told++;
    }
    expect(told).toBeLessThanOrEqual(3);
  }, 30_000);
});
