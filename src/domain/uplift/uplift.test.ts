import { describe, expect, it } from 'vitest';
import { fitLogisticRidge, fitRidge, linearValue } from '../math/ridge';
import { drain } from '../steps';
import { seededRandom } from '../math/random';
import { nullBand } from './chance';
import { crossFit } from './cross-fit';
import { madeTrial } from './fixtures/made-trial';
import reference from './fixtures/reference.json';
import { kindsOf, upliftKinds } from './kinds';
import { atDepths, qiniArea, qiniCurve, rankingOf } from './qini';
import { upliftOf } from './uplift';

const close = (actual: ArrayLike<number>, expected: readonly number[], digits: number) => {
  for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, digits);
};

describe('a Qini curve', () => {
  it('and its area are those of scikit-uplift and scikit-learn', () => {
    for (const { score, mailed, answer, ends, curve, area } of reference.curves) {
      const trial = { mailed: Uint8Array.from(mailed), answer: Float64Array.from(answer) };
      const ranking = rankingOf(Float64Array.from(score));
      expect([...ranking.ends]).toEqual(ends);
      const own = qiniCurve(ranking, trial);
      close(own, curve, 10);
      expect(qiniArea(ranking, own)).toBeCloseTo(area, 10);
    }
  });

  it('is straight where the score tells nothing, and read off between its ends', () => {
    const { trial } = madeTrial(200, 1, () => 0);
    const ranking = rankingOf(new Float64Array(200));
    const curve = qiniCurve(ranking, trial);
    expect(qiniArea(ranking, curve)).toBe(0);
    const read = atDepths(ranking, curve, 5);
    expect(read[0]).toBe(0);
    close(
      read,
      [0, 0.25, 0.5, 0.75, 1].map((depth) => depth * curve[0]!),
      10,
    );
  });

  it('counts a customer as often as she is weighted', () => {
    const ranking = rankingOf(Float64Array.of(4, 3, 2, 1));
    const trial = { mailed: Uint8Array.of(1, 0, 1, 0), answer: Float64Array.of(1, 0, 0, 1) };
    // Twice the first: two orders of two mailed, none of nobody held back; and so on.
    close(qiniCurve(ranking, trial, Float64Array.of(2, 1, 1, 1)), [2, 2, 2, 2 - 3 / 2], 12);
  });
});

describe('ridge regressions', () => {
  const { columns, values, y, hits, offset, ...expected } = reference.regression;
  const points = { rows: y.length, columns, values: Float32Array.from(values) };
  const rows = Int32Array.from(y.keys());

  it('are those of scikit-learn, with an offset that of scipy', () => {
    close(fitRidge(points, rows, y, 7), expected.ridge, 6);
    close(fitLogisticRidge(points, rows, hits, 3), expected.logistic, 4);
    close(fitLogisticRidge(points, rows, hits, 3, Float64Array.from(offset)), expected.offsetted, 4);
  });

  it('leave the mean under an infinite penalty', () => {
    const flat = fitRidge(points, rows, y, Number.POSITIVE_INFINITY);
    expect(linearValue(flat, points, 3)).toBeCloseTo(y.reduce((a, b) => a + b, 0) / y.length, 10);
    const chance = hits.reduce((a, b) => a + b, 0) / hits.length;
    const odds = fitLogisticRidge(points, rows, hits, Number.POSITIVE_INFINITY);
    expect(linearValue(odds, points, 3)).toBeCloseTo(Math.log(chance / (1 - chance)), 6);
  });
});

describe('whom a mail caused', () => {
  const half = (x: Float32Array) => (x[1]! > 0 ? 0.3 : -0.1);

  it('is found where a planted feature decides, in the order of the planted effects', async () => {
    const { points, trial, effect } = madeTrial(1200, 3, half);
    const { refusal, found, qini } = await drain(upliftOf(points, trial, 1));
    expect(refusal).toBeNull();
    expect(qini!.area.low).toBeGreaterThan(0);
    expect(qini!.chance).toBeLessThan(0.02);
    expect(correlation(found!.uplift, effect)).toBeGreaterThan(0.6);
    // Calibrated: the mean over those with a planted rise, and over the others.
    const meanOf = (planted: number) => {
      const own = found!.uplift.filter((_, i) => effect[i] === planted);
      return own.reduce((a, b) => a + b, 0) / own.length;
    };
    expect(meanOf(0.3) - meanOf(-0.1)).toBeGreaterThan(0.12);
    expect(meanOf(0.3) - meanOf(-0.1)).toBeLessThan(0.45);
    const persuadable = found!.outcomes.find(({ kind }) => kind === 'persuadable')!;
    expect(persuadable.rise.low).toBeGreaterThan(0);
    expect(found!.outcomes.reduce((sum, { customers }) => sum + customers, 0)).toBe(1200);
  });

  it('is refused where the mail works on everybody alike, though some order more', async () => {
    let refused = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const { points, trial } = madeTrial(400, seed, () => 0.1);
      const { refusal, curve, found } = await drain(upliftOf(points, trial, seed));
      if (refusal === 'flat' && found === null && curve !== null) refused++;
    }
    expect(refused).toBeGreaterThanOrEqual(5);
  });

  it('is refused of few, and of groups of whom hardly anybody orders or does not', async () => {
    const small = madeTrial(150, 1, half);
    expect((await drain(upliftOf(small.points, small.trial, 1))).refusal).toBe('few');
    const { points, trial } = madeTrial(600, 1, half);
    const nobody = { ...trial, answer: trial.answer.map((answer, i) => (i < 40 ? answer : 0)) };
    expect(await drain(upliftOf(points, nobody, 1))).toMatchObject({ refusal: 'few', curve: null });
  });

  it('hangs on the seed alone', async () => {
    const { points, trial } = madeTrial(500, 5, half);
    const [one, two] = [await drain(upliftOf(points, trial, 7)), await drain(upliftOf(points, trial, 7))];
    expect(one).toEqual(two);
  });

  it('is foretold by models that did not see her', async () => {
    const { points, trial } = madeTrial(300, 2, half);
    const before = await drain(crossFit(points, trial, seededRandom(1)));
    // Who answered otherwise is foretold as before, but for the middle of her part.
    const other = { ...trial, answer: trial.answer.map((answer, i) => (i === 17 ? 1 - answer : answer)) };
    const after = await drain(crossFit(points, other, seededRandom(1)));
    expect(after.base[17]).toBe(before.base[17]);
    expect(after.twoModels[17]).toBe(before.twoModels[17]);
    expect(after.base.some((base, i) => base !== before.base[i])).toBe(true);
  });
});

describe('the band of chance', () => {
  it('holds curves of permuted treatment around the straight line', async () => {
    const { trial } = madeTrial(400, 4, () => 0.2);
    const ranking = rankingOf(Float64Array.from({ length: 400 }, (_, i) => (i * 7) % 400));
    const { low, high, area } = await drain(nullBand(ranking, trial, 11, seededRandom(1)));
    const end = qiniCurve(ranking, trial).at(-1)!;
    for (const d of [2, 5, 8]) {
      expect(low[d]).toBeLessThan((d / 10) * end);
      expect(high[d]).toBeGreaterThan((d / 10) * end);
    }
    expect(area).toBeGreaterThan(0);
  });
});

describe('kinds of customers', () => {
  const trial = {
    mailed: Uint8Array.from({ length: 400 }, (_, i) => i % 2),
    answer: Float64Array.from({ length: 400 }, (_, i) => (Math.floor(i / 2) % 4 === 0 ? 1 : 0)),
  };
  const base = new Float64Array(400).fill(0.25);

  it('are by the effect first and by what she does anyway second', () => {
    const uplift = Float64Array.from({ length: 400 }, (_, i) => (i < 100 ? 0.2 : 0.01));
    const own = base.map((_, i) => (i < 200 ? 0.3 : 0.1));
    const { kind, margin } = kindsOf(uplift, own, trial, 0.06, 0.25);
    expect(margin).toBeCloseTo(0.03, 12);
    expect([50, 150, 300].map((i) => upliftKinds[kind[i]!])).toEqual(['persuadable', 'sure', 'lost']);
  });

  it('say what each brought in money, and nothing where too few ordered or an amount is not known', () => {
    const uplift = Float64Array.from({ length: 400 }, (_, i) => (i < 200 ? 0.2 : 0.01));
    // Of the first half the mailed order for 30 where those held back do for 10; of the others all for 10.
    const money = trial.answer.map((ordered, i) => ordered * (i < 200 && i % 2 === 1 ? 30 : 10));
    const moneyOf = (given: object) => {
      const { outcomes } = kindsOf(uplift, base, { ...trial, ...given }, 0.06, 0.25);
      return new Map(outcomes.map((outcome) => [outcome.kind, outcome.money]));
    };
    const told = moneyOf({ money });
    expect(told.get('persuadable')!.value).toBeCloseTo(0.25 * 20, 1);
    expect(told.get('persuadable')!.low).toBeGreaterThan(0);
    expect(told.get('sure')!.value).toBeCloseTo(0, 6);
    expect(told.get('lost')).toBeNull();
    expect(moneyOf({}).get('persuadable')).toBeNull();
    expect(
      moneyOf({ money: money.map((each, i) => (i === 3 ? Number.NaN : each)) }).get('persuadable'),
    ).toBeNull();
  });

  it('say that a mail puts nobody off where what they did does not bear it out', () => {
    const uplift = new Float64Array(400).fill(-0.1);
    const { outcomes, doubted } = kindsOf(uplift, base, trial, 0.0, 0.25);
    expect(doubted).toBe(400);
    expect(outcomes.find(({ kind }) => kind === 'disturbed')!.customers).toBe(0);
    const put = { ...trial, answer: trial.answer.map((_, i) => (i % 2 === 0 && i % 5 < 2 ? 1 : 0)) };
    expect(kindsOf(uplift, base, put, 0.0, 0.25)).toMatchObject({ doubted: 0 });
  });
});

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (of: Float64Array) => of.reduce((x, y) => x + y, 0) / of.length;
  const [one, two] = [mean(a), mean(b)];
  let [xy, xx, yy] = [0, 0, 0];
  a.forEach((value, i) => {
    xy += (value - one) * (b[i]! - two);
    xx += (value - one) ** 2;
    yy += (b[i]! - two) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}
