import { describe, expect, it } from 'vitest';
import reference from './fixtures/linear-algebra.json';
import { normal, permutation, sampleWithoutReplacement, seededRandom } from './random';
import { range } from './order';

describe('chance', () => {
  it('draws the numbers of mulberry32', () => {
    const random = seededRandom(reference.mulberry32.seed);
    expect(reference.mulberry32.numbers.map(() => random())).toEqual(reference.mulberry32.numbers);
  });

  it('draws normal numbers of mean 0 and deviation 1', () => {
    const random = seededRandom(4);
    const drawn = Array.from({ length: 20_000 }, () => normal(random));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    // Five standard errors.
    expect(Math.abs(mean)).toBeLessThan(5 / Math.sqrt(20_000));
    expect(Math.abs(variance - 1)).toBeLessThan(5 * Math.sqrt(2 / 20_000));
  });

  it('puts every number in every place equally often', () => {
    const random = seededRandom(8);
    const counts = new Int32Array(16);
    for (let draw = 0; draw < 8000; draw++) {
      permutation(4, random).forEach((number, place) => {
        counts[4 * place + number]++;
      });
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('samples different numbers, ascending, each equally often', () => {
    const random = seededRandom(9);
    const counts = new Int32Array(6);
    for (let draw = 0; draw < 6000; draw++) {
      const sample = sampleWithoutReplacement(6, 2, random);
      expect(sample[0]).toBeLessThan(sample[1]);
      for (const number of sample) counts[number]++;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect(sampleWithoutReplacement(3, 5, random)).toEqual(range(3));
  });
});
