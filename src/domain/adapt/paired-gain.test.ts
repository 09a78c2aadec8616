import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { judged } from './judge';
import { pairedGain } from './paired-gain';

describe('pairedGain', () => {
  it('is the mean over strata, by hand', () => {
    const found = pairedGain(
      {
        before: Float64Array.from([1, 0, 0, 0]),
        after: Float64Array.from([1, 1, 1, 0]),
        stratum: Int32Array.from([0, 0, 0, 1]),
        cluster: Int32Array.from([0, 1, 2, 3]),
      },
      0.95,
    );
    expect(found.before.value).toBeCloseTo(1 / 6, 12);
    expect(found.after.value).toBeCloseTo(1 / 2, 12);
    expect(found.gain.value).toBeCloseTo(1 / 3, 12);
    // Residuals of the gains 0, 1, 1 from their mean of 2/3, each over 2 strata × 3; 4 clusters over 3.
    const squares = ((2 / 3) ** 2 + 2 * (1 / 3) ** 2) / 36;
    expect(found.gain.high - found.gain.value).toBeCloseTo(1.959964 * Math.sqrt((squares * 4) / 3), 5);
  });

  it('knows less of ten texts of one writer than of ten writers', () => {
    const random = seededRandom(2);
    const before = new Float64Array(400);
    const writers = Array.from({ length: 40 }, () => (random() < 0.5 ? 1 : 0));
    const after = before.map((_, i) => writers[i % 40]!);
    const stratum = new Int32Array(400);
    const width = (cluster: Int32Array) => {
      const { gain } = pairedGain({ before, after, stratum, cluster }, 0.95);
      return gain.high - gain.low;
    };
    const apart = width(stratum.map((_, i) => i));
    expect(width(stratum.map((_, i) => i % 40))).toBeGreaterThan(3 * apart);
  });
});

describe('judged', () => {
  const answers = (right: number, of: number) => ({
    before: new Float64Array(of),
    after: Float64Array.from({ length: of }, (_, i) => (i < right ? 1 : 0)),
    stratum: new Int32Array(of),
    cluster: Int32Array.from({ length: of }, (_, i) => i),
  });
  const worse = { ...answers(60, 100), before: answers(60, 100).after, after: new Float64Array(100) };
  const task = { task: 'stars', by: 'head', classes: 2 } as const;

  it('takes a gain above its error, and nothing where another task is harmed', () => {
    expect(judged([{ ...task, answers: answers(60, 100) }]).reason).toBe('taken');
    expect(
      judged([
        { ...task, answers: answers(60, 100) },
        { ...task, answers: worse },
      ]).reason,
    ).toBe('harm');
    expect(judged([{ ...task, answers: answers(0, 100) }]).reason).toBe('no-gain');
  });

  it('asks more of a gain that is one of many', () => {
    // 5 of 100 gained: 2.3 errors, more than one task of twenty has by chance, less than one of twenty tasks.
    const gained = { ...task, answers: answers(5, 100) };
    const still = { ...task, answers: answers(0, 100) };
    expect(judged([gained]).reason).toBe('taken');
    expect(judged([gained, ...Array.from({ length: 19 }, () => still)]).reason).toBe('no-gain');
  });
});
