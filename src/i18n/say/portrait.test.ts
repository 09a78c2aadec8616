import { beforeAll, describe, expect, it } from 'vitest';
import type { ProductDetail } from '../../contracts/details';
import { againstOf } from '../../domain/writing/against';
import { checkText } from '../../domain/writing/check-text';
import { wordsOf } from '../../domain/writing/writing-words';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';
import { aspect, goods, product, profile, voice } from './fixtures/told';
import type { WritingMatter } from './written';

beforeAll(() => {
  startI18n('en');
});

const portraits = (matter: Partial<WritingMatter>, language = 'en', currency = 'EUR') =>
  speakerFor(language).written('portraits', { profiles: [], voice: null, ...matter }, currency);

const taken = goods({
  products: [
    { title: 'Capo', customers: 60 },
    { title: 'Tuner', customers: 41 },
  ],
  categories: [
    { title: 'Strings', customers: 90 },
    { title: 'Drums', customers: 4 },
  ],
  together: { title: 'Capo', other: 'Picks', both: 34, orders: 210 },
});
const spends = { feature: 'monetary', unit: 'money', segmentValue: 230, shopValue: 100, effect: 1 } as const;
const quote = { text: 'They stay in tune.', rating: 5, productId: 'P1', customerId: 'c' };

it('a segment’s portrait says who they are, what they choose, what they say, and what to do', () => {
  const own = profile(1, {
    traits: [spends],
    aspects: [aspect('sound', 45, 2), aspect('delivery', 1, 31), aspect('price', 20, 2)],
    quotes: [quote],
  });
  const [portrait] = portraits({ profiles: [own], voice: voice([]), goods: new Map([['1', taken]]) });
  expect(portrait!.text).toBe(
    '120 customers, 40% of all, who pay 50% of the money. ' +
      'What sets them apart: 2.3 times the usual spend (€230 against €100). ' +
      'More of them bought or reviewed Capo (60) and Tuner (41) than anything else. ' +
      'They choose most widely from Strings (75% of them). ' +
      'Across the shop, 34 of the 210 orders with Capo hold Picks too, more than chance would bring.\n\n' +
      'Their reviews praise the sound (45 reviews) and the prices (20), and criticise the delivery (31 reviews). ' +
      'One of them writes: “They stay in tune.” ' +
      'What to do next: Thank them with a reward on every fifth order and remind them when their next order is usually due.',
  );
  expect(portrait!.facts).toContain('“They stay in tune.”');
});

it('Chinese portraits keep Latin words apart and quotes as they are', () => {
  const own = profile(1, { quotes: [{ ...quote, text: '买了Capo很好' }] });
  const matter = { profiles: [own], voice: voice([]), goods: new Map([['1', taken]]) };
  const [portrait] = portraits(matter, 'zh-CN');
  expect(portrait!.text).toContain('购买或评价人数最多的是 Capo（60 人）和 Tuner（41 人）。');
  expect(portrait!.text).toContain('“买了Capo很好”');
});

describe.each(['en', 'zh-CN'])('portraits in %s', (language) => {
  const shops: [string, Partial<WritingMatter>, string?][] = [
    ['without reviews', { profiles: [profile(1)] }],
    ['without orders or money', { profiles: [profile(1, { revenue: 0, revenueShare: Number.NaN })] }],
    [
      'with one customer',
      { profiles: [profile(1, { size: 1, share: 1 })], goods: new Map([['1', goods({ customers: 1 })]]) },
    ],
    [
      'where everybody complains',
      { profiles: [profile(1, { aspects: [aspect('delivery', 0, 90)] })], voice: voice([]) },
    ],
    ['in two currencies', { profiles: [profile(1, { traits: [spends] })], products: [product()] }, ''],
    ['with segments named by nobody', { profiles: [profile(1, { customName: '' }), profile(0)] }],
    [
      'of products without rating, price or category',
      {
        profiles: [profile(1)],
        products: [
          product({
            rating: Number.NaN,
            ratingCount: Number.NaN,
            price: Number.NaN,
            category: '',
            title: '',
          }),
        ],
      },
    ],
    [
      'of a run of old',
      { profiles: [profile(1)], products: [product({}, { takers: null, voice: null, together: null })] },
    ],
  ];

  it.each(shops)(
    'of a shop %s leave no place empty and bear their own check',
    (_, matter, currency = 'EUR') => {
      for (const portrait of portraits(matter, language, currency)) {
        expect(portrait.text).not.toMatch(/NaN|undefined|\{\{|–|“”|\(\)|（）/);
        expect(checkText(portrait.text, againstOf(portrait, ''), wordsOf(portrait.text))).toEqual([]);
      }
    },
  );
});

it('what is not known is not said to be nothing', () => {
  const text = (matter: Partial<WritingMatter>) => portraits(matter)[0]!.text;
  expect(text({ profiles: [profile(1)], voice: voice([]) })).not.toMatch(/reviews/);
  expect(text({ profiles: [profile(1, { aspects: [] })] })).not.toMatch(/reviews/);
  expect(text({ profiles: [profile(1, { aspects: [] })], voice: voice([]) })).toContain(
    'Their reviews name nothing often enough to be counted.',
  );
});

describe('a product’s portrait', () => {
  const told = (detail: ProductDetail, currency = 'EUR') => {
    const matter = { profiles: [profile(1), profile(2)], voice: voice([]), products: [detail] };
    return portraits(matter, 'en', currency).find(({ id }) => id === 'product:P1')!.text;
  };
  const buyers = (takers: number, surely: 'more' | 'fewer' | null) => ({
    ...{ takers, size: 120, share: 0.8, ofShop: 0.4, surely },
  });

  it('says what it is, who takes it, what is said of it and what stands beside it', () => {
    const detail = product(
      {},
      {
        takers: [buyers(80, 'more'), buyers(20, 'fewer')],
        voice: {
          ...{ productId: 'P1', title: '', reviews: 60 },
          praised: [{ aspect: 'sound', reviews: 31 }],
          blamed: [{ aspect: 'durability', reviews: 9 }],
        },
        together: [
          { product: product({ title: 'Capo' }).product, both: 34, orders: 210, times: 3.2, timesAtLeast: 2 },
        ],
        next: [{ from: 'Strings', to: 'Picks', held: 26, orders: 100, usual: 0.21 }],
      },
    );
    expect(told(detail)).toBe(
      'Nylon strings, from Strings. It costs €12.50. It has 4.3 of 5 stars, from 31 ratings. ' +
        '100 customers bought or reviewed it and did not dislike it. ' +
        'Of these, 80% belong to “Loyal regulars”, which holds 40% of all customers. ' +
        'It stands in nobody’s recommendations.\n\n' +
        'Of 60 reviews that were read, some praise the sound (31 reviews), and some criticise the durability (9 reviews). ' +
        'In one order with it there is often Capo (in 34 of 210 orders, 3.2 times as often as by chance). ' +
        'After an order with something from Strings, 26% of the next orders hold something from Picks; of all next orders 21% do.',
    );
  });

  it('says that stars are not known, that one rating is one, and that nobody is known to take it', () => {
    expect(told(product({ rating: Number.NaN }))).toContain('No stars of it are known.');
    expect(told(product({ ratingCount: 1 }))).toContain('It has 4.3 of 5 stars, from a single rating.');
    expect(told(product({ ratingCount: 0 }))).toContain('It has 4.3 of 5 stars.');
    expect(told(product({}, { takers: [buyers(0, null), buyers(0, null)] }))).toContain(
      'No customer is known who bought or reviewed it and did not dislike it.',
    );
    expect(told(product(), '')).toContain('Its price is 12.50, in whichever currency the export has.');
  });

  it('calls no segment its own that chance may have brought', () => {
    expect(told(product({}, { takers: [buyers(80, null), buyers(20, null)] }))).not.toContain('belong to');
  });
});
