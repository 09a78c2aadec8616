import { describe, expect, it } from 'vitest';
import reference from '../value/fixtures/reference.json';
import { betaDraw, gammaDraw, poissonDraw } from './draws';
import { gaussBeta } from './gauss-beta';
import { hypergeometricOne } from './hypergeometric';
import { logAddExp, logGamma } from './log-gamma';
import { minimise, minimiseFrom } from './minimise';
import { seededRandom } from './random';

it.each(reference.logGamma)('knows the gamma function at %d, as scipy does', (x, value) => {
  expect(Math.abs(logGamma(x!) - value!)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value!)) + 1e-13);
});

it.each(reference.hypergeometric)('knows ₂F₁(1, %d; %d; %d), as scipy does', (b, c, z, value) => {
  expect(hypergeometricOne(b!, c!, z!) / value!).toBeCloseTo(1, 10);
});

it('refuses what the continued fraction is not for', () => {
  expect(() => hypergeometricOne(1, 2, 1)).toThrow(RangeError);
});

it('adds in logarithms without overflow', () => {
  expect(logAddExp(1000, 1000)).toBeCloseTo(1000 + Math.LN2);
  expect(logAddExp(Number.NEGATIVE_INFINITY, -3)).toBe(-3);
});

describe('quadrature over a beta distribution', () => {
  it.each([
    [0.4, 2],
    [1, 1],
    [3, 250],
    [0.02, 0.03],
    [0.5, 0.5],
  ])('knows moments of beta(%d, %d)', (a, b) => {
    const { points, weights } = gaussBeta(a, b, 12);
    const moment = (power: number) => points.reduce((sum, p, i) => sum + weights[i] * p ** power, 0);
    expect(moment(0)).toBeCloseTo(1, 12);
    expect(moment(1)).toBeCloseTo(a / (a + b), 10);
    expect(moment(9)).toBeCloseTo(
      Math.exp(logGamma(a + 9) + logGamma(a + b) - logGamma(a + b + 9) - logGamma(a)),
      10,
    );
  });
});

describe('draws', () => {
  const momentsOf = (draw: () => number, count = 40_000) => {
    const values = Array.from({ length: count }, draw);
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count };
  };

  it.each([0.1, 0.8, 1, 4.5, 90])(
    'have mean and variance of the gamma distribution with shape %d',
    (shape) => {
      const random = seededRandom(1);
      const { mean, variance } = momentsOf(() => gammaDraw(shape, random));
      expect(mean / shape).toBeCloseTo(1, 1);
      expect(variance / shape).toBeCloseTo(1, 0);
    },
  );

  it.each([0.3, 7, 40, 2500])('have mean and variance of the Poisson distribution with mean %d', (mean) => {
    const random = seededRandom(2);
    const found = momentsOf(() => poissonDraw(mean, random));
    expect(found.mean / mean).toBeCloseTo(1, 1);
    expect(found.variance / mean).toBeCloseTo(1, 1);
  });

  it('have the mean of the beta distribution', () => {
    const random = seededRandom(3);
    expect(momentsOf(() => betaDraw(0.4, 1.6, random)).mean).toBeCloseTo(0.2, 1);
  });
});

describe('the minimiser', () => {
  const banana = ([x, y]: Float64Array) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2;

  it('finds the end of a bent valley', () => {
    const { at, value } = minimise(banana, [-1.2, 1]);
    expect(at[0]).toBeCloseTo(1, 3);
    expect(at[1]).toBeCloseTo(1, 3);
    expect(value).toBeLessThan(1e-7);
  });

  it('takes the deepest of several valleys', () => {
    const two = ([x]: Float64Array) => Math.min((x! - 5) ** 2, (x! + 5) ** 2 + 1);
    expect(minimise(two, [-4]).value).toBeCloseTo(1);
    expect(minimiseFrom(two, [[-4], [4]]).at[0]).toBeCloseTo(5);
  });

  it('stays out of where there is no number', () => {
    const { at } = minimise(([x]) => (x! > 0 ? x! - Math.log(x!) : Number.NaN), [0.01]);
    expect(at[0]).toBeCloseTo(1, 3);
  });
});
