import { describe, expect, it } from 'vitest';
import { behaviourFeatures } from '../behaviour/behaviour-features';
import { shopOf } from '../behaviour/fixtures/shop';
import { seededRandom } from '../math/random';
import { shopUntil } from '../movement/shop-until';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { eventTypes } from '../vocabulary/event-types';
import { AnybodyUntil, CustomerPast } from './customer-past';
import { recentDays, RunningShop } from './running-shop';
import { purchasesInOrders, streamTables, timelineOf } from './timeline';

const [customers, products] = [40, 12];
const start = Date.UTC(2024, 0, 1);

/** A shop of all four tables in no order of time, some of it without a date, a customer or an order. */
function madeShop(seed: number, tables: Partial<Record<(typeof streamTables)[number], number>> = {}): Shop {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const rows = (name: (typeof streamTables)[number], usual: number) => {
    const count = tables[name] ?? usual;
    return {
      count,
      customer: Int32Array.from({ length: count }, () => (random() < 0.05 ? -1 : below(customers))),
      product: Int32Array.from({ length: count }, () => (random() < 0.03 ? -1 : below(products))),
      at: Float64Array.from({ length: count }, () =>
        random() < 0.03 ? Number.NaN : start + below(200) * msPerDay + below(1000),
      ),
    };
  };
  const inPieces = (back: ReturnType<typeof rows>) => ({
    ...back,
    quantity: Float64Array.from({ length: back.count }, (_, row) => 1 + (row % 3)),
  });
  const lines = rows('orderLines', 300);
  const ids = (mark: string, count: number) => Array.from({ length: count }, (_, i) => `${mark}${i}`);
  const amounts = Float64Array.from({ length: lines.count }, () =>
    random() < 0.05 ? Number.NaN : 5 + below(60),
  );
  const spend = new Float64Array(customers);
  amounts.forEach((amount, row) => {
    if (lines.customer[row]! >= 0 && amount > 0) spend[lines.customer[row]!]! += amount;
  });
  const texts = (count: number) => Array.from({ length: count }, () => 'w'.repeat(below(30)));
  const events = rows('events', 500);
  const reviews = rows('reviews', 80);
  return {
    customers: { ids: ids('c', customers), attributes: [], spend },
    products: {
      ids: ids('p', products),
      title: ids('Thing ', products).with(0, 'POSTAGE'),
    } as unknown as Shop['products'],
    orderLines: {
      ...lines,
      order: Int32Array.from({ length: lines.count }, () => (random() < 0.05 ? -1 : below(120))),
      quantity: Float64Array.from({ length: lines.count }, () => 1 + below(3)),
      amount: amounts,
    },
    returns: inPieces(rows('returns', 20)),
    reviews: {
      ...reviews,
      rating: Float64Array.from({ length: reviews.count }, () =>
        random() < 0.1 ? Number.NaN : 1 + below(5),
      ),
      title: texts(reviews.count),
      text: texts(reviews.count),
    },
    events: {
      ...events,
      type: Uint8Array.from({ length: events.count }, () => below(eventTypes.length)),
      dwellSeconds: Float64Array.from({ length: events.count }, () =>
        random() < 0.5 ? Number.NaN : below(60),
      ),
    },
    currency: '€',
  };
}

/** By going over all records that were there by then, one table after the other. */
function counted(shop: Shop, instant: number) {
  const is = (at: number) => at <= instant;
  const since = (at: number) => at > instant - recentDays * msPerDay;
  const first = new Map<number, number>();
  const active = new Set<number>();
  let records = 0;
  for (const name of streamTables) {
    const { at, customer } = shop[name];
    at.forEach((time, row) => {
      if (!is(time)) return;
      records++;
      const who = customer[row]!;
      if (who < 0) return;
      first.set(who, Math.min(time, first.get(who) ?? Number.POSITIVE_INFINITY));
      if (since(time)) active.add(who);
    });
  }
  const { orderLines, events } = shop;
  const dated = [...orderLines.at.keys()].filter((row) => is(orderLines.at[row]!));
  const numbered = new Set(dated.map((row) => orderLines.order[row]!).filter((order) => order >= 0));
  const taken = new Map<number, number>();
  for (const row of dated) {
    const product = orderLines.product[row]!;
    if (product > 0 && since(orderLines.at[row]!)) taken.set(product, (taken.get(product) ?? 0) + 1);
  }
  const figures = {
    records,
    customers: first.size,
    newcomers: [...first.values()].filter(since).length,
    active: active.size,
    orders: numbered.size + dated.filter((row) => orderLines.order[row]! < 0).length,
    money: dated.reduce((sum, row) => sum + (orderLines.amount[row]! || 0), 0),
    returns: shop.returns.at.filter(is).length,
    reviews: shop.reviews.at.filter(is).length,
    events: eventTypes.map(
      (_, type) => events.at.filter((at, row) => is(at) && events.type[row] === type).length,
    ),
  };
  return { figures, taken };
}

describe('a shop as it happens', () => {
  it('takes late rows at their own time, and says which have none', () => {
    const shop = madeShop(1);
    const timeline = timelineOf(shop);
    const all = streamTables.reduce((sum, name) => sum + shop[name].count, 0);
    expect(timeline.count + timeline.undated).toBe(all);
    expect(timeline.undated).toBe(
      streamTables.reduce((sum, name) => sum + shop[name].at.filter((at) => Number.isNaN(at)).length, 0),
    );
    expect(timeline.late).toBeGreaterThan(100);
    expect([...timeline.at]).toEqual([...timeline.at].sort((a, b) => a - b));
    timeline.row.forEach((row, place) => {
      expect(shop[streamTables[timeline.table[place]!]!].at[row]).toBe(timeline.at[place]);
    });
  });

  it('is at any instant what counting all records until then comes to, forwards, back and at the end', () => {
    const shop = madeShop(2);
    const running = new RunningShop(shop, timelineOf(shop));
    for (const day of [3, 40, 41, 90, 20, 199, 0, 500]) {
      const instant = start + day * msPerDay + 400;
      running.moveTo(instant);
      const { figures, taken } = counted(shop, instant);
      const found = running.figures();
      expect({ ...found, money: 0 }).toEqual({ ...figures, money: 0 });
      expect(found.money).toBeCloseTo(figures.money, 6);
      for (const { product, taken: often } of running.top(5)) expect(often).toBe(taken.get(product));
      expect(running.top(5).length).toBe(Math.min(5, taken.size));
    }
  });

  it('ends where it would have ended at one stroke, however small the steps are', () => {
    const shop = madeShop(3);
    const [steps, stroke] = [
      new RunningShop(shop, timelineOf(shop)),
      new RunningShop(shop, timelineOf(shop)),
    ];
    for (let day = 0; day <= 200; day += 0.25) steps.moveTo(start + day * msPerDay);
    stroke.moveTo(start + 200 * msPerDay);
    expect(steps.figures()).toEqual(stroke.figures());
    expect(steps.top(12)).toEqual(stroke.top(12));
    expect(steps.latest(3)).toEqual(stroke.latest(3));
  });

  it('tells who did something since she was last asked for, each once', () => {
    const shop = madeShop(4);
    const running = new RunningShop(shop, timelineOf(shop));
    running.moveTo(start + 20 * msPerDay);
    const first = running.takeTouched(1000);
    expect(new Set(first).size).toBe(first.length);
    expect(first.length).toBe(running.figures().customers);
    expect(running.takeTouched(1000).length).toBe(0);
    running.moveTo(start + 21 * msPerDay);
    expect(running.takeTouched(2).length).toBe(2);
  });
});

describe('some customers as they were', () => {
  for (const [name, tables] of [
    ['all tables', {}],
    ['events alone', { orderLines: 0, returns: 0, reviews: 0 }],
    ['orders alone', { returns: 0, reviews: 0, events: 0 }],
    ['reviews alone', { orderLines: 0, returns: 0, events: 0 }],
    ['hardly anything', { orderLines: 5, returns: 1, reviews: 2, events: 6 }],
  ] as const) {
    it(`have the figures that the whole shop gives them: ${name}`, () => {
      const shop = madeShop(5, tables);
      const timeline = timelineOf(shop);
      const [past, anybody] = [new CustomerPast(shop), new AnybodyUntil(shop, timeline)];
      for (const day of [2, 30, 120, 300]) {
        const instant = start + day * msPerDay + 500;
        const done = timeline.at.filter((at) => at <= instant).length;
        if (done === 0) continue;
        const whole = behaviourFeatures(shopUntil(shop, instant + 0.5));
        const some = Int32Array.of(3, 17, 0, 39);
        const own = behaviourFeatures(past.shopOf(some, instant, anybody.at(done)));
        expect(own.rows).toBe(some.length + 1);
        whole.columns.forEach(({ name: column }, j) => {
          const at = own.columns.findIndex((each) => each.name === column);
          some.forEach((customer, i) => {
            const expected = whole.values[customer * whole.columns.length + j]!;
            // A column of which nothing is known of these is left out: as unknown as NaN.
            const found = at < 0 ? Number.NaN : own.values[i * own.columns.length + at]!;
            const isAlike = Number.isNaN(expected)
              ? Number.isNaN(found)
              : Math.abs(found - expected) <= 1e-4 * (1 + Math.abs(expected));
            expect([column, customer, isAlike ? expected : found]).toEqual([column, customer, expected]);
          });
        });
      }
    });
  }
});

it('counts a purchase that stands in the log and among the orders as two records of one thing, line for line', () => {
  const purchase = eventTypes.indexOf('purchase');
  const shop = shopOf(3, {
    events: [
      [0, 0, purchase, 1.2, 0],
      [0, 0, purchase, 1.4, 0],
      // Another day, another customer, another product and a look.
      [0, 0, purchase, 2.2, 0],
      [1, 0, purchase, 1.2, 0],
      [0, 1, purchase, 1.2, 0],
      [2, 1, eventTypes.indexOf('view'), 5, 0],
    ],
    lines: [
      [0, 0, 0, 1, 10, 1.9],
      [2, 1, 1, 1, 10, 5],
    ],
  });
  expect(purchasesInOrders(shop)).toBe(1);
  expect(purchasesInOrders(shopOf(1, { events: [[0, 0, purchase, 1, 0]] }))).toBe(0);
});
