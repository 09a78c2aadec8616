import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { drain, type Step } from '../steps';
import { emptyShop } from '../recommend/fixtures/shops';
import type { Shop } from '../shop/shop';
import { fewestPretrainTexts } from './adapt-report';
import { adaptWords, type WordsAsked, type WordsLearnt } from './adapt-words';

const dimensions = 8;
const told = { words: 3, next: Number.NaN, rightWords: 0.3, rightNext: Number.NaN };

/** Reviews whose feeling stands softly in one direction of their vectors, half of them with a title. */
function shopOf(count: number) {
  const random = seededRandom(6);
  const customers = Math.floor(count / 3);
  const empty = emptyShop(customers, 5);
  const pleased = Array.from({ length: count }, () => random() < 0.6);
  const vectors = Float32Array.from({ length: count * dimensions }, () => normal(random));
  for (let i = 0; i < count; i++) {
    vectors[i * dimensions]! += pleased[i] ? 0.3 : -0.3;
    scaleToUnit(vectors.subarray(i * dimensions, (i + 1) * dimensions));
  }
  const shop: Shop = {
    ...empty,
    products: { ...empty.products, category: empty.products.ids.map(() => '') },
    reviews: {
      count,
      customer: Int32Array.from({ length: count }, (_, i) => i % customers),
      product: new Int32Array(count).fill(-1),
      rating: Float64Array.from(pleased, (is) => (is ? 5 : 1)),
      at: new Float64Array(count).fill(Number.NaN),
      title: pleased.map((_, i) => (i % 2 === 0 ? `Title ${i}` : '')),
      text: pleased.map((_, i) => `It came late. I kept it ${i} days!`),
    },
  };
  const names = shop.reviews.text.map((text, i) => `${shop.reviews.title[i]} ${text}`);
  const texts = {
    texts: names,
    hashes: names,
    languages: names.map(() => 'en'),
    textOfReview: Int32Array.from({ length: count }, (_, i) => i),
    textOfProduct: new Int32Array(5).fill(-1),
  };
  return { input: { shop, texts, vectors, dimensions, seed: 1 }, pleased };
}

function scaleToUnit(vector: Float32Array): void {
  const length = Math.hypot(...vector);
  for (let d = 0; d < vector.length; d++) vector[d]! /= length;
}

/** Stands in for the encoder: what it would read with another layer is given. */
function learner(vectors: Float32Array | null, heard: WordsAsked[] = []) {
  return async function* learn(asked: WordsAsked): AsyncGenerator<Step, WordsLearnt> {
    heard.push(asked);
    yield { done: 1, total: 1 };
    const curve = [{ step: 0, learnt: null, heldOut: 1 }];
    return { curve, bestStep: vectors ? 20 : 0, before: told, after: told, words: 90, vectors };
  };
}

describe('adaptWords', () => {
  const { input, pleased } = shopOf(fewestPretrainTexts);

  it('takes vectors that tell feelings better of customers it did not see, and asks sentence by sentence', async () => {
    const louder = input.vectors.slice();
    pleased.forEach((is, i) => {
      louder[i * dimensions]! += is ? 0.6 : -0.6;
      scaleToUnit(louder.subarray(i * dimensions, (i + 1) * dimensions));
    });
    const heard: WordsAsked[] = [];
    const { report, read } = await drain(adaptWords(input, learner(louder, heard)));
    expect([report.kind, report.reason, report.taken]).toEqual(['mlm', 'taken', true]);
    expect(read!.vectors).toBe(louder);
    expect(report.pretraining!.after.rightNext).toBeNull();
    const { learnt, heldOut } = heard[0]!;
    expect([learnt.length, heldOut.length]).toEqual([report.texts.learnt, report.texts.ending]);
    expect(report.texts.tested).toBeGreaterThan(400);
    expect(learnt.filter(([first]) => first!.startsWith('Title')).every((parts) => parts.length === 3)).toBe(
      true,
    );
    expect(learnt.find(([first]) => !first!.startsWith('Title'))![0]).toBe('It came late.');
  });

  it('takes none that tell worse, none that are as good, and nothing where the layer did not learn', async () => {
    const random = seededRandom(2);
    const worse = input.vectors.map(() => normal(random));
    for (let i = 0; i < worse.length; i += dimensions) scaleToUnit(worse.subarray(i, i + dimensions));
    for (const [vectors, reason] of [
      [worse, 'harm'],
      [input.vectors.slice(), 'no-gain'],
      [null, 'not-learnt'],
    ] as const) {
      const { report, read, map } = await drain(adaptWords(input, learner(vectors)));
      expect([report.reason, report.taken, read, map]).toEqual([reason, false, undefined, null]);
    }
  });

  it('is refused where there are too few texts, and where nothing can learn', async () => {
    const heard: WordsAsked[] = [];
    const few = shopOf(fewestPretrainTexts - 1).input;
    expect((await drain(adaptWords(few, learner(null, heard)))).report.reason).toBe('few-texts');
    expect(heard).toEqual([]);
    // biome-ignore lint/correctness/useYield: it has nothing to tell
    const none = async function* none(): AsyncGenerator<never, null> {
      return null;
    };
    expect((await drain(adaptWords(input, none))).report.reason).toBe('no-kernels');
  });
});
