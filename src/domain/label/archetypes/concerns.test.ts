import { describe, expect, it } from 'vitest';
import { categoryFocus } from './category-focus';
import { concernUse, mentions, readConcerns } from './concerns';
import { tinyShop } from '../fixtures/tiny-shop';

describe('mentions', () => {
  it.each([
    ['A present for my sister, beautifully wrapped.', 'gifts'],
    ['送给妈妈的生日礼物', 'gifts'],
    ['Worth every penny, and on sale too', 'price'],
    ['性价比很高，比实体店便宜', 'price'],
    ['The courier rang two days later', 'delivery'],
    ['快递小哥很准时', 'delivery'],
    ['Sturdy hinges, built to last', 'quality'],
    ['做工扎实，经久耐用', 'quality'],
  ] as const)('hears %s', (text, concern) => {
    expect(mentions(text, concern)).toBe(true);
  });

  it('does not hear words inside others', () => {
    expect(mentions('the analog delay pedal', 'delivery')).toBe(false);
    expect(mentions('an accosting stranger', 'price')).toBe(false);
  });
});

describe('concernUse', () => {
  // 40 English reviewers, alike in length; gifts in 10 of 20 in the first segment, 2 of 20 in the second.
  const reviews = Array.from({ length: 40 }, (_, customer) => ({
    customer,
    text: customer % 20 < (customer < 20 ? 10 : 2) ? 'it was a gift' : 'it was a lamp',
  }));
  const shop = tinyShop({ customers: 40, reviews });
  const labels = Int32Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1));

  it('compares shares with the shop', () => {
    const gifts = concernUse(shop, readConcerns(shop), labels, 2)[0]!.find((use) => use.concern === 'gifts')!;
    expect(gifts.reviewers).toBe(20);
    expect(gifts.share).toBeCloseTo(0.5, 12);
    expect(gifts.deviation).toBeGreaterThan(1);
  });

  it('counts a reviewer once, however many reviews she writes', () => {
    const chatty = tinyShop({
      customers: 40,
      reviews: [...reviews, ...Array.from({ length: 9 }, () => ({ customer: 39, text: 'it was a gift' }))],
    });
    const second = concernUse(chatty, readConcerns(chatty), labels, 2)[1]!.find(
      (use) => use.concern === 'gifts',
    )!;
    expect(second.share).toBeCloseTo((2 + 0.9) / 20, 12);
  });

  it('expects of a language what its own reviewers say', () => {
    // Chinese reviewers all speak of gifts, English ones never: no segment does so more than its languages.
    const bilingual = tinyShop({
      customers: 40,
      reviews: reviews.map(({ customer }) => ({
        customer,
        text: customer % 3 === 0 ? '这是礼物' : 'it was a lamp',
      })),
    });
    const uses = concernUse(bilingual, readConcerns(bilingual), labels, 2);
    for (const use of uses.flat().filter((one) => one.concern === 'gifts'))
      expect(use.lift).toBeCloseTo(1, 12);
  });
});

describe('categoryFocus', () => {
  const titles = ['a', 'b', 'c'];
  const labels = Int32Array.of(0, 0, 1, 1);
  const orders = [0, 0, 1, 2, 2, 3].map((customer, i) => ({
    customer,
    product: [0, 0, 0, 1, 2, 1][i]!,
    amount: 1,
  }));

  it('finds the category that a segment concentrates on', () => {
    const shop = tinyShop({ customers: 4, titles, categories: ['Tea', 'Mugs', 'Books'], orders });
    const [tea, mugs] = categoryFocus(shop, labels, 2);
    expect(tea).toEqual({ category: 'Tea', share: 1, lift: 2 });
    // Customer 2 buys a mug and a book, customer 3 a mug.
    expect(mugs).toEqual({ category: 'Mugs', share: 0.75, lift: 2 });
  });

  it('takes bare numbers for no category', () => {
    const shop = tinyShop({ customers: 4, titles, categories: ['11', '12', '13'], orders });
    expect(categoryFocus(shop, labels, 2)).toEqual([null, null]);
  });
});
