import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import type { Facts } from '../recommend/facts';
import { orderKind } from '../recommend/interaction-weights';
import { emptyShop } from '../recommend/fixtures/shops';
import { interactionsOf } from '../recommend/interactions';
import { defaultRules } from '../recommend/rules/offer-rules';
import { drain } from '../steps';
import { msPerDay } from '../time';
import { closeLoop, type LoopInput } from './close-loop';
import type { EarlierLists } from './earlier-lists';

const [customers, products] = [120, 60];
const since = 100 * msPerDay;
const groupOf = (of: number) => of % 3;
const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`);

/** Three groups that buy products of their own group, a few of them before `since` and two afterwards. */
function shop(): Facts {
  const random = seededRandom(4);
  const rows: [customer: number, product: number, at: number][] = [];
  for (let c = 0; c < customers; c++) {
    const own = Array.from({ length: products }, (_, p) => p).filter((p) => groupOf(p) === groupOf(c));
    const order = own.map((p) => [random(), p] as const).sort(([a], [b]) => a - b);
    order.slice(0, 6).forEach(([, product], i) => {
      const day =
        i < 4 ? 10 + 20 * i + Math.floor(9 * random()) : 110 + 30 * (i - 4) + Math.floor(9 * random());
      rows.push([c, product, day * msPerDay]);
    });
  }
  return {
    customers,
    products,
    count: rows.length,
    customer: Int32Array.from(rows, ([customer]) => customer),
    product: Int32Array.from(rows, ([, product]) => product),
    kind: new Uint8Array(rows.length).fill(orderKind),
    amount: new Float64Array(rows.length).fill(1),
    at: Float64Array.from(rows, ([, , at]) => at),
    order: Int32Array.from(rows.keys()),
  };
}

function input(facts = shop()): LoopInput {
  return {
    facts,
    interactions: interactionsOf(facts),
    texts: null,
    seed: 1,
    includeBought: false,
    listLength: 6,
    recommender: 'itemKnn',
    rules: defaultRules,
    shop: emptyShop(customers, products),
    customerIds: ids('c', customers),
    productIds: ids('p', products),
    rebuyingUntil: () => null,
  };
}

/** Lists in other numbers than today's: customers and products stand the other way round. */
function earlier(suits: (customer: number, product: number) => boolean): EarlierLists {
  const length = 8;
  const lists = new Int32Array(customers * length).fill(-1);
  for (let row = 0; row < customers; row++) {
    const c = customers - 1 - row;
    const own = Array.from({ length: products }, (_, p) => p).filter((p) => suits(c, p));
    lists.set(
      own.slice(0, length).map((p) => products - 1 - p),
      row * length,
    );
  }
  return {
    customerIds: ids('c', customers).reverse(),
    productIds: ids('p', products).reverse(),
    length,
    products: lists,
  };
}

describe('lists of an earlier run', () => {
  it('are scored on new purchases only, by ids', async () => {
    const all = earlier((c, p) => groupOf(c) === groupOf(p));
    const { then, months } = await drain(closeLoop(input(), all, since));
    // The first six of eight offered, of the twenty of her group.
    expect(then).toMatchObject({ customers, purchases: 2 * customers });
    expect(then!.recall.value).toBeGreaterThan(0.2);
    expect(then!.recall.value).toBeLessThan(0.5);
    expect(months.map(({ purchases }) => purchases).reduce((a, b) => a + b)).toBe(2 * customers);
    const others = earlier((c, p) => groupOf(c) !== groupOf(p));
    const { then: missed } = await drain(closeLoop(input(), others, since));
    expect(missed!.hitRate.value).toBe(0);
  });

  it('give way to surely better ones, and stay where today’s would be surely worse', async () => {
    const wrong = earlier((c, p) => groupOf(c) !== groupOf(p));
    const { match } = await drain(closeLoop(input(), wrong, since));
    expect(match.outcome).toBe('promoted');
    expect(match.testFrom).toBeGreaterThan(since);
    expect(match.difference!.low).toBeGreaterThan(0);
    const facts = shop();
    const knowing = earlier((c, p) => boughtLast(facts, c) === p);
    const { match: kept } = await drain(closeLoop(input(facts), knowing, since));
    expect(kept.outcome).toBe('kept');
    expect(kept.champion!.value).toBe(1);
  });

  it('decide nothing by a handful of purchases', async () => {
    const all = earlier((c, p) => groupOf(c) === groupOf(p));
    const late = 146 * msPerDay;
    expect((await drain(closeLoop(input(), all, late))).match.outcome).toBe('few');
  });

  it('are compared with lists that know nothing of the test', async () => {
    // On one day everybody buys out of her group, as nobody ever did: known, it would be found.
    const facts = shop();
    const from = 140 * msPerDay;
    const product = facts.product.map((own, f) => (facts.at[f]! >= from ? (own + 1) % products : own));
    const at = facts.at.map((instant) => Math.min(instant, from));
    const then = { ...facts, product, at };
    const knowing = earlier((c, p) => boughtLast(then, c) === p);
    const { match } = await drain(closeLoop(input(then), knowing, from));
    expect(match.testFrom).toBe(from);
    expect(match.customers).toBe(customers);
    expect(match.challenger!.value).toBeLessThan(0.1);
  });
});

function boughtLast({ customer, product, at, count }: Facts, wanted: number): number {
  let last = -1;
  for (let f = 0; f < count; f++) {
    if (customer[f] === wanted && (last < 0 || at[f]! > at[last]!)) last = f;
  }
  return product[last]!;
}
