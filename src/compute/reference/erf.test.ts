import { expect, it } from 'vitest';
import { erf } from './erf';
import table from './fixtures/erf.json';

it('is the error function over the whole range, to 1e-14 of its value', () => {
  for (const [x, expected] of table as [number, number][]) {
    expect(Math.abs(erf(x) - expected), `erf(${x})`).toBeLessThanOrEqual(1e-14 * expected);
    expect(erf(-x) + erf(x)).toBe(0);
  }
});

it('does not leave -1 to 1', () => {
  for (let x = -8; x <= 8; x += 1 / 64) expect(Math.abs(erf(x))).toBeLessThanOrEqual(1);
});

it('hands on what is no number', () => {
  expect(erf(Number.NaN)).toBeNaN();
});
