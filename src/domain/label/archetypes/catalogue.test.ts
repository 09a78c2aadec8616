import { describe, expect, it } from 'vitest';
import {
  crowd,
  every,
  type Kind,
  portraits,
  portraitsFromLog,
  portraitsOfVisits,
} from '../fixtures/portraits';
import type { ArchetypeKey } from './archetypes';

const archetypes = (...kinds: Kind[]): ArchetypeKey[] =>
  portraits(...kinds).map(({ archetype }) => archetype);

/** Thirty customers who look like something beside sixty others; by their orders, or by all that they do. */
function beside(own: Orders | Does, others: Orders | Does): Kind[] {
  const does = (what: Orders | Does): Does => ('length' in what ? { orders: what } : what);
  return [
    { customers: 30, ...does(own) },
    { customers: 60, ...does(others) },
  ];
}
type Does = Omit<Kind, 'customers'>;
type Orders = NonNullable<Kind['orders']>;

/**
 * For each archetype a shop in which its name tempts: relative to its neighbours the first segment looks like it, by
 * its own figures it is not.
 */
const tempting: readonly (readonly [ArchetypeKey, string, Kind[]])[] = [
  [
    'lapsed',
    'a lively grocer’s customers, eleven days away',
    beside(every(3, 9, 20, 11), every(3, 12, 20, 0)),
  ],
  [
    'lapsed',
    'who comes every four months, two months away, in a shop of weekly customers',
    beside(every(120, 6, 200, 60), every(7, 60, 20, 0)),
  ],
  [
    'lapsing-valued',
    'the same in a shop where these bring the money',
    beside(every(120, 6, 900, 60), every(7, 60, 20, 0)),
  ],
  [
    'lapsing-valued',
    'good customers of that grocer, eleven days away',
    beside(every(3, 12, 90, 11), every(3, 9, 20, 0)),
  ],
  ['new-customer', 'five orders within two weeks', beside(every(3, 5, 20, 0), every(10, 30, 20, 0))],
  ['new-customer', 'one order, but half a year ago', beside([[180, 20]], every(30, 20, 20, 0))],
  ['new-customer', 'a marketplace’s addresses, of which none comes twice', beside([[10, 20]], [[190, 20]])],
  [
    'new-customer',
    'one order in an export of nine days, before which nobody knows',
    beside([[1, 20]], every(3, 4, 20, 0)),
  ],
  ['one-time-buyer', 'one order in an export of nine days', beside([[8, 20]], every(3, 4, 20, 0))],
  ['loyal-regular', 'four orders in an export of nine days', beside(every(3, 4, 5, 0), [[1, 20]])],
  [
    'loyal-big-spender',
    'four times the money of others in an export of nine days',
    beside(every(3, 4, 20, 0), [[1, 20]]),
  ],
  [
    'lapsed',
    'forty days of silence in an export of six weeks, which sees no longer pauses',
    beside(every(3, 2, 20, 40), every(12, 4, 20, 0)),
  ],
  [
    'new-customer',
    'nine days of orders beside years of reviews',
    beside([[1, 20]], { orders: every(3, 4, 20, 0), reviews: [{ text: 'A lamp.', daysAgo: 900 }] }),
  ],
  ['loyal-regular', 'two orders where most never bought', beside(every(10, 2, 20, 0), [])],
  [
    'loyal-big-spender',
    'two orders where sixty in a hundred never bought',
    [
      { customers: 40, orders: every(10, 2, 200, 0) },
      { customers: 60, orders: [] },
    ],
  ],
  [
    'loyal-big-spender',
    'regulars who spend what all spend',
    beside(every(10, 6, 20, 0), every(10, 5, 20, 100)),
  ],
  ['loyal-regular', 'nine orders, long ago', beside(every(5, 9, 20, 200), every(20, 2, 20, 0))],
  ['one-time-buyer', 'two orders where others have ten', beside(every(10, 2, 20, 0), every(10, 10, 20, 0))],
  ['big-ticket', 'orders a fifth dearer than the others’', beside(every(20, 3, 36, 0), every(20, 3, 30, 0))],
  [
    'small-spender',
    'orders a fifth cheaper than the others’',
    beside(every(20, 3, 24, 0), every(20, 3, 30, 0)),
  ],
  [
    'frequent-small-basket',
    'three small orders where others have one',
    beside(every(20, 3, 10, 0), [[10, 40]]),
  ],
  ['long-standing', 'a quarter where others have a month', beside(every(30, 4, 20, 0), every(10, 3, 20, 0))],
  [
    'recently-active',
    'a month away where others are a year away',
    [...beside(every(60, 3, 20, 30), every(60, 3, 20, 365)), { customers: 3, orders: [[0, 20]] }],
  ],
  [
    'slow-planner',
    'ten days between orders where others have five',
    beside(every(10, 4, 20, 0), every(5, 4, 20, 0)),
  ],
  ['quieter', 'one order ten days ago, in a shop of regulars', beside([[10, 20]], every(14, 12, 20, 12))],
  [
    'quieter',
    'one order a year ago where nobody else came back either',
    [...beside([[300, 20]], [[60, 20]]), { customers: 3, orders: [[0, 20]] }],
  ],
  [
    'quieter',
    'orders as many as the others’, a month longer ago',
    beside(every(20, 6, 20, 60), every(20, 6, 20, 20)),
  ],
  [
    'quieter',
    'firms that buy every 25 days, 20 days ago, beside firms that buy twice as often',
    beside(every(25, 10, 200, 20), every(12, 24, 200, 6)),
  ],
  [
    'larger-orders',
    'orders a fifth dearer than the others’',
    beside(every(20, 3, 36, 0), every(20, 3, 30, 0)),
  ],
  [
    'smaller-orders',
    'orders a fifth cheaper than the others’',
    beside(every(20, 3, 24, 0), every(20, 3, 30, 0)),
  ],
  ['more-often', 'six orders where others have five', beside(every(20, 6, 30, 0), every(20, 5, 30, 0))],
  ['less-often', 'five orders where others have six', beside(every(20, 5, 30, 0), every(20, 6, 30, 0))],
  ['bulk-buyer', 'one piece an order', [{ customers: 30, orders: every(20, 3, 300, 0) }, crowd]],
  [
    'returner',
    'one of two things sent back',
    beside({ orders: [[20, 30]], returns: 1 }, every(20, 3, 30, 0)),
  ],
  [
    'returner',
    'a quarter sent back where others keep everything',
    beside({ orders: every(20, 6, 30, 0), returns: 2 }, every(20, 6, 30, 0)),
  ],
  [
    'returner',
    'six of ten sent back where others do so too',
    beside({ orders: every(20, 4, 30, 0), returns: 6 }, { orders: every(20, 3, 60, 40), returns: 4 }),
  ],
  [
    'critical-voice',
    'four stars where all others give five',
    beside(
      { reviews: [{ text: 'It is a lamp.', rating: 4 }] },
      { reviews: [{ text: 'It is a lamp.', rating: 5 }] },
    ),
  ],
  [
    'happy-customer',
    'three stars where all others give one',
    beside(
      { reviews: [{ text: 'It is a lamp.', rating: 3 }] },
      { reviews: [{ text: 'It is a lamp.', rating: 1 }] },
    ),
  ],
  [
    'detailed-reviewer',
    'ten words where others write five',
    beside(
      { reviews: [{ text: 'It is a lamp that stands on the table there.' }] },
      { reviews: [{ text: 'It is a lamp there.' }] },
    ),
  ],
  [
    'prolific-reviewer',
    'one review where most write none',
    [{ customers: 30, reviews: [{ text: 'It is a lamp.' }] }, crowd],
  ],
];

describe('the catalogue', () => {
  it.each(tempting)('calls nobody %s for %s', (archetype, _, kinds) => {
    expect(archetypes(...kinds)[0]).not.toBe(archetype);
  });

  it('still calls by their names those who are', () => {
    const found = archetypes(
      { customers: 40, orders: every(15, 8, 200, 2) },
      { customers: 40, orders: every(15, 6, 30, 150) },
      { customers: 40, orders: [[20, 30]] },
      { customers: 40, orders: every(15, 7, 30, 3) },
      { customers: 40, orders: [] },
      { customers: 40, orders: [[300, 30]] },
    );
    expect(found).toEqual([
      'loyal-big-spender',
      'lapsed',
      'new-customer',
      'loyal-regular',
      'without-orders',
      'one-time-buyer',
    ]);
  });

  it('calls nobody a mixture who is half of a shop and differs in one thing', () => {
    const halves = archetypes(
      { customers: 42, orders: every(20, 3, 20, 25) },
      { customers: 40, orders: every(20, 3, 38, 25) },
    );
    expect(halves).toEqual(['smaller-orders', 'larger-orders']);
    const [busy, others] = archetypes(
      { customers: 40, orders: every(5, 24, 3, 4) },
      { customers: 40, orders: every(20, 6, 3, 12) },
    );
    expect([busy, others]).toEqual(['more-often', 'less-often']);
  });

  it('calls the half of one crowd that comes less quieter, and not mixed', () => {
    const [, quiet] = archetypes(
      { customers: 60, orders: every(20, 12, 30, 8) },
      { customers: 50, orders: every(30, 4, 28, 45) },
    );
    expect(quiet).toBe('quieter');
  });

  it('calls by their names those of whom a log of events tells alone', () => {
    const found = portraitsFromLog(
      { customers: 40, orders: every(15, 6, 30, 150) },
      { customers: 40, orders: [[20, 30]] },
      { customers: 40, orders: every(15, 7, 30, 3) },
      { customers: 40, orders: [[300, 30]] },
    );
    expect(found.map(({ archetype }) => archetype)).toEqual([
      'lapsed',
      'new-customer',
      'loyal-regular',
      'one-time-buyer',
    ]);
  });

  it('tells who bought and sent it back from who never bought', () => {
    const back: Kind = { customers: 30, orders: [], returns: 2 };
    expect(archetypes(back, crowd, { customers: 30 })).toEqual([
      'sent-back',
      expect.anything(),
      'without-orders',
    ]);
    // Returns of others, and what some keep, are no such thing.
    expect(archetypes({ ...crowd, returns: 2 }, { customers: 30 })[0]).not.toBe('sent-back');
  });

  it('calls nobody a visitor who was never seen on the site', () => {
    const visitors = portraitsOfVisits({ customers: 30 }, crowd);
    expect(visitors[0]!.archetype).toBe('yet-to-buy');
    expect(archetypes({ customers: 30 }, crowd)[0]).toBe('without-orders');
  });

  it('tells nobody who paid for a gift card to be without an order', () => {
    expect(archetypes({ customers: 30, paid: 50 }, crowd)[0]).not.toBe('without-orders');
  });

  it('calls those who all bought once by that and not everyday', () => {
    const lately: Kind = { customers: 3, orders: [[0, 20]] };
    const dear: Kind = { customers: 40, orders: [[300, 30]] };
    expect(archetypes(dear, { customers: 40, orders: [[290, 25]] }, lately).slice(0, 2)).toEqual([
      'one-time-buyer',
      'one-time-buyer',
    ]);
    // Where they came back nothing of the kind is said.
    const some: Kind = { customers: 20, orders: every(50, 2, 30, 200) };
    expect(archetypes({ ...some, orders: every(50, 2, 25, 200) }, some, lately)).not.toContain(
      'one-time-buyer',
    );
  });

  it('still calls those lapsed who are away for longer than their own rhythm', () => {
    const [found] = archetypes(
      { customers: 40, orders: every(40, 4, 30, 300) },
      { customers: 60, orders: every(7, 60, 20, 0) },
    );
    expect(found).toBe('lapsed');
  });

  it('gives a segment the same name whatever its neighbours are', () => {
    const regulars: Kind = { customers: 40, orders: every(15, 7, 30, 3) };
    const others: Kind = { customers: 60, orders: every(40, 3, 40, 10) };
    const split = [
      { ...others, customers: 30 },
      { ...others, customers: 30 },
    ];
    expect(archetypes(regulars, others)[0]).toBe('loyal-regular');
    expect(archetypes(regulars, ...split)[0]).toBe('loyal-regular');
    // Two of a kind may be called alike.
    const halves = { ...regulars, customers: 20 };
    expect(archetypes(halves, { ...halves }, others).slice(0, 2)).toEqual(['loyal-regular', 'loyal-regular']);
  });
});
