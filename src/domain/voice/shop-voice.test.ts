import { describe, expect, it } from 'vitest';
import { tinyShop, type TinyReview } from '../label/fixtures/tiny-shop';
import { copiedTexts, voiceWeights } from './copied-texts';
import { contradictions } from './contradictions';
import type { Feeling } from './feeling-head';
import { productVoices } from './product-voices';
import { readVoice } from './read-voice';
import { shopVoice } from './shop-voice';

const day = (month: number): number => Date.UTC(2026, month, 10);
const english = (_review: number): string => 'en';

/** The voice of a shop whose reviews are these; customer -1 writes without a name. */
function voice(
  reviews: readonly (TinyReview & { readonly month?: number })[],
  language = english,
  titles: readonly string[] = ['Lamp', 'Kettle'],
) {
  const tiny = tinyShop({ customers: 40, titles, reviews });
  const at = Float64Array.from(reviews, ({ month }) => (month === undefined ? Number.NaN : day(month)));
  const shop = { ...tiny, reviews: { ...tiny.reviews, at } };
  const copied = copiedTexts(shop.reviews);
  const weights = voiceWeights(shop.reviews, copied);
  const reading = readVoice(shop, language);
  const products = productVoices(shop, reading, weights);
  return shopVoice(shop, reading, weights, copied, language, null, undefined, products);
}

const late = (customer: number, month: number) => ({
  customer,
  product: 0,
  rating: 2,
  month,
  text: 'The delivery was late. Otherwise it is a lamp.',
});

describe('shopVoice', () => {
  it('counts praise and blame, quotes the sentence that shows it, and tells the months', () => {
    const { aspects } = voice([
      late(0, 0),
      late(1, 4),
      late(2, 5),
      { customer: 3, text: 'Fast delivery!', rating: 5, month: 5 },
    ]);
    const [delivery] = aspects;
    expect(delivery).toMatchObject({ aspect: 'delivery', praised: 1, blamed: 3 });
    expect(delivery!.complaint!.text).toBe('The delivery was late.');
    expect(delivery!.praise!.text).toBe('Fast delivery!');
    expect(delivery!.months).toHaveLength(12);
    expect(delivery!.months.map(({ blamed }) => blamed).reduce((a, b) => a + b)).toBe(3);
    expect(delivery!.months.at(-1)).toEqual({ month: 2026 * 12 + 5, praised: 1, blamed: 1 });
  });

  it('quotes a complaint of a review whose stars agree', () => {
    const { aspects } = voice([
      { customer: 0, text: 'The delivery was slow.', rating: 5 },
      { customer: 1, text: 'It came late, a late delivery.', rating: 1 },
      { customer: 2, text: 'The delivery was slow.', rating: 5 },
    ]);
    expect(aspects[0]!.complaint).toEqual({ text: 'It came late, a late delivery.', rating: 1 });
  });

  it('shows a sentence under one aspect alone where another sentence shows the other', () => {
    const both = 'The delivery was late and the packaging was damaged.';
    const said = (texts: readonly string[]) =>
      voice(texts.map((text, customer) => ({ customer, text, rating: text === both ? 1 : 4 }))).aspects.map(
        ({ aspect, complaint }) => [aspect, complaint!.text],
      );
    expect(Object.fromEntries(said([both, both, both]))).toMatchObject({ delivery: both, packaging: both });
    const others = ['The packaging was damaged.', 'The delivery was late.', 'The delivery was late.'];
    const apart = said([both, both, both, ...others]);
    expect(apart.map(([aspect]) => aspect)).toEqual(['delivery', 'packaging']);
    expect(new Set(apart.map(([, text]) => text)).size).toBe(2);
  });

  it('lets reviews without a customer speak for products, and says how many they are', () => {
    const found = voice([late(-1, 0), late(-1, 1), late(-1, 2)]);
    expect(found.unjoined).toBe(3);
    expect(found.products).toEqual([
      {
        productId: 'p0',
        title: 'Lamp',
        reviews: 3,
        praised: [],
        blamed: [{ aspect: 'delivery', reviews: 3 }],
      },
    ]);
  });

  it('finds five stars with a complaint and one star with praise, and nothing where stars and words agree', () => {
    const { contradictions } = voice([
      { customer: 0, text: 'The delivery was late.', rating: 5, product: 1 },
      { customer: 1, text: 'Great quality.', rating: 1, product: 0 },
      { customer: 2, text: 'Great quality.', rating: 5 },
      { customer: 3, text: 'Great quality, but the delivery was late.', rating: 1 },
    ]);
    expect(contradictions).toEqual([
      { rating: 5, aspect: 'delivery', feeling: 'blamed', text: 'The delivery was late.', product: 'Kettle' },
      { rating: 1, aspect: 'quality', feeling: 'praised', text: 'Great quality.', product: 'Lamp' },
    ]);
  });

  it('shows no sentence that the shop’s own displeased reviews would not write', () => {
    const tiny = tinyShop({
      customers: 2,
      reviews: [
        { customer: 0, text: 'The delivery was late.', rating: 5 },
        { customer: 1, text: 'The quality is poor.', rating: 5 },
      ],
    });
    const reading = readVoice(tiny, () => 'en');
    const feeling = {
      pleased: Float32Array.of(0.9, 0.9),
      ofPhrases: (text: string) => (text.includes('delivery') ? 1 : -1),
    };
    const found = contradictions(tiny, reading, () => 'en', [0, 1], feeling as unknown as Feeling);
    expect(found.map(({ text }) => text)).toEqual(['The quality is poor.']);
  });

  it('takes a product that is called like an aspect for the product, and the aspect for the aspect', () => {
    const about = (product: number, text: string) => (customer: number) => ({ customer, product, text });
    const made = [
      about(0, 'Delivery is a wonderful game, we love Delivery.'),
      about(0, 'We love Delivery, though the delivery was late.'),
      about(1, 'Price by the pool is great, I love Price.'),
      about(2, '这床很好'),
      about(3, 'Delivery was late.'),
    ];
    const reviews = made.flatMap((say, i) => [0, 1, 2].map((n) => say(3 * i + n)));
    const languageOf = (review: number) => (reviews[review]!.product === 2 ? 'zh' : 'en');
    const found = voice(reviews, languageOf, ['Delivery', 'Price', '床', 'D']);
    expect(found.aspects.map(({ aspect, praised, blamed }) => [aspect, praised, blamed])).toEqual([
      ['delivery', 0, 6],
    ]);
    expect(found.aspects[0]!.complaint!.text).toContain('elivery was late');
  });

  it('has nothing to praise where everybody complains, and no contradictions', () => {
    const found = voice(
      Array.from({ length: 30 }, (_, i) => ({
        customer: i,
        rating: 1,
        product: i % 2,
        text: ['The delivery was late.', 'It broke after a week.', 'Awful service, nobody replied.'][i % 3]!,
      })),
    );
    expect(found.aspects.map(({ praised, blamed }) => [praised, blamed])).toEqual([
      [0, 10],
      [0, 10],
      [0, 10],
    ]);
    expect(found.aspects.every(({ praise }) => praise === null)).toBe(true);
    expect(found.products.every(({ praised }) => praised.length === 0)).toBe(true);
    expect(found.contradictions).toEqual([]);
  });

  it('of three reviews says what all three say and nothing of what one does', () => {
    const found = voice([
      late(0, 0),
      late(1, 1),
      { customer: 2, text: 'The delivery was late. Great quality.', rating: 3, month: 2 },
    ]);
    expect(found.aspects.map(({ aspect, praised, blamed }) => [aspect, praised, blamed])).toEqual([
      ['delivery', 0, 3],
    ]);
    expect(found.feeling).toBeNull();
  });

  it('takes one text of many accounts as the word of one', () => {
    const copy = 'The delivery was terribly late and the quality of this lamp is really poor, never again!';
    const found = voice([
      ...Array.from({ length: 10 }, (_, customer) => ({ customer, product: 0, text: copy })),
      ...Array.from({ length: 25 }, (_, i) => ({
        customer: 10 + i,
        product: 0,
        text: `Fast delivery of number ${i}, as it should be.`,
      })),
    ]);
    expect(found.aspects.map(({ aspect, praised, blamed }) => [aspect, praised, blamed])).toEqual([
      ['delivery', 25, 1],
    ]);
    expect(found.copied.map(({ accounts }) => accounts)).toEqual([10]);
  });

  it('judges no language by another’s words, and says how many reviews it read', () => {
    const found = voice([late(0, 0), late(1, 1), late(2, 2)], () => 'de');
    expect([found.reviews, found.read, found.aspects]).toEqual([3, 0, []]);
  });
});
