import { describe, expect, it } from 'vitest';
import { behaviourFeatures } from '../../behaviour/behaviour-features';
import type { FeatureBlock } from '../../behaviour/features';
import { msPerDay } from '../../time';
import { tinyShop, type TinyReview } from '../fixtures/tiny-shop';
import { indexTerms } from '../keywords/term-index';
import { labelSegments } from '../label-segments';
import type { SegmentProfile } from '../segment';
import type { ArchetypeKey } from './archetypes';

/** What one customer of a kind does: days before the end of the export, money of each order, reviews. */
interface Kind {
  readonly customers: number;
  readonly orders?: readonly (readonly [daysAgo: number, amount: number])[];
  /** Purchases that each gave back, over those that stand. */
  readonly returns?: number;
  readonly reviews?: readonly (Omit<TinyReview, 'customer'> & { readonly daysAgo?: number })[];
}

const end = Date.UTC(2026, 5, 1);

/** The profiles of the segments, one a kind; the kinds' customers do as they say, in turns where several texts are given. */
function portraits(...kinds: readonly Kind[]): SegmentProfile[] {
  const labels = Int32Array.from(kinds.flatMap(({ customers }, c) => new Array<number>(customers).fill(c)));
  const orders: { customer: number; product: number; amount: number }[] = [];
  const at: number[] = [];
  const reviews: (TinyReview & { daysAgo?: number })[] = [];
  const back: number[] = [];
  let customer = 0;
  for (const { customers, orders: own = [], returns: returned = 0, reviews: said = [] } of kinds) {
    for (let i = 0; i < customers; i++, customer++) {
      for (let piece = 0; piece < returned; piece++) back.push(customer);
      for (const [daysAgo, amount] of own) {
        orders.push({ customer, product: 0, amount });
        at.push(end - daysAgo * msPerDay);
      }
      if (said.length > 0) reviews.push({ customer, ...said[i % said.length]! });
    }
  }
  const shop = tinyShop({ customers: customer, titles: [''], orders, reviews });
  const dated = {
    ...shop,
    orderLines: { ...shop.orderLines, at: Float64Array.from(at) },
    reviews: {
      ...shop.reviews,
      at: Float64Array.from(reviews, ({ daysAgo = Number.NaN }) => end - daysAgo * msPerDay),
    },
    returns: {
      count: back.length,
      customer: Int32Array.from(back),
      product: new Int32Array(back.length),
      at: new Float64Array(back.length).fill(end),
    },
  };
  const languages = {
    ofReview: (r: number) => (/\p{Script=Han}/u.test(reviews[r]!.text) ? 'zh' : 'en'),
    ofProduct: () => 'en',
  };
  const blocks: FeatureBlock[] = [behaviourFeatures(dated)];
  return labelSegments({
    shop: dated,
    labels,
    k: kinds.length,
    blocks,
    confidence: new Float32Array(customer).fill(1),
    previous: null,
    terms: indexTerms(dated, languages),
    languages,
  });
}

const every = (interval: number, count: number, amount: number, from = 0): [number, number][] =>
  Array.from({ length: count }, (_, i) => [from + i * interval, amount]);
const crowd: Kind = { customers: 40, orders: every(20, 3, 30, 5) };
const archetypes = (...kinds: Kind[]): ArchetypeKey[] =>
  portraits(...kinds).map(({ archetype }) => archetype);

/**
 * For each archetype a shop in which its name tempts: relative to its neighbours the first segment looks like it, by
 * its own figures it is not.
 */
const tempting: readonly (readonly [ArchetypeKey, string, Kind[]])[] = [
  [
    'lapsed',
    'a lively grocer’s customers, eleven days away',
    [
      { customers: 30, orders: every(3, 9, 20, 11) },
      { customers: 60, orders: every(3, 12, 20, 0) },
    ],
  ],
  [
    'lapsing-valued',
    'good customers of that grocer, eleven days away',
    [
      { customers: 30, orders: every(3, 12, 90, 11) },
      { customers: 60, orders: every(3, 9, 20, 0) },
    ],
  ],
  [
    'new-customer',
    'five orders within two weeks',
    [
      { customers: 30, orders: every(3, 5, 20, 0) },
      { customers: 60, orders: every(10, 30, 20, 0) },
    ],
  ],
  [
    'new-customer',
    'one order, but half a year ago',
    [
      { customers: 30, orders: [[180, 20]] },
      { customers: 60, orders: every(30, 20, 20, 0) },
    ],
  ],
  [
    'new-customer',
    'a marketplace’s addresses, of which none comes twice',
    [
      { customers: 30, orders: [[10, 20]] },
      { customers: 60, orders: [[190, 20]] },
    ],
  ],
  [
    'new-customer',
    'one order in an export of nine days, before which nobody knows',
    [
      { customers: 30, orders: [[1, 20]] },
      { customers: 60, orders: every(3, 4, 20, 0) },
    ],
  ],
  [
    'one-time-buyer',
    'one order in an export of nine days',
    [
      { customers: 30, orders: [[8, 20]] },
      { customers: 60, orders: every(3, 4, 20, 0) },
    ],
  ],
  [
    'loyal-regular',
    'four orders in an export of nine days',
    [
      { customers: 30, orders: every(3, 4, 5, 0) },
      { customers: 60, orders: [[1, 20]] },
    ],
  ],
  [
    'loyal-big-spender',
    'four times the money of others in an export of nine days',
    [
      { customers: 30, orders: every(3, 4, 20, 0) },
      { customers: 60, orders: [[1, 20]] },
    ],
  ],
  [
    'lapsed',
    'forty days of silence in an export of six weeks, which sees no longer pauses',
    [
      { customers: 30, orders: every(3, 2, 20, 40) },
      { customers: 60, orders: every(12, 4, 20, 0) },
    ],
  ],
  [
    'new-customer',
    'nine days of orders beside years of reviews',
    [
      { customers: 30, orders: [[1, 20]] },
      { customers: 60, orders: every(3, 4, 20, 0), reviews: [{ text: 'A lamp.', daysAgo: 900 }] },
    ],
  ],
  [
    'loyal-regular',
    'two orders where most never bought',
    [
      { customers: 30, orders: every(10, 2, 20, 0) },
      { customers: 60, orders: [] },
    ],
  ],
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
    [
      { customers: 30, orders: every(10, 6, 20, 0) },
      { customers: 60, orders: every(10, 5, 20, 100) },
    ],
  ],
  [
    'loyal-regular',
    'nine orders, long ago',
    [
      { customers: 30, orders: every(5, 9, 20, 200) },
      { customers: 60, orders: every(20, 2, 20, 0) },
    ],
  ],
  [
    'one-time-buyer',
    'two orders where others have ten',
    [
      { customers: 30, orders: every(10, 2, 20, 0) },
      { customers: 60, orders: every(10, 10, 20, 0) },
    ],
  ],
  [
    'big-ticket',
    'orders a fifth dearer than the others’',
    [
      { customers: 30, orders: every(20, 3, 36, 0) },
      { customers: 60, orders: every(20, 3, 30, 0) },
    ],
  ],
  [
    'small-spender',
    'orders a fifth cheaper than the others’',
    [
      { customers: 30, orders: every(20, 3, 24, 0) },
      { customers: 60, orders: every(20, 3, 30, 0) },
    ],
  ],
  [
    'frequent-small-basket',
    'three small orders where others have one',
    [
      { customers: 30, orders: every(20, 3, 10, 0) },
      { customers: 60, orders: [[10, 40]] },
    ],
  ],
  [
    'long-standing',
    'a quarter where others have a month',
    [
      { customers: 30, orders: every(30, 4, 20, 0) },
      { customers: 60, orders: every(10, 3, 20, 0) },
    ],
  ],
  [
    'recently-active',
    'a month away where others are a year away',
    [
      { customers: 30, orders: every(60, 3, 20, 30) },
      { customers: 60, orders: every(60, 3, 20, 365) },
      { customers: 3, orders: [[0, 20]] },
    ],
  ],
  [
    'slow-planner',
    'ten days between orders where others have five',
    [
      { customers: 30, orders: every(10, 4, 20, 0) },
      { customers: 60, orders: every(5, 4, 20, 0) },
    ],
  ],
  ['bulk-buyer', 'one piece an order', [{ customers: 30, orders: every(20, 3, 300, 0) }, crowd]],
  [
    'critical-voice',
    'four stars where all others give five',
    [
      { customers: 30, reviews: [{ text: 'It is a lamp.', rating: 4 }] },
      { customers: 60, reviews: [{ text: 'It is a lamp.', rating: 5 }] },
    ],
  ],
  [
    'happy-customer',
    'three stars where all others give one',
    [
      { customers: 30, reviews: [{ text: 'It is a lamp.', rating: 3 }] },
      { customers: 60, reviews: [{ text: 'It is a lamp.', rating: 1 }] },
    ],
  ],
  [
    'detailed-reviewer',
    'ten words where others write five',
    [
      { customers: 30, reviews: [{ text: 'It is a lamp that stands on the table there.' }] },
      { customers: 60, reviews: [{ text: 'It is a lamp there.' }] },
    ],
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
      'yet-to-buy',
      'one-time-buyer',
    ]);
  });

  it('tells who bought and sent it back from who never bought', () => {
    const back: Kind = { customers: 30, orders: [], returns: 2 };
    expect(archetypes(back, crowd, { customers: 30 })).toEqual([
      'sent-back',
      expect.anything(),
      'yet-to-buy',
    ]);
    // Returns of others, and what some keep, are no such thing.
    expect(archetypes({ ...crowd, returns: 2 }, { customers: 30 })[0]).not.toBe('sent-back');
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

const lamp = { text: 'It is a lamp and it stands there now.', rating: 4 };
const silentCrowd: Kind = {
  customers: 60,
  reviews: [lamp, { text: 'A lamp for the table, as lamps go.', rating: 4 }],
};
const say = (...texts: string[]): Kind => ({
  customers: 30,
  reviews: texts.map((text) => ({ text, rating: 2 })),
});

describe('what they praise and blame', () => {
  it.each([
    [
      'delivery',
      'late and crushed parcels',
      'The parcel came three weeks late and was crushed.',
      'Shipping was slow, the delivery took forever and never arrived on the day.',
    ],
    [
      'quality',
      'things that are cheaply made',
      'Cheaply made and flimsy, what a shame.',
      'It feels cheap, the stitching is poor.',
    ],
    [
      'returns',
      'refused refunds',
      'They refused the refund that I asked for.',
      'My refund was refused twice, a bad return policy.',
    ],
    [
      'packaging',
      'parcels that were crushed',
      'Terrible packaging, the box was dented.',
      'It arrived broken, badly packed.',
    ],
    ['delivery', '物流慢', '物流太慢了，等了两个星期才送到。', '快递很慢，迟迟没有发货。'],
  ] as const)('is blame of %s for %s', (aspect, _, first, second) => {
    const chinese = /\p{Script=Han}/u.test(first);
    const others = chinese
      ? { customers: 60, reviews: [{ text: '这是一盏灯，放在桌子上。', rating: 4 }] }
      : silentCrowd;
    const [own] = portraits(say(first, second), others);
    expect(own!.voice).toEqual({ aspect, feeling: 'blamed' });
  });

  it('is praise where they praise, and nothing where they are divided', () => {
    const praise = say('Fast delivery, it arrived early.', 'The delivery was quick and on time.');
    expect(portraits(praise, silentCrowd)[0]!.voice).toEqual({ aspect: 'delivery', feeling: 'praised' });
    const divided = say('Fast delivery, it arrived early.', 'The delivery was slow and late.');
    expect(portraits(divided, silentCrowd)[0]!.voice).toBeUndefined();
  });

  it('is nothing that the whole shop says', () => {
    const late = { text: 'The delivery was slow and late.', rating: 2 };
    const [first] = portraits({ customers: 30, reviews: [late] }, { customers: 60, reviews: [late] });
    expect(first!.voice).toBeUndefined();
  });

  it('is not what twenty accounts copied from one another', () => {
    const copy =
      'The delivery was late, the courier lost my parcel and nobody ever answered the telephone at all.';
    const [first] = portraits({ customers: 40, reviews: [lamp, { text: copy, rating: 1 }] }, silentCrowd);
    expect(first!.voice).toBeUndefined();
  });

  it('goes together with no type of the opposite mood', () => {
    const pleased = (text: string): Kind => ({ customers: 30, reviews: [{ text, rating: 5 }] });
    const [first] = portraits(pleased('Lovely lamp, but the delivery was late.'), {
      customers: 60,
      reviews: [{ text: 'It is a lamp and it stands there now.', rating: 3 }],
    });
    expect(first!.voice).toEqual({ aspect: 'delivery', feeling: 'blamed' });
    expect(['happy-customer', 'enthusiastic-reviewer']).not.toContain(first!.archetype);
  });
});
