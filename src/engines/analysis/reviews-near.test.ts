import { expect, it } from 'vitest';
import type { ShopTexts } from '../../domain/text/collect-texts';
import { collectTexts } from '../../domain/text/collect-texts';
import { importedShop } from './fixtures/made-shop';
import { centreReading } from './reading';
import { findAudience } from '../../domain/audience/find-audience';
import { nearFigure } from '../../domain/audience/review-figures';
import type { Rule } from '../../domain/audience/rule';
import { audienceFactsOf } from './audience-facts';
import { nearnessOfReviews, reviewsNear } from './reviews-near';

/** Reviews by who wrote them; the vector of each is made of the first letters of its words. */
async function shopOf(reviews: readonly (readonly [customer: string, text: string])[]) {
  const { shop } = await importedShop({
    orders: Array.from({ length: 8 }, (_, i) => ({
      customer: `c${i}`,
      kind: 0,
      row: `o${i},c${i},2025-01-0${i + 1},Syrup,Food,1,5`,
    })),
    reviews: reviews.map(([customer, text]) => ({ customer, kind: 0, row: `${customer},Syrup,4,${text}` })),
  });
  const texts = collectTexts(shop);
  const reading = centreReading(texts, 26, vectorsOf(texts));
  return { shop, texts, reading, sentences: null };
}

function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(26);
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) vector[word.charCodeAt(0) - 97]!++;
  const length = Math.hypot(...vector) || 1;
  return vector.map((each) => each / length);
}

function vectorsOf({ texts }: ShopTexts): Float32Array {
  return Float32Array.from(texts.flatMap((text) => [...vectorOf(text)]));
}

it('lights up whoever wrote near the words, the same text of two customers too, and quotes each text once', async () => {
  const shop = await shopOf([
    ['c0', 'sugary stuff'],
    ['c1', 'quick delivery'],
    ['c2', 'sugary stuff'],
    ['c3', 'box was broken'],
    ['c0', 'quick delivery'],
  ]);
  const found = reviewsNear(shop, vectorOf('so sweet'), [], 0.4);
  const { ids } = shop.shop.customers;
  expect(ids.filter((_, c) => found.marked[c] === 1).sort()).toEqual(['c0', 'c2']);
  expect(found.reviews).toBe(2);
  expect(found.quotes.map(({ text }) => text)).toEqual(['sugary stuff']);
});

it('finds nobody by what nobody wrote of, where all wrote the same, and where one customer wrote at all', async () => {
  const shop = await shopOf([
    ['c0', 'sugary stuff'],
    ['c1', 'quick delivery'],
  ]);
  const nobody = { reviews: 0, quotes: [] };
  expect(reviewsNear(shop, vectorOf('xylophone'), [], 0.4)).toMatchObject(nobody);
  // All the same: what they have in common is the language of the shop, and nothing stands out.
  const alike = await shopOf(['c0', 'c1', 'c2'].map((id) => [id, 'sugary stuff'] as const));
  expect(reviewsNear(alike, vectorOf('so sweet'), [], 0.4)).toMatchObject(nobody);
});

it('takes the nearest of a review’s sentences that are known by themselves', async () => {
  const shop = await shopOf([
    ['c0', 'quick delivery and nice box'],
    ['c1', 'box was broken'],
    ['c2', 'quick delivery'],
  ]);
  const sample = {
    texts: ['so sweet'],
    hashes: [''],
    languages: ['en'],
    review: Int32Array.of(1),
    looked: 1,
    written: 3,
  };
  const sentences = { sample, vectors: { rows: 1, columns: 26, values: vectorOf('so sweet') } };
  const found = reviewsNear({ ...shop, sentences }, vectorOf('so sweet'), [], 0.6);
  expect(found.reviews).toBe(1);
  expect(found.quotes).toEqual([{ text: 'box was broken', customerId: 'c1' }]);
});

it('goes by what words say beside short remarks, and by nothing where they say no more than these', async () => {
  const shop = await shopOf([
    ['c0', 'sugary stuff'],
    ['c1', 'quick delivery'],
  ]);
  const remarks = [vectorOf('so dull'), vectorOf('so quick')];
  expect(reviewsNear(shop, vectorOf('so sweet'), remarks, 0.3).quotes[0]?.text).toBe('sugary stuff');
  expect(reviewsNear(shop, vectorOf('so dull'), [vectorOf('so dull')], 0.01).reviews).toBe(0);
});

it('makes a rule of words: by how many reviews of each are about them, and unknown of who wrote nothing', async () => {
  const made = await shopOf([
    ['c0', 'sugary stuff'],
    ['c0', 'so sugary'],
    ['c1', 'quick delivery'],
    ['c2', 'sugary stuff'],
  ]);
  const { shop } = made;
  const facts = audienceFactsOf(
    shop,
    () => 'en',
    () => [],
    null,
  );
  const nearness = nearnessOfReviews(made, vectorOf('so sweet'), []);
  const figure = nearFigure(shop.reviews, nearness, 0.4, facts.customers);
  const whom = (rule: Rule) => {
    const run = { segments: null, lists: null, movement: null, values: null, campaigns: [] };
    const found = findAudience(rule, facts, {
      ...run,
      about: (words) => (words === 'sweet' ? figure : null),
    });
    return { who: Array.from(found.members, (c) => shop.customers.ids[c]), unknown: found.unknownOut };
  };
  expect(whom({ what: 'wrote', about: 'sweet' })).toEqual({ who: ['c0', 'c2'], unknown: 5 });
  expect(whom({ what: 'wrote', about: 'sweet', atLeast: 2 })).toEqual({ who: ['c0'], unknown: 5 });
  expect(whom({ what: 'wrote', about: 'sweet', atMost: 0 })).toEqual({ who: ['c1'], unknown: 5 });
  // Where nobody read the words nothing is known of anybody, whichever way the rule asks.
  expect(whom({ what: 'wrote', about: 'sour', atMost: 0 })).toEqual({ who: [], unknown: 8 });
});
