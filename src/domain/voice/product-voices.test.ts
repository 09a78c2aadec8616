import { expect, it } from 'vitest';
import { tinyShop, type TinyReview } from '../label/fixtures/tiny-shop';
import { copiedTexts, voiceWeights } from './copied-texts';
import { productVoices } from './product-voices';
import { readVoice } from './read-voice';

function voices(reviews: readonly TinyReview[]) {
  const shop = tinyShop({
    customers: 40,
    titles: Array.from({ length: 30 }, (_, j) => `Lamp ${j}`),
    reviews,
  });
  const weights = voiceWeights(shop.reviews, copiedTexts(shop.reviews));
  return productVoices(
    shop,
    readVoice(shop, () => 'en'),
    weights,
  );
}

const openings = ['I found that', 'To be honest', 'After a week', 'My verdict'];
const late = (customer: number, product: number) => ({
  customer,
  product,
  rating: 2,
  text: `${openings[customer % 4]}: the delivery was late. Lamp number ${customer} otherwise.`,
});

it('tells of every product, not of the most blamed alone', () => {
  const reviews = Array.from({ length: 30 }, (_, product) => [0, 1, 2].map((c) => late(c, product))).flat();
  const found = voices(reviews);
  expect(found).toHaveLength(30);
  for (const { reviews: read, blamed, praised } of found) {
    expect({ read, blamed, praised }).toEqual({
      read: 3,
      blamed: [{ aspect: 'delivery', reviews: 3 }],
      praised: [],
    });
  }
});

it('is silent where one customer only complained, and where no two agree', () => {
  expect(voices([late(0, 3)])).toEqual([]);
  expect(
    voices([
      late(0, 3),
      { customer: 1, product: 3, rating: 5, text: 'Beautiful colour, I like how it looks.' },
      { customer: 2, product: 3, rating: 5, text: 'A lamp.' },
    ]),
  ).toEqual([]);
});
