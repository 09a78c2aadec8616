import { expect, it } from 'vitest';
import { betaBelow, betaQuantile, studentQuantile } from '../math/beta-distribution';
import reference from './fixtures/reference.json';
import { ratePrior, smoothedRate } from './smoothed-rate';

it.each(reference.distributions.betaBelow)(
  'knows the beta distribution below %d (%d, %d), as scipy does',
  (x, a, b, value) => {
    expect(betaBelow(x, a, b) / value).toBeCloseTo(1, 9);
  },
);

it.each(reference.distributions.betaQuantile)(
  'knows its quantile %d (%d, %d), as scipy does',
  (p, a, b, value) => {
    expect(betaQuantile(p, a, b) / value).toBeCloseTo(1, 8);
  },
);

it.each(reference.distributions.student)(
  'knows Student’s t at %d with %d degrees, as scipy does',
  (p, degrees, value) => {
    expect(studentQuantile(p, degrees) / value).toBeCloseTo(1, 8);
  },
);

it('believes of cards what the whole integral over both unknowns says', () => {
  const { shown, clicks, mean, cards } = reference.betaBinomial;
  const prior = ratePrior(clicks, shown);
  expect(prior.mean).toBeCloseTo(mean, 3);
  cards.forEach(([value, low, high], i) => {
    const found = smoothedRate(clicks[i], shown[i], prior);
    expect(Math.abs(found.value - value)).toBeLessThan(0.001);
    expect(Math.abs(found.low - low)).toBeLessThan(0.004);
    expect(Math.abs(found.high - high)).toBeLessThan(0.006);
  });
});

it('draws a card that was hardly shown to the others, and leaves one that was shown much where it is', () => {
  const shown = [4000, 4000, 4000, 4000, 2];
  const clicks = [40, 400, 800, 120, 2];
  const prior = ratePrior(clicks, shown);
  expect(smoothedRate(2, 2, prior).value).toBeLessThan(0.6);
  expect(smoothedRate(400, 4000, prior).value).toBeCloseTo(0.1, 2);
  expect(smoothedRate(0, 0, prior).value).toBeCloseTo(prior.mean, 1);
});
