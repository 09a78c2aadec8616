import { expect, it } from 'vitest';
import { aspectKeys } from '../../lexicon/voice';
import { tinyShop } from '../../label/fixtures/tiny-shop';
import { mapSentences } from './map-sentences';

const english = () => 'en';

function sample(texts: readonly string[], most?: number, language = english) {
  const reviews = texts.map((text, customer) => ({ customer, text }));
  return mapSentences(tinyShop({ customers: reviews.length, titles: ['Lamp'], reviews }), language, 1, most);
}

it('takes sentences with what each says of an aspect, and those that speak of none', () => {
  const found = sample(['The delivery was late and slow. We hung it above the stairs in the hall! Nice.']);
  expect(found.texts).toEqual([
    'The delivery was late and slow.',
    'We hung it above the stairs in the hall!',
  ]);
  expect(Array.from(found.aspect, (position) => aspectKeys[position] ?? null)).toEqual(['delivery', null]);
  expect(Array.from(found.feeling)).toEqual([-1, 0]);
  expect(Array.from(found.review)).toEqual([0, 0]);
});

it('takes what shows a feeling before what is merely spoken of', () => {
  const found = sample(['We asked about the price, and the quality is excellent, really excellent.']);
  expect(aspectKeys[found.aspect[0]!]).toBe('quality');
  expect(found.feeling[0]).toBe(1);
});

it('takes each wording once, no more than asked, and says of how many reviews they are', () => {
  const copied = 'We hung it above the stairs in the hall!';
  expect(sample([copied, copied, copied]).texts).toEqual([copied]);
  const many = Array.from({ length: 40 }, (_, i) => `We hung number ${i} above the stairs in the hall!`);
  const found = sample(many, 10);
  expect(found.texts).toHaveLength(10);
  expect([found.looked, found.written]).toEqual([10, 40]);
});

it('takes none of a language whose words are not known', () => {
  const found = sample(['Die Lieferung kam leider viel zu spät an.'], undefined, () => 'xx');
  expect([found.texts.length, found.looked, found.written]).toEqual([0, 0, 1]);
});
