import { describe, expect, it } from 'vitest';
import type { ArchetypeKey } from '../../domain/label/archetypes/archetypes';
import { Chance, type MadeOrder, ordersFile, segmentFiles } from './fixtures/made-orders';

type Own = readonly Omit<MadeOrder, 'customer'>[];
function shopOf(customers: number, seed: number, each: (c: number, chance: Chance) => Own): File {
  const chance = new Chance(seed);
  const orders = Array.from({ length: customers }, (_, c) =>
    each(c, chance).map((order) => ({ ...order, customer: `C${c}` })),
  ).flat();
  return ordersFile(orders.sort((a, b) => a.day - b.day));
}
const price = (chance: Chance) => Math.exp(3 + 0.5 * chance.normal());
const thing = (chance: Chance) => [`P${chance.below(40)}`, 'Things', price(chance)] as const;

/** Shops that tempt into saying what their records cannot tell, and the names that would say it. */
const shops: readonly (readonly [string, () => File, readonly ArchetypeKey[]])[] = [
  [
    'a subscription: everybody buys the same every month',
    () =>
      shopOf(220, 1, (_, chance) => {
        const first = chance.below(700);
        const months = Math.floor((720 - first) / 30);
        return Array.from({ length: Math.max(1, months) }, (_, m) => ({
          day: first + 30 * m + 0.3 * chance.random(),
          items: [['BOX', 'Boxes', 29]] as const,
        }));
      }),
    ['slow-planner', 'lapsed', 'lapsing-valued', 'frequent-small-basket'],
  ],
  [
    'a shop of the Advent: everybody buys in December, year after year or once',
    () =>
      shopOf(320, 2, (_, chance) => {
        const years = [0, 1, 2].filter(() => chance.random() < 0.5);
        return (years.length > 0 ? years : [chance.below(3)]).map((year) => ({
          day: 365 * year + 334 + 22 * chance.random(),
          items: [thing(chance)],
        }));
      }),
    ['lapsed', 'lapsing-valued', 'new-customer'],
  ],
  [
    'a shop that shuts for a fortnight: nobody came last while it was shut',
    () =>
      shopOf(900, 7, (_, chance) =>
        Array.from({ length: 1 + chance.count(0.6) }, () => {
          const day = 361 * chance.random();
          return { day: day < 45 ? day : day + 14, items: [thing(chance)] };
        }),
      ),
    [],
  ],
  [
    'everybody bought once',
    () => shopOf(300, 3, (_, chance) => [{ day: 700 * chance.random(), items: [thing(chance)] }]),
    ['lapsed', 'new-customer', 'loyal-regular'],
  ],
  [
    'everybody bought one thing, of a few dozen prices',
    () => {
      const chance = new Chance(11);
      const prices = Array.from({ length: 50 }, () => price(chance));
      return shopOf(1_000, 12, (_, own) => {
        const product = Math.floor(50 * own.random() ** 1.4);
        return [{ day: 730 * own.random(), items: [[`P${product}`, 'Things', prices[product]!]] }];
      });
    },
    ['lapsed', 'new-customer', 'loyal-regular', 'small-spender', 'big-ticket'],
  ],
  [
    'each takes of two lines as she likes, all the way from one to the other',
    () =>
      shopOf(600, 13, (_, chance) => {
        const share = chance.random();
        return Array.from({ length: 5 + chance.count(5) }, () => {
          const line = chance.random() < share ? 'Tea' : 'Toys';
          return { day: 700 * chance.random(), items: [[`${line}${chance.below(10)}`, line, price(chance)]] };
        });
      }),
    [],
  ],
  [
    'a shop that doubles every quarter: most came lately',
    () => {
      const chance = new Chance(14);
      const prices = Array.from({ length: 30 }, () => price(chance));
      return shopOf(900, 15, (_, own) => {
        const first = Math.max(0, 730 - 130 * own.wait());
        const later = own.count(0.012 * (730 - first));
        const days = [first, ...Array.from({ length: later }, () => first + (730 - first) * own.random())];
        return days.map((day) => ({
          day,
          items: Array.from({ length: 1 + own.count(0.8) }, () => {
            const product = own.below(30);
            return [`P${product}`, 'Things', prices[product]!] as const;
          }),
        }));
      });
    },
    ['lapsed', 'lapsing-valued'],
  ],
  [
    'everybody is busy before Christmas, when the export ends',
    () =>
      shopOf(900, 17, (_, chance) =>
        Array.from({ length: 1 + chance.count(4 * Math.exp(0.4 * chance.normal())) }, () => ({
          day:
            365 * chance.below(2) +
            (chance.random() < 0.4 ? 330 + 25 * chance.random() : 365 * chance.random()),
          items: Array.from({ length: 1 + chance.count(0.8) }, () => thing(chance)),
        })),
      ),
    ['lapsed', 'lapsing-valued', 'new-customer', 'seasonal'],
  ],
  [
    'fourteen days of a lively shop',
    () =>
      shopOf(300, 4, (_, chance) => {
        const own: Omit<MadeOrder, 'customer'>[] = [];
        for (let day = 14 * chance.random(); day < 14; day += 0.3 + 5 * chance.wait())
          own.push({ day, items: [thing(chance)] });
        return own;
      }),
    [
      'lapsed',
      'lapsing-valued',
      'new-customer',
      'loyal-regular',
      'loyal-big-spender',
      'one-time-buyer',
      'long-standing',
    ],
  ],
];

describe('shops that tempt', () => {
  it.each(shops)(
    '%s',
    async (_, file, lies) => {
      const { choice, profiles } = await segmentFiles([file()]);
      expect(choice!.verdict).toMatchObject({ answer: 'none', parts: 1 });
      expect(profiles.filter(({ archetype }) => lies.includes(archetype))).toEqual([]);
    },
    60_000,
  );
});

it('one wholesaler among 1,001 is no segment and bends no figure of the others', async () => {
  const people = (wholesale: boolean) =>
    shopOf(1_001, 5, (c, chance) =>
      Array.from({ length: 1 + chance.count(3) }, () => {
        const [product, category, amount] = thing(chance);
        const times = wholesale && c === 500 ? 4_000 : 1;
        return { day: 700 * chance.random(), items: [[product, category, amount, times]] as const };
      }),
    );
  const [without, beside] = [await segmentFiles([people(false)]), await segmentFiles([people(true)])];
  expect(beside.profiles.every(({ size }) => size > 20)).toBe(true);
  expect(beside.choice!.verdict.answer).toBe(without.choice!.verdict.answer);
  const usual = ({ figures }: typeof beside) =>
    figures!.flatMap((own) =>
      own.filter(({ feature }) => feature === 'monetary').map(({ shopValue }) => shopValue),
    );
  expect(usual(beside)[0]! / usual(without)[0]!).toBeCloseTo(1, 1);
  const few = beside.profiles.filter(({ fewPay }) => fewPay !== undefined);
  expect(few.map(({ fewPay }) => fewPay!.customers)).toEqual([1]);
}, 120_000);
