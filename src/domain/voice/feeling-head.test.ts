import { describe, expect, it } from 'vitest';
import type { Reviews } from '../shop/shop';
import { tinyShop } from '../label/fixtures/tiny-shop';
import { seededRandom } from '../math/random';
import { calibrationError, reliability } from '../math/reliability';
import { plattScaling } from '../math/platt-scaling';
import { learnFeeling } from './feeling-head';
import logistic from './fixtures/logistic.json';
import { fitLogistic } from './logistic-regression';
import { readVoice } from './read-voice';

describe('fitLogistic', () => {
  it("finds scikit-learn's coefficients", () => {
    const rows = logistic.labels.length;
    const points = { rows, columns: 3, values: Float32Array.from(logistic.points) };
    const train = Int32Array.from({ length: rows }, (_, i) => i);
    const { weights } = fitLogistic(
      points,
      logistic.labels,
      train,
      Float64Array.from(logistic.weights),
      logistic.penalty,
    );
    logistic.coefficients.forEach((coefficient, i) => {
      expect(weights[i]).toBeCloseTo(coefficient, 3);
    });
  });
});

describe('calibration', () => {
  it('bins what was predicted against what was the case', () => {
    const table = reliability([0.05, 0.15, 0.15, 0.95, 1], [0, 0, 1, 1, 1], [1, 1, 1, 1, 1]);
    expect(table.map(({ count }) => count)).toEqual([1, 2, 2]);
    expect(table[1]!.predicted).toBeCloseTo(0.15, 12);
    expect(table[1]!.observed).toBe(0.5);
    // (1 × 0.05 + 2 × 0.35 + 2 × 0.025) / 5
    expect(calibrationError(table)).toBeCloseTo(0.16, 12);
  });

  it('takes back log odds that are three times too sure', () => {
    const random = seededRandom(3);
    const logits = Float64Array.from({ length: 4000 }, () => 4 * random() - 2);
    const labels = logits.map((logit) => (random() < 1 / (1 + Math.exp(-logit)) ? 1 : 0));
    const { scales, shift } = plattScaling(
      [logits.map((logit) => 3 * logit)],
      labels,
      labels.map(() => 1),
    );
    expect(scales[0]).toBeCloseTo(1 / 3, 1);
    expect(Math.abs(shift)).toBeLessThan(0.1);
  });
});

const dimensions = 8;

/** Reviews whose vectors lean to one side where the writer is pleased, by so much of their length. */
function shop(
  reviews: number,
  lean: number,
  given: (i: number, pleased: boolean) => { rating: number; text: string },
) {
  const random = seededRandom(5);
  const vectors = new Float32Array(reviews * dimensions);
  const pleased = Array.from({ length: reviews }, () => random() < 0.8);
  for (let i = 0; i < reviews; i++) {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) {
      const value = random() - 0.5 + (d === 0 ? lean * (pleased[i] ? 1 : -1) : 0);
      vectors[i * dimensions + d] = value;
      squares += value ** 2;
    }
    for (let d = 0; d < dimensions; d++) vectors[i * dimensions + d]! /= Math.sqrt(squares);
  }
  const made = tinyShop({
    customers: reviews,
    reviews: pleased.map((is, i) => ({ customer: i, ...given(i, is) })),
  }).reviews;
  const rowOfReview = Int32Array.from({ length: reviews }, (_, i) => i);
  return { made, pleased, vectors: { dimensions, vectors, rowOfReview } };
}

const english = () => 'en';
const untitled = (reviews: Reviews) => ({ reviews, products: { title: [] } });
const agreement = (found: Float32Array, pleased: readonly boolean[]): number =>
  pleased.filter((is, i) => found[i]! >= 0.5 === is).length / pleased.length;

describe('learnFeeling', () => {
  it('learns from the shop’s own stars and tells the others', () => {
    const { made, pleased, vectors } = shop(600, 1, (i, is) => ({
      rating: i % 3 === 0 ? Number.NaN : is ? 5 : 1,
      text: `It is lamp number ${i}`,
    }));
    const found = learnFeeling(made, readVoice(untitled(made), english), vectors, english, 1)!;
    expect(found.quality.from).toBe('stars');
    expect(found.quality.reviews).toBe(400);
    expect(found.quality.accuracy).toBeGreaterThan(0.95);
    expect(found.quality.calibrationError).toBeLessThan(0.1);
    const unrated = pleased.filter((_, i) => i % 3 === 0);
    expect(
      agreement(
        found.pleased.filter((_, i) => i % 3 === 0),
        unrated,
      ),
    ).toBeGreaterThan(0.95);
  });

  it('claims no more than chance where the vectors say nothing', () => {
    const { made, vectors } = shop(600, 0, (i, is) => ({
      rating: is ? 5 : 1,
      text: `It is lamp number ${i}`,
    }));
    const { quality } = learnFeeling(made, readVoice(untitled(made), english), vectors, english, 1)!;
    expect(Math.abs(quality.balanced - 0.5)).toBeLessThan(0.1);
  });

  it('learns from clear words where there are no stars, and says so', () => {
    const { made, pleased, vectors } = shop(600, 1, (i, is) => ({
      rating: Number.NaN,
      text:
        i % 2 === 0
          ? `It is lamp number ${i}`
          : is
            ? 'Great and lovely, perfect.'
            : 'Terrible, broken and useless.',
    }));
    const found = learnFeeling(made, readVoice(untitled(made), english), vectors, english, 1)!;
    expect(found.quality.from).toBe('words');
    const wordless = pleased.filter((_, i) => i % 2 === 0);
    expect(
      agreement(
        found.pleased.filter((_, i) => i % 2 === 0),
        wordless,
      ),
    ).toBeGreaterThan(0.9);
  });

  it('hears in phrases what the vectors do not hold', () => {
    const { made, vectors } = shop(600, 0, (i, is) => ({
      rating: is ? 5 : 1,
      text: is ? `A plain lamp, number ${i}` : `A lamp gone dim, number ${i}`,
    }));
    const { quality, ofPhrases } = learnFeeling(
      made,
      readVoice(untitled(made), english),
      vectors,
      english,
      1,
    )!;
    expect(quality.balanced).toBeGreaterThan(0.95);
    expect(ofPhrases('it has gone dim', 'en')).toBeLessThan(0);
  });

  it('states accuracy for the whole shop, of whose commoner kind it drew a part', () => {
    // Of 5,000 pleased reviews 2,000 are drawn; half of the displeased cannot be told.
    const { made, vectors } = shop(5600, 0, (i, is) => ({
      rating: is ? 5 : 1,
      text: is || i % 2 === 0 ? 'A plain lamp' : 'A lamp gone dim',
    }));
    const { quality } = learnFeeling(made, readVoice(untitled(made), english), vectors, english, 1)!;
    expect(quality.accuracy).toBeCloseTo(0.9, 1);
    const counted = quality.reliability.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBeCloseTo(5600, 0);
  });

  it('says nothing where there is too little to learn from', () => {
    const { made, vectors } = shop(30, 1, (i) => ({ rating: 5, text: `It is lamp number ${i}` }));
    expect(learnFeeling(made, readVoice(untitled(made), english), vectors, english, 1)).toBeNull();
  });
});

describe('contrast', () => {
  it('lets what follows a ‘but’ count for more, and what is granted for less', () => {
    const { made } = shop(3, 0, (i) => ({
      rating: Number.NaN,
      text: ['It is good, but it is late.', 'Although it is late, it is good.', '虽然便宜，但是质量差'][i]!,
    }));
    const { praise, blame } = readVoice(untitled(made), (r) => (r === 2 ? 'zh' : 'en'));
    expect([...praise]).toEqual([0.5, 1, 0.5]);
    expect([...blame]).toEqual([1, 0.5, 1]);
  });
});
