import { beforeAll, describe, expect, it } from 'vitest';
import { trait } from '../../domain/label/fixtures/trait';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

describe('a trait', () => {
  it.each([
    [trait('monetary', 'money', 412, 179, 1), '2.3 times the usual spend ($412 against $179)'],
    [trait('monetary', 'money', 40, 100, -1), '60% below the usual spend ($40.00 against $100)'],
    [trait('monetary', 'money', 105, 100, 0.3), 'spend: $105, in the shop usually $100'],
    [trait('monetary', 'money', -5, 100, -1), 'spend: -$5.00, in the shop usually $100'],
    [trait('returned', 'count', 3, 0, 1), 'purchases sent back: 3, in the shop usually 0'],
    [trait('frequency', 'count', 0, 0.5, -1), 'orders of goods: 0, in the shop usually 0.5'],
    [trait('daysBetween', 'days', 41.2, 88.4, -1), 'buys every 41 days, in the shop usually 88'],
    [trait('daysBetween', 'days', 1, 3, -1), 'buys every 1 day, in the shop usually 3'],
    [
      trait('daysBetweenReviews', 'days', 41.2, 88.4, -1),
      'writes a review every 41 days, in the shop usually 88',
    ],
    [trait('meanRating', 'rating', 3.1, 4.4, -1), 'rates 3.1 of 5, in the shop usually 4.4'],
    [trait('meanRating', 'rating', 4, 3.62, 1), 'rates 4.0 of 5, in the shop usually 3.6'],
    [
      trait('viewToCart', 'share', 0.38, 0.12, 1),
      'put 38% of what they look at in the cart within 30 days, in the shop usually 12%',
    ],
    [trait('frequency', 'count', 9.2, 4, 1), '2.3 times as many orders as usual (9.2 against 4)'],
    [trait('reviewLength', 'characters', 100, 200, -1), 'writes reviews 50% shorter than usual'],
    [trait('recency', 'days', 0, 80, -1), 'last active less than a day ago, in the shop usually 80 days ago'],
    [trait('recency', 'days', 12, 80, -1), 'last active 12 days ago, in the shop usually 80'],
    [trait('age', 'years', 52, 41, 1), '52 years old, in the shop usually 41'],
    [trait('gender=female', 'share', 0.72, 0.51, 0.5), '72% are women, 51% in the shop'],
    [trait('gender=other', 'share', 0.1, 0.05, 0.5), '10% are of another gender, 5% in the shop'],
    [trait('city=Berlin', 'share', 0.34, 0.08, 0.5), '34% live in Berlin, 8% in the shop'],
    [
      trait('spendCategory=Coffee', 'share', 0.67, 0.12, 1),
      '67% of a customer’s money goes to Coffee on average, 12% in the shop',
    ],
    [trait('income=high', 'share', 0.34, 0.08, 0.5), '34% have an income of high, 8% in the shop'],
  ])('says %o plainly', (one, words) => {
    expect(speakerFor('en').trait(one, '$')).toBe(words);
  });

  it('says the same in Chinese', () => {
    expect(speakerFor('zh-CN').trait(trait('daysBetween', 'days', 41.2, 88.4, -1), '¥')).toBe(
      '每 41 天购买一次，全店通常 88 天',
    );
    expect(speakerFor('zh-CN').trait(trait('monetary', 'money', 412, 179, 1), '¥')).toBe(
      '消费额是通常的 2.3 倍（¥412，全店通常 ¥179）',
    );
    expect(speakerFor('zh-CN').trait(trait('gender=女', 'share', 0.72, 0.51, 0.5), '')).toBe(
      '72% 为女性，全店 51%',
    );
  });

  it('has words for every feature in both languages, none of them statistics', () => {
    const features = [
      ['recency', 'days'],
      ['frequency', 'count'],
      ['monetary', 'money'],
      ['tenure', 'days'],
      ['otherProduct', 'share'],
      ['otherReviewed', 'share'],
      ['returned', 'count'],
      ['gapVariation', 'share'],
      ['basketSize', 'count'],
      ['averageOrder', 'money'],
      ['variety', 'count'],
      ['meanRating', 'rating'],
      ['reviewLength', 'characters'],
      ['daysBetween', 'days'],
      ['daysBetweenReviews', 'days'],
      ['views', 'count'],
      ['carts', 'count'],
      ['viewToCart', 'share'],
      ['viewToPurchase', 'share'],
      ['clickThrough', 'share'],
      ['dwell', 'seconds'],
      ['reviews', 'count'],
      ['age', 'years'],
      ['income', 'money'],
    ] as const;
    for (const [feature, unit] of features) {
      for (const [segment, shop] of [
        [0.5, 0.2],
        [0.2, 0.5],
        [0.5, 0.48],
      ] as const) {
        const one = trait(feature, unit, segment, shop, 1);
        expect(speakerFor('en').trait(one, '$')).not.toMatch(/\{|deviation|NaN|undefined/);
        expect(speakerFor('en').trait(one, '$')).not.toMatch(
          /monetary|averageOrder|reviewLength|basketSize|viewTo|daysBetween/,
        );
        expect(speakerFor('zh-CN').trait(one, '¥')).toMatch(/\p{Script=Han}/u);
        expect(speakerFor('zh-CN').trait(one, '¥')).not.toMatch(/[a-z{]{3,}/i);
      }
    }
  });
});
