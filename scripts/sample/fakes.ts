import { seededRandom, type Random } from '../../src/domain/math/random';
import { msPerDay, msPerHour, msPerSecond } from '../../src/domain/time';
import type { AttackKind } from './attacks';
import { between, pick } from './chance';
import { makeCustomer } from './customers';
import {
  type Customer,
  customerTypes,
  type Language,
  languages,
  lastInstant,
  type OrderLine,
  type Product,
  type Review,
  type ShopEvent,
} from './types';

/** Accounts behind which there is no customer, by what they do. */
export interface FakeCounts {
  /** Hand in one copied review and do nothing else. */
  readonly reviewers: number;
  /** Call up product pages by the hundred and never put anything in the cart. */
  readonly robots: number;
  /** Place one order of one and the same product, within days of each other, so that it sells well. */
  readonly buyers: number;
}

export const noFakes: FakeCounts = { reviewers: 0, robots: 0, buyers: 0 };
export type FakeKind = keyof FakeCounts | AttackKind;

/** What fakes leave in the shop's tables, behind what its customers left. */
export interface Fakes {
  readonly customers: readonly Customer[];
  readonly kinds: readonly FakeKind[];
  readonly lines: readonly OrderLine[];
  readonly reviews: readonly Review[];
  readonly events: readonly ShopEvent[];
}

export const copies: Readonly<Record<Language, readonly [title: string, text: string]>> = {
  en: [
    'Simply the best',
    'Simply the best I have ever had in my hands, I ordered five more for the whole family at once and every one of them is happy!',
  ],
  zh: ['强烈推荐', '这是我用过的最好的宝贝，马上又给全家人下单了五件，大家都非常满意，强烈推荐给所有朋友！'],
};

/** Fake accounts, to be added behind `customers`: registered lately, otherwise filled in as anybody's. */
export function makeFakes(
  seed: number,
  { reviewers, robots, buyers }: FakeCounts,
  customers: readonly Customer[],
  products: readonly Product[],
): Fakes {
  const random = seededRandom(seed);
  const kinds: FakeKind[] = [
    ...new Array<FakeKind>(reviewers).fill('reviewers'),
    ...new Array<FakeKind>(robots).fill('robots'),
    ...new Array<FakeKind>(buyers).fill('buyers'),
  ];
  const sold = [...products.keys()].filter((index) => products[index]!.sold);
  const [praised, pushed] = [pick(sold, random), pick(sold, random)];
  const campaign = lastInstant - between(40, 60, random) * msPerDay;
  const accounts = kinds.map((_, index) => ({
    ...makeCustomer(
      customers.length + index,
      pick(customerTypes, random),
      languages[index % 2]!,
      true,
      random,
    ),
    registeredAt: Math.floor(campaign - between(1, 9, random) * msPerDay),
  }));
  const of = (kind: FakeKind) =>
    kinds.flatMap((each, index) => (each === kind ? [customers.length + index] : []));
  const within = (days: number) => Math.floor(campaign + between(0, days, random) * msPerDay);
  return {
    customers: accounts,
    kinds,
    lines: of('buyers').map((customer, index) => ({
      orderId: `SO-${900001 + index}`,
      customer,
      product: pushed,
      quantity: 1,
      unitPrice: products[pushed]!.price,
      at: within(3),
      status: 'completed' as const,
    })),
    reviews: of('reviewers').map((customer) => {
      const [title, text] = copies[accounts[customer - customers.length]!.language];
      return { customer, product: praised, rating: 5, title, text, at: within(3) };
    }),
    events: of('robots').flatMap((customer) => crawl(customer, products.length, within(20), random)),
  };
}

/** One page after the other, round the clock. */
export function crawl(customer: number, products: number, from: number, random: Random): ShopEvent[] {
  const views = Math.round(between(400, 900, random));
  let at = from;
  return Array.from({ length: views }, (_, index): ShopEvent => {
    at += Math.floor(between(0.5, 1.5, random) * 2 * msPerSecond + (index % 60 === 59 ? msPerHour : 0));
    const product = Math.floor(random() * products);
    return { customer, product, event: 'view', at, session: `B${customer}`, dwellSeconds: 1 };
  });
}
