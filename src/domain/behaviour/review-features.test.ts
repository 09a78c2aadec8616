import { describe, expect, it } from 'vitest';
import { spreadTies } from '../cluster/choice/spread-ties';
import { separate } from '../cluster/choice/separate';
import { scaleBlocks } from '../fusion/scale-blocks';
import { seededRandom } from '../math/random';
import { behaviourFeatures } from './behaviour-features';
import { type Review, shopOf } from './fixtures/shop';
import { reviewFeatures } from './review-features';

const ofLength = (length: number): string => 'x'.repeat(Math.round(length));

/** Customers who each write so many reviews; `lengthOf` says how long one of customer `c` is. */
function written(customers: number, each: number, lengthOf: (c: number, random: () => number) => number) {
  const random = seededRandom(3);
  const reviews = Array.from({ length: customers }, (_, c) =>
    Array.from(
      { length: each },
      (): Review => [c, Math.floor(9 * random()), 5, 400 * random(), ofLength(lengthOf(c, random))],
    ),
  ).flat();
  return shopOf(customers, { reviews });
}

function partsOf(shop: ReturnType<typeof shopOf>): number {
  const block = behaviourFeatures(shop);
  const [side] = scaleBlocks([block]);
  const random = seededRandom(1);
  const open = side.open(
    Int32Array.from({ length: block.rows }, (_, c) => c),
    random,
  );
  return separate(spreadTies(open, random), 1, 1).parts;
}

it('says nothing of length where some write in signs and others in letters', () => {
  const texts = (share: number) =>
    shopOf(40, {
      reviews: Array.from(
        { length: 40 },
        (_, c): Review => [
          c,
          0,
          5,
          c,
          c < 40 * share ? '茶叶很香，包装也好' : 'The tea smells lovely and is well packed',
        ],
      ),
    });
  const features = (share: number) => reviewFeatures(texts(share)).map(({ column }) => column.name);
  expect(features(0.5)).not.toContain('reviewLength');
  expect(features(0.025)).toContain('reviewLength');
  expect(features(1)).toContain('reviewLength');
});

describe('how long a customer’s reviews are', () => {
  it('is open by the error of a mean of so many', () => {
    // Each wrote 10 and 20 characters: within her (ln 2)² / 2 for one degree of freedom, and the root of half of it for two.
    const lengths = reviewFeatures(written(40, 2, () => 0)).length;
    const shop = shopOf(40, {
      reviews: Array.from(
        { length: 80 },
        (_, r): Review => [r >> 1, 0, 5, r, ofLength(r % 2 === 0 ? 10 : 20)],
      ),
    });
    const own = reviewFeatures(shop)[lengths - 1];
    expect(own.values[0]).toBe(15);
    const deviation = Math.sqrt(Math.LN2 ** 2 / 2);
    expect((own.steps as Float64Array)[0]).toBeCloseTo((15 * Math.sqrt(12) * deviation) / Math.SQRT2, 10);
  });

  it('parts nobody where all write a few usual sentences, each of a length of its own', () => {
    const sentences = [14, 15, 31, 33, 36, 58, 61];
    const draw = (_: number, random: () => number) => sentences[Math.floor(sentences.length * random())];
    for (const each of [1, 2, 3]) expect(partsOf(written(150, each, draw))).toBe(1);
  });

  it('parts those who always write at length from those who never do', () => {
    const shop = written(150, 3, (c, random) => (c % 2 === 0 ? 20 : 160) * (0.8 + 0.4 * random()));
    expect(partsOf(shop)).toBe(2);
  });
});
