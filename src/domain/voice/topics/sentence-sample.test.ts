import { describe, expect, it } from 'vitest';
import { tinyShop } from '../../label/fixtures/tiny-shop';
import { sampleSentences } from './sentence-sample';

const english = () => 'en';
/** Enough other text that the sentences looked for are a small part of it. */
const filler = (customer: number) => ({
  customer,
  text: `The quality is good and it came on time ${customer}. `.repeat(6),
});

function sample(texts: readonly string[], language = english) {
  const reviews = [
    ...texts.map((text, customer) => ({ customer, text })),
    ...Array.from({ length: 30 }, (_, i) => filler(texts.length + i)),
  ];
  const shop = tinyShop({ customers: reviews.length, titles: ['Lamp'], reviews });
  return sampleSentences(shop.reviews, language, 1);
}

describe('sampleSentences', () => {
  it('takes the sentences that speak of no aspect, and leaves the others and stumps', () => {
    const found = sample(['The delivery was late. We hung it above the stairs in the hall! Nice.']);
    expect(found.texts).toEqual(['We hung it above the stairs in the hall!']);
    expect(found.review).toEqual(Int32Array.of(0));
    expect(found.written).toBe(31);
  });

  it('takes a text that many accounts copied as one voice', () => {
    const copied = 'We hung it above the stairs in the hall!';
    expect(sample(Array.from({ length: 12 }, () => copied)).texts).toEqual([copied]);
  });

  it('takes none of a language in which nothing could name a topic, and says that it looked at none', () => {
    const found = sample(['Die Lieferung kam leider viel zu spät an.'], () => 'de');
    expect([found.texts.length, found.looked, found.written]).toEqual([0, 0, 31]);
  });

  it('reads no more than a small part of what the reviews say once more', () => {
    const own = Array.from({ length: 60 }, (_, i) => `We hung number ${i} above the stairs in the hall!`);
    const shop = tinyShop({
      customers: 60,
      titles: ['Lamp'],
      reviews: own.map((text, customer) => ({ customer, text })),
    });
    const found = sampleSentences(shop.reviews, english, 1);
    const characters = (of: readonly string[]) => of.join('').length;
    expect(characters(found.texts)).toBeLessThanOrEqual(0.15 * characters(own));
    expect(found.looked).toBeLessThan(found.written);
    expect(sampleSentences(shop.reviews, english, 1).texts).toEqual(found.texts);
  });
});
