import { describe, expect, it } from 'vitest';
import { msPerDay } from '../time';
import { eventTypes } from '../vocabulary/event-types';
import { holdOut } from './evaluation/held-out';
import { purchaseFacts } from './evaluation/purchases';
import { splitLastOrders } from './evaluation/split';
import type { Facts } from './facts';
import { orderKind, reviewKind } from './interaction-weights';
import { interactionsOf } from './interactions';
import { haveOrder, type PurchaseSequences, purchaseSequences } from './purchase-sequences';

const viewed = eventTypes.indexOf('view');
const none = Number.NEGATIVE_INFINITY;

/** Rows of customer, product and day, and a kind where it is no order line; each row an order of its own. */
type Row = readonly [customer: number, product: number, day: number, kind?: number];

function factsOf(rows: readonly Row[], customers = 2, products = 6): Facts {
  return {
    customers,
    products,
    count: rows.length,
    customer: Int32Array.from(rows, ([customer]) => customer),
    product: Int32Array.from(rows, ([, product]) => product),
    kind: Uint8Array.from(rows, ([, , , kind]) => kind ?? orderKind),
    amount: new Float64Array(rows.length).fill(1),
    at: Float64Array.from(rows, ([, , day]) => day * msPerDay),
    order: Int32Array.from(rows, (_, row) => row),
  };
}

const sequencesOf = (rows: readonly Row[], customers?: number) =>
  purchaseSequences(interactionsOf(factsOf(rows, customers)));

/** Of a customer: each date with its products. */
function told({ days, dates, starts, bought }: PurchaseSequences, customer: number) {
  return Array.from({ length: days[customer + 1] - days[customer] }, (_, d) => {
    const day = days[customer] + d;
    return [dates[day], [...bought.subarray(starts[day], starts[day + 1])]];
  });
}

describe('what customers bought, day after day', () => {
  const rows: Row[] = [
    [1, 5, 9],
    [0, 3, 4.9],
    [0, 1, 4.1],
    [0, 3, 4.2],
    [0, 2, 1],
    [0, 2, 4],
    [1, 0, none],
    [0, 4, 2, viewed],
  ];

  it('goes by dates; what was bought on one day has no order and comes once, what has no date stands apart', () => {
    const sequences = sequencesOf(rows);
    expect(told(sequences, 0)).toEqual([
      [1, [2]],
      [4, [1, 2, 3]],
    ]);
    expect(told(sequences, 1)).toEqual([
      [none, [0]],
      [9, [5]],
    ]);
    // Products 2 and 3 were bought twice.
    const twice = Math.fround(1 + 0.1 * Math.log(2));
    expect([...sequences.confidence]).toEqual([twice, 1, twice, twice, 1, 1]);
  });

  it('is the same however the rows are ordered', () => {
    expect(sequencesOf([...rows].reverse())).toEqual(sequencesOf(rows));
  });

  it('is of reviews where there are no orders, and of nobody who bought nothing', () => {
    const reviewed: Row[] = [
      [0, 2, 3, reviewKind],
      [0, 1, 5, reviewKind],
      [1, 1, 5, viewed],
    ];
    const sequences = sequencesOf(reviewed, 3);
    expect(told(sequences, 0)).toEqual([
      [3, [2]],
      [5, [1]],
    ]);
    expect([told(sequences, 1), told(sequences, 2)]).toEqual([[], []]);
  });

  it('holds nothing of what a split hides', () => {
    const facts = factsOf(rows);
    const held = splitLastOrders(facts, 1);
    expect(told(purchaseSequences(held.train), 0)).toEqual([[1, [2]]]);
    const hidden = Uint8Array.from({ length: facts.count }, (_, f) => (facts.product[f] === 2 ? 1 : 0));
    const half = holdOut(facts, purchaseFacts(facts), hidden, new Uint8Array(2).fill(1));
    expect(told(purchaseSequences(half.train), 0)).toEqual([[4, [1, 3]]]);
  });
});

describe('whether anything follows anything', () => {
  it.each<[string, boolean, Row[]]>([
    [
      'two days of one customer',
      true,
      [
        [0, 1, 1],
        [0, 1, 2],
      ],
    ],
    [
      'one day with two times',
      false,
      [
        [0, 1, 1.2],
        [0, 2, 1.8],
      ],
    ],
    [
      'one day of each customer',
      false,
      [
        [0, 1, 1],
        [1, 1, 2],
      ],
    ],
    [
      'a day and no day',
      false,
      [
        [0, 1, 1],
        [0, 2, none],
      ],
    ],
    [
      'no day at all',
      false,
      [
        [0, 1, none],
        [0, 2, none],
      ],
    ],
    [
      'a view before a purchase',
      false,
      [
        [0, 1, 1, viewed],
        [0, 2, 2],
      ],
    ],
    ['nothing', false, []],
  ])('%s: %s', (_, expected, rows) => {
    expect(haveOrder(factsOf(rows))).toBe(expected);
  });
});
