import { type Random, seededRandom } from '../../src/domain/math/random';
import { msPerDay, msPerMinute, msPerSecond } from '../../src/domain/time';
import { between, pick } from './chance';
import { makeCustomer } from './customers';
import { copies, crawl, type Fakes } from './fakes';
import { expand } from './grammar';
import { phraseBooks } from './phrases/book';
import { writeReview } from './reviews';
import {
  customerTypes,
  type Customer,
  languages,
  lastInstant,
  type OrderLine,
  type Product,
  type Review,
  type ShopEvent,
} from './types';

/** What an attack on the shop does, an account each time. */
export const attackKinds = [
  /** Five stars and the words of all others of its kind, or all but one word. */
  'copiers',
  /** One order of one product within days, then given back. */
  'refunders',
  /** Product pages by the hundred at a machine's pace. */
  'crawlers',
  /** Five stars in words of their own, on one product within days. */
  'raters',
  /** One product's page over and over, for a second. */
  'clickers',
  /** Five stars above a complaint, on one product within weeks. */
  'pushers',
] as const;
export type AttackKind = (typeof attackKinds)[number];

/** Part of them that buys something and keeps it, as a customer does: these are hardly to be told. */
const buyersToo = 0.06;

/**
 * Fake accounts of the six kinds, about as many of each, to be added behind `customers`: registered within days of what
 * they do, otherwise filled in as anybody's. Each kind has a product and a time of its own.
 */
export function makeAttacks(
  seed: number,
  accounts: number,
  customers: readonly Customer[],
  products: readonly Product[],
): Fakes {
  const random = seededRandom(seed);
  const kinds = Array.from({ length: accounts }, (_, i) => attackKinds[i % attackKinds.length]!);
  const sold = [...products.keys()].filter((index) => products[index]!.sold);
  const plans = new Map(
    attackKinds.map((kind) => [
      kind,
      {
        product: pick(sold, random),
        from: lastInstant - between(40, 200, random) * msPerDay,
        language: pick(languages, random),
      },
    ]),
  );
  const made = kinds.map((kind, index) => ({
    ...makeCustomer(
      customers.length + index,
      pick(customerTypes, random),
      plans.get(kind)!.language,
      true,
      random,
    ),
    registeredAt: Math.floor(plans.get(kind)!.from - between(1, 9, random) * msPerDay),
  }));
  const left: { lines: OrderLine[]; reviews: Review[]; events: ShopEvent[] } = {
    lines: [],
    reviews: [],
    events: [],
  };
  const written = new Set<string>();
  kinds.forEach((kind, index) => {
    const { product, from, language } = plans.get(kind)!;
    const customer = customers.length + index;
    const within = (days: number) => Math.floor(from + between(0, days, random) * msPerDay);
    left.events.push(...disguise(customer, products.length, from - 2 * msPerDay, random));
    if (random() < buyersToo) left.lines.push(bought(customer, products, sold, from, random));
    switch (kind) {
      case 'copiers': {
        const [title, text] = copies[language];
        const own = random() < 0.4 ? nearly(text, random) : text;
        left.reviews.push({ customer, product, rating: 5, title, text: own, at: within(4) });
        break;
      }
      case 'refunders':
        left.lines.push({
          orderId: `SO-${800001 + index}`,
          customer,
          product,
          quantity: 1,
          unitPrice: products[product]!.price,
          at: within(3),
          status: 'refunded',
        });
        break;
      case 'crawlers':
        left.events.push(...crawl(customer, products.length, within(20), random));
        break;
      case 'raters': {
        let review = writeReview(made[index]!, products[product]!, 5, random);
        while (written.has(review.text)) review = writeReview(made[index]!, products[product]!, 5, random);
        written.add(review.text);
        left.reviews.push({ customer, product, rating: 5, ...review, at: within(5) });
        break;
      }
      case 'clickers':
        left.events.push(...clicks(customer, product, within(6), random));
        break;
      case 'pushers':
        left.reviews.push({ customer, product, rating: 5, ...complaint(language, random), at: within(20) });
        break;
      default:
        kind satisfies never;
    }
  });
  return { customers: made, kinds, ...left };
}

/** Some look about first, as customers do. */
function disguise(customer: number, products: number, from: number, random: Random) {
  const views = random() < 0.5 ? 0 : 1 + Math.floor(5 * random());
  return Array.from({ length: views }, (_, index) => ({
    customer,
    product: Math.floor(random() * products),
    event: 'view' as const,
    at: Math.floor(from + index * between(20, 90, random) * msPerSecond),
    session: `D${customer}`,
    dwellSeconds: Math.round(between(5, 60, random)),
  }));
}

function bought(
  customer: number,
  products: readonly Product[],
  sold: readonly number[],
  from: number,
  random: Random,
): OrderLine {
  const product = pick(sold, random);
  return {
    orderId: `SO-${700001 + customer}`,
    customer,
    product,
    quantity: 1,
    unitPrice: products[product]!.price,
    at: Math.floor(from - between(1, 6, random) * msPerDay),
    status: 'completed',
  };
}

/** The same but for one word or sign. */
function nearly(text: string, random: Random): string {
  const parts = text.split(/(?=[ ，,])/);
  const at = Math.floor(random() * parts.length);
  return parts.filter((_, i) => i !== at || parts.length < 3).join('');
}

function complaint(language: Customer['language'], random: Random): { title: string; text: string } {
  const bad = {
    en: [
      '[It broke|The handle broke|The seam tore] after [two days|a week|one use], [terrible|very bad|awful] quality.',
      '[Awful|Terrible] material, [cheap and flimsy|badly made], [a waste of money|I am very disappointed].',
      'The delivery was [awful|terribly slow] and the box was [broken|damaged].',
      '[Poor|Bad] service, nobody answered, I am [disappointed|annoyed].',
    ],
    zh: [
      '[质量很差|做工太差|质量太差了]，用了[两天|一周|一次]就坏了。',
      '[材质很差|做工粗糙]，[浪费钱|非常失望|很失望]。',
      '物流[太慢了|很慢]，包装也[破了|坏了]。',
      '客服态度[很差|太差]，没人理，[失望|很失望]。',
    ],
  }[language];
  const sentences = new Set<string>();
  while (sentences.size < 2) sentences.add(pick(bad, random));
  const text = [...sentences].map((sentence) => expand(sentence, phraseBooks[language].slots, random));
  return {
    title: language === 'zh' ? '五星' : 'Five stars',
    text: text.join(language === 'zh' ? '' : ' '),
  };
}

/** Some sittings, a look every few seconds. */
function clicks(customer: number, product: number, from: number, random: Random) {
  const views = Math.round(between(40, 120, random));
  let at = from;
  return Array.from({ length: views }, (_, index) => {
    at += Math.floor(between(2, 20, random) * msPerSecond + (index % 30 === 29 ? 90 * msPerMinute : 0));
    return {
      customer,
      product,
      event: 'view' as const,
      at,
      session: `K${customer}-${Math.floor(index / 30)}`,
      dwellSeconds: 1,
    };
  });
}
