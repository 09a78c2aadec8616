import { describe, expect, it } from 'vitest';
import { msPerDay, msPerMinute, msPerSecond } from '../time';
import {
  type Account,
  attacks,
  Draw,
  open,
  passers,
  productCount,
  regulars,
  shopOfAccounts,
  words,
} from './fixtures/made-shop';
import { findGroups, suspectsAmong } from './suspects';

function suspectsOf(accounts: readonly Account[]): number[] {
  const shop = shopOfAccounts(accounts);
  const { isSuspect } = suspectsAmong(
    findGroups(shop, () => 'en'),
    accounts.length,
  );
  return [...accounts.keys()].filter((account) => isSuspect[account] === 1);
}

const second = msPerSecond / msPerDay;
const minute = msPerMinute / msPerDay;

/** Shops that tempt and are honest: who comes beside the regulars. */
const honest: readonly (readonly [string, (draw: Draw) => Account[]])[] = [
  [
    'a flash sale that brings a crowd to one product, of whom some review it',
    ({ many, below, random, ...draw }) =>
      many(150, () => ({
        orders: [[150 + 0.2 + 0.1 * random(), 4, 9]],
        reviews: random() < 0.3 ? [[155 + below(6), 4, 5, words({ many, below, random, ...draw }, 5)]] : [],
      })),
  ],
  [
    'phones that fetch pages ahead, a dozen at once',
    ({ many, below, between }) =>
      many(40, () => ({
        orders: [[between(50, 300), below(productCount)]],
        looks: many(240, (i) => [
          100 + Math.floor(i / 12) * 2 * minute + (i % 12) * second,
          below(productCount),
        ]),
      })),
  ],
  [
    'stock phrases from people who bought on the spot, without an account',
    ({ many, below, of }) =>
      many(30, () => ({
        reviews: [[below(open), below(productCount), 5, of(['good', '好评', 'Fast delivery, good quality'])]],
      })),
  ],
  [
    'wholesalers who take one product again and again',
    ({ many, below, between }) =>
      many(8, (i) => ({
        orders: many(40, () => [between(0, open), i % 3, 8]),
        looks: many(90, () => [between(0, open), i % 3, 5]),
        returns: many(2, () => [below(open), i % 3] as const),
      })),
  ],
  [
    'a gift shop at Christmas: hundreds who come once, and bring some back',
    ({ many, below, between, random }) =>
      many(350, () => {
        const day = between(330, 355);
        const product = below(8);
        return random() < 0.1
          ? { returns: [[day, product] as const] }
          : { orders: [[day, product] as const], looks: [[day, product, 60] as const] };
      }),
  ],
  [
    'a review contest whose invited testers bought nothing',
    (draw) =>
      draw.many(24, () => {
        const stars = draw.of([5, 5, 5, 4, 4, 3]);
        return { reviews: [[200 + draw.below(7), 7, stars, `As a tester: ${words(draw, stars)}`]] };
      }),
  ],
  [
    'a review contest among buyers, of one invited sentence',
    ({ many, below, between }) =>
      many(24, () => ({
        orders: [
          [between(0, 190), 7],
          [between(0, 190), below(productCount)],
        ],
        reviews: [
          [
            200 + below(7),
            7,
            5,
            'I take part in the summer contest and would love to win the big garden set!',
          ],
        ],
      })),
  ],
  [
    'an office: one address, orders at noon',
    ({ many, below, random }) =>
      many(25, () => ({
        city: 'Office Road 1',
        orders: [[180 + 0.5 + 0.01 * random(), below(productCount)]],
      })),
  ],
  [
    'night workers of another time zone',
    ({ many, below, between }) =>
      many(60, () => {
        const night = () => below(open) + between(0.08, 0.16);
        const product = below(productCount);
        return {
          orders: [
            [night(), product],
            [night(), below(productCount)],
          ],
          looks: many(6, () => [night(), product, 30] as const),
        };
      }),
  ],
  [
    'a product that goes viral: looked at, bought and praised by newcomers',
    (draw) =>
      draw.many(120, () => {
        const day = 220 + draw.between(0, 9);
        const buys = draw.random() < 0.5;
        return {
          looks: draw.many(2 + draw.below(10), (i) => [day + i * minute, 11, 20] as const),
          orders: buys
            ? [
                [day + 0.1, 11] as const,
                ...(draw.random() < 0.2 ? [[day + 30, draw.below(40)] as const] : []),
              ]
            : [],
          reviews: buys && draw.random() < 0.7 ? [[day + 3, 11, 5, words(draw, 5)] as const] : [],
        };
      }),
  ],
  [
    'a product that is sold from noon on: the page is called up until it is there',
    ({ many, random }) =>
      many(60, () => ({
        looks: [
          ...many(40, (i) => [240.5 + i * 20 * second, 13, 1] as const),
          ...(random() < 0.6 ? [[240.52, 13, 5, 'cart'] as const] : []),
        ],
      })),
  ],
  [
    'a faulty lot that everybody brings back',
    ({ many, between }) => [
      ...many(20, () => ({ returns: [[250 + between(0, 5), 17] as const] })),
      ...many(20, () => ({
        orders: [[between(0, 200), 3] as const],
        returns: [[250 + between(0, 40), 17] as const],
      })),
    ],
  ],
  [
    'a sale that was called off, all orders refunded',
    ({ many, random }) => many(150, () => ({ returns: [[260 + 0.2 * random(), 19] as const] })),
  ],
  [
    'one who watches a price, and a page left open',
    ({ many }) => [
      { looks: many(60, (i) => [200 + i, 21, 12] as const) },
      { looks: many(300, (i) => [210 + i * 5 * minute, 22, 300] as const) },
    ],
  ],
  [
    'some who take one star for the best',
    (draw) =>
      draw.many(12, () => ({
        orders: [[100, draw.below(productCount)]],
        reviews: [[120 + draw.below(100), draw.below(productCount), 1, words(draw, 5)]],
      })),
  ],
  [
    'guests who praise a trap by what it does to awful pests',
    ({ many, below, of }) =>
      many(25, (i) => ({
        reviews: [
          [
            below(open),
            23,
            5,
            `${of(['The awful smell', 'That horrible noise', 'The terrible pest'])} is dead, the mice failed, number ${i}`,
          ],
        ],
      })),
  ],
  [
    'reviews from elsewhere: hardly a reviewer is known for anything else',
    (draw) =>
      draw.many(400, () => ({
        reviews: [[draw.below(open), draw.below(6), draw.of([5, 5, 5, 4]), words(draw, 5)]],
      })),
  ],
];

describe('honest shops', () => {
  it.each(honest)('%s: no more than one in a hundred is suspected', (_, come) => {
    for (const seed of [1, 2]) {
      const draw = new Draw(seed);
      const accounts = [...regulars(500, draw), ...come(draw)];
      expect(suspectsOf(accounts).length).toBeLessThanOrEqual(0.01 * accounts.length);
    }
  });

  it('of passers-by suspects nobody', () => {
    for (const seed of [1, 2, 3]) expect(suspectsOf(passers(800, new Draw(seed)))).toEqual([]);
  });
});

describe('attacks of six kinds by 3% of the accounts', () => {
  const shops = [
    ['regulars who order, look and review', regulars],
    ['passers-by, of whom half buy once', passers],
  ] as const;
  it.each(shops)('are found among %s, and hardly anybody else', (_, come) => {
    let [found, planted, right] = [0, 0, 0];
    for (const seed of [1, 2, 3]) {
      const draw = new Draw(seed);
      const customers = come(1200, draw);
      const fakes = Object.values(attacks(6, draw)).flat();
      const suspects = suspectsOf([...customers, ...fakes]);
      found += suspects.length;
      planted += fakes.length;
      right += suspects.filter((account) => account >= customers.length).length;
    }
    expect(right / found).toBeGreaterThanOrEqual(0.95);
    expect(right / planted).toBeGreaterThanOrEqual(0.8);
  });
});
