import { describe, expect, it } from 'vitest';
import type { Events } from '../shop/shop';
import { eventTypes } from '../vocabulary/event-types';
import { cascadeChances, fitCascade } from './cascade-model';
import { madeLog } from './fixtures/made-log';
import { impressionsOf } from './impressions';

type Row = readonly [
  customer: number,
  product: number,
  kind: (typeof eventTypes)[number],
  seconds: number,
  position?: number,
  list?: string,
];
const lists = ['home', 'search', 'because:p1', 'because:p2'];

function eventsOf(rows: readonly Row[]): Events {
  const count = rows.length;
  const missing = new Float64Array(count).fill(Number.NaN);
  return {
    count,
    customer: Int32Array.from(rows, ([customer]) => customer),
    product: Int32Array.from(rows, ([, product]) => product),
    type: Uint8Array.from(rows, ([, , kind]) => eventTypes.indexOf(kind)),
    at: Float64Array.from(rows, ([, , , seconds]) => seconds * 1000),
    dwellSeconds: missing,
    placed: {
      position: Float64Array.from(rows, ([, , , , position]) => position ?? Number.NaN),
      list: Int32Array.from(rows, ([, , , , , list]) => (list === undefined ? -1 : lists.indexOf(list))),
      lists,
      model: new Int32Array(count).fill(-1),
      models: [],
      score: missing,
      propensity: missing,
    },
  };
}
const shop = { customers: 3, products: 5 };

describe('impressions', () => {
  it('are clicked by the same customer, afterwards, in the list and at the place that the click names', () => {
    const log = impressionsOf(
      eventsOf([
        [0, 1, 'impression', 10, 1, 'home'],
        [0, 1, 'impression', 20, 3, 'search'],
        [0, 1, 'click', 30, 1, 'home'],
        [1, 1, 'impression', 10, 1, 'home'],
        [1, 1, 'click', 5, 1, 'home'],
        [2, 1, 'impression', 10, 2, 'home'],
        [2, 1, 'click', 10 + 2 * 86_400, 2, 'home'],
      ]),
      shop,
    );
    expect([...log.clicked]).toEqual([1, 0, 0, 0]);
    expect([...log.position]).toEqual([1, 3, 1, 2]);
  });

  it('are clicked once, however often the product is', () => {
    const log = impressionsOf(
      eventsOf([
        [0, 1, 'impression', 10, 1],
        [0, 1, 'click', 11],
        [0, 1, 'click', 12],
        [0, 1, 'impression', 20, 1],
        [0, 1, 'click', 21],
      ]),
      shop,
    );
    expect([...log.clicked]).toEqual([1, 1]);
    expect(log.pages).toBe(2);
  });

  it('go by views where no clicks are logged, and are of a family of lists', () => {
    const log = impressionsOf(
      eventsOf([
        [0, 1, 'impression', 10, 1, 'because:p1'],
        [0, 2, 'impression', 10, 2, 'because:p1'],
        [0, 3, 'impression', 10, 1, 'because:p2'],
        [0, 2, 'view', 12],
      ]),
      shop,
    );
    expect([...log.clicked]).toEqual([0, 1, 0]);
    expect([...log.list].map((list) => log.lists[list])).toEqual(['because', 'because', 'because']);
    expect([...log.page]).toEqual([0, 0, 1]);
  });
});

describe('the cascade model', () => {
  it('by hand: what stands behind the first click was not looked at', () => {
    const log = impressionsOf(
      eventsOf([
        [0, 1, 'impression', 1, 1],
        [0, 2, 'impression', 1, 2],
        [0, 3, 'impression', 1, 3],
        [0, 2, 'click', 2],
        [1, 2, 'impression', 1, 1],
        [1, 1, 'impression', 1, 2],
        [1, 3, 'impression', 1, 3],
      ]),
      shop,
    );
    const { relevance, examined } = fitCascade(log);
    expect([...examined]).toEqual([0, 2, 2, 1, 0]);
    expect([...relevance.slice(1, 4)]).toEqual([0, 0.5, 0]);
    // 1: never clicked; 2 comes after it.
    expect([...cascadeChances(log, (product) => relevance[product])]).toEqual([0, 0.5, 0, 0.5, 0, 0]);
  });

  it('finds what was planted where customers look so', () => {
    const relevance = [0.1, 0.3, 0.5, 0.2, 0.4, 0.15];
    const log = madeLog({
      customers: 500,
      pages: 10_000,
      examination: [1, 1, 1, 1],
      relevance,
      way: 'cascade',
      seed: 3,
    });
    const found = fitCascade(log);
    for (const [product, truth] of relevance.entries())
      expect(Math.abs(found.relevance[product] - truth)).toBeLessThan(0.02);
    expect(found.further).toBe(0);
  });
});
