import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { centreByLanguage } from './centre-by-language';

const dimensions = 8;

/** Vectors of two languages, each with a part in common that is larger than what parts the texts. */
function twoLanguages(count: number): { vectors: Float32Array; languages: string[] } {
  const random = seededRandom(3);
  const languages = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 'en' : 'zh'));
  const vectors = Float32Array.from({ length: count * dimensions }, (_, at) => {
    const text = Math.floor(at / dimensions);
    const common = at % dimensions === text % 2 ? 3 : 0;
    return common + normal(random);
  });
  return { vectors, languages };
}

function mean(vectors: Float32Array, languages: readonly string[], language: string): number[] {
  const sum = new Array<number>(dimensions).fill(0);
  let count = 0;
  languages.forEach((each, text) => {
    if (each !== language) return;
    count++;
    for (let d = 0; d < dimensions; d++) sum[d]! += vectors[text * dimensions + d]!;
  });
  return sum.map((value) => value / count);
}

const length = (vector: ArrayLike<number>) => Math.hypot(...Array.from(vector));

describe('centreByLanguage', () => {
  it('takes away what the texts of a language have in common', () => {
    const { vectors, languages } = twoLanguages(2000);
    const centred = centreByLanguage(vectors, dimensions, languages);
    for (const language of ['en', 'zh']) {
      expect(length(mean(vectors, languages, language))).toBeGreaterThan(2.5);
      expect(length(mean(centred, languages, language))).toBeLessThan(0.05);
    }
  });

  it('gives vectors of unit length', () => {
    const { vectors, languages } = twoLanguages(200);
    const centred = centreByLanguage(vectors, dimensions, languages);
    for (let text = 0; text < 200; text++) {
      expect(length(centred.subarray(text * dimensions, (text + 1) * dimensions))).toBeCloseTo(1, 5);
    }
  });

  it('agrees with a worked example: own mean of a frequent language, mean of all for a rare one', () => {
    // en: (1,0), (3,0), mean (2,0); fr: (0,4). Mean of all (4/3, 4/3). fr is rare.
    const centred = centreByLanguage(Float32Array.of(1, 0, 3, 0, 0, 4), 2, ['en', 'en', 'fr'], 2);
    const expected = [-1, 0, 1, 0, -1 / Math.sqrt(5), 2 / Math.sqrt(5)];
    centred.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 6);
    });
  });

  it('makes a vector that equals its mean zero, not NaN', () => {
    expect([...centreByLanguage(Float32Array.of(1, 2), 2, ['en'])]).toEqual([0, 0]);
    expect(centreByLanguage(new Float32Array(0), 2, [])).toHaveLength(0);
  });

  it('leaves its input as it was and refuses a wrong number of languages', () => {
    const vectors = Float32Array.of(1, 0, 0, 1);
    centreByLanguage(vectors, 2, ['en', 'en']);
    expect([...vectors]).toEqual([1, 0, 0, 1]);
    expect(() => centreByLanguage(vectors, 2, ['en'])).toThrow(/4 numbers are not 1 texts × 2/);
  });

  it('centres in place where it is asked to', () => {
    const vectors = Float32Array.of(1, 0, 3, 0, 0, 4);
    const apart = centreByLanguage(vectors, 2, ['en', 'en', 'fr'], 2);
    expect(centreByLanguage(vectors, 2, ['en', 'en', 'fr'], 2, vectors)).toBe(vectors);
    expect([...vectors]).toEqual([...apart]);
  });
});
