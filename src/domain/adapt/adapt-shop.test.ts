import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { drain } from '../steps';
import { emptyShop } from '../recommend/fixtures/shops';
import type { Shop } from '../shop/shop';
import { adaptShop } from './adapt-shop';
import { applyMap } from './apply-map';
import { trainMapDefaults } from './train-map';

const dimensions = 12;
const customers = 300;
const count = 900;
/** The vectors are short: larger steps in the place of more. */
const quickly = { ...trainMapDefaults, learningRate: 5e-3, steps: 60, batch: 96 };

/**
 * Reviews of pleased and displeased customers on products of three categories. Loud directions of the vectors say nothing
 * that is asked; feeling and category are said softly, `softly` times as loud.
 */
function shop(softly: number, ratingOf = (pleased: boolean) => (pleased ? 5 : 1)) {
  const random = seededRandom(11);
  const empty = emptyShop(customers, 30);
  const vectors = new Float32Array(count * dimensions);
  const pleased = Array.from({ length: count }, () => random() < 0.7);
  const product = Int32Array.from({ length: count }, () => Math.floor(30 * random()));
  for (let i = 0; i < count; i++) {
    const own = vectors.subarray(i * dimensions, (i + 1) * dimensions);
    for (let d = 0; d < dimensions; d++) own[d] = (d < 8 ? 1 : 0.3) * normal(random);
    own[8]! += softly * (pleased[i] ? 1 : -1);
    own[9 + (product[i]! % 3)]! += 2 * softly;
    const length = Math.hypot(...own);
    for (let d = 0; d < dimensions; d++) own[d]! /= length;
  }
  const made: Shop = {
    ...empty,
    products: { ...empty.products, category: empty.products.ids.map((_, j) => `kind ${j % 3}`) },
    reviews: {
      count,
      customer: Int32Array.from({ length: count }, (_, i) => i % customers),
      product,
      rating: Float64Array.from(pleased, ratingOf),
      at: new Float64Array(count).fill(Number.NaN),
      title: pleased.map(() => ''),
      text: pleased.map((_, i) => `review ${i}`),
    },
  };
  const texts = {
    texts: [...made.reviews.text],
    hashes: [...made.reviews.text],
    languages: made.reviews.text.map(() => 'en'),
    textOfReview: Int32Array.from({ length: count }, (_, i) => i),
    textOfProduct: new Int32Array(30).fill(-1),
  };
  return { shop: made, texts, vectors, dimensions, seed: 1, training: quickly };
}

describe('adaptShop', () => {
  it('takes what makes feeling and category plain to see among customers it did not learn from', async () => {
    const input = shop(0.5);
    const { report, map } = await drain(adaptShop(input));
    expect(report.reason).toBe('taken');
    expect(report.labels.map(({ name }) => name)).toEqual(['stars', 'category', 'customer']);
    const nearest = report.tasks.filter(({ by }) => by === 'neighbours');
    expect(nearest.length).toBe(2);
    for (const { gain } of nearest) expect(gain.value).toBeGreaterThan(0.03);
    const { learnt, ending, tested } = report.texts;
    expect(learnt + ending + tested).toBe(count);
    // Every customer wrote three, and stands on one side with all of them.
    for (const each of [learnt, ending, tested]) expect(each % 3).toBe(0);
    expect(report.curve.at(-1)!.step).toBeGreaterThan(0);
    expect(Math.min(...report.curve.map(({ heldOut }) => heldOut))).toBeLessThan(0.98);
    const turned = input.vectors.slice();
    applyMap(map!, dimensions, turned);
    expect(Math.hypot(...turned.subarray(0, dimensions))).toBeCloseTo(1, 5);
  });

  it('is the same for the same seed', async () => {
    const few = { ...shop(0.5), training: { ...quickly, steps: 20 } };
    expect(await drain(adaptShop(few))).toEqual(await drain(adaptShop(few)));
  });

  it('takes nothing where stars are given by chance and nothing else is known', async () => {
    const random = seededRandom(9);
    const input = shop(0, () => (random() < 0.6 ? 5 : 1));
    const products = { ...input.shop.products, category: input.shop.products.ids.map(() => '') };
    const { report, map } = await drain(adaptShop({ ...input, shop: { ...input.shop, products } }));
    expect(map).toBeNull();
    expect(['not-learnt', 'no-gain', 'harm']).toContain(report.reason);
  });

  it('says what is missing', async () => {
    const input = shop(0.5);
    const few = input.texts.textOfReview.map((text, i) => (i < 400 ? text : -1));
    const tooFew = await drain(adaptShop({ ...input, texts: { ...input.texts, textOfReview: few } }));
    expect(tooFew.report.reason).toBe('few-texts');
    const { reviews, products } = input.shop;
    const silent: Shop = {
      ...input.shop,
      products: { ...products, category: products.ids.map(() => '') },
      reviews: {
        ...reviews,
        customer: reviews.customer.map(() => -1),
        rating: reviews.rating.map(() => Number.NaN),
      },
    };
    expect((await drain(adaptShop({ ...input, shop: silent }))).report.reason).toBe('no-labels');
  });
});
