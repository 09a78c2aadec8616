import { expect, it } from 'vitest';
import { lowestCosine, passes } from './self-check';

it('allows for the rounding of 8-bit kernels and of half precision, and of nothing else', () => {
  for (const rounded of [{ device: 'kernels' }, { device: 'webgpu', half: true }] as const) {
    expect(passes(0.995, rounded)).toBe(true);
    expect(passes(0.98, rounded)).toBe(false);
    expect(passes(Number.NaN, rounded)).toBe(false);
  }
  for (const exact of [{ device: 'kernels-exact' }, { device: 'webgpu', half: false }] as const) {
    expect(passes(0.9995, exact)).toBe(true);
    expect(passes(0.995, exact)).toBe(false);
  }
});

it('takes the worst row, and a row that is zero for no match whatever the others are', () => {
  const expected = Float32Array.of(1, 0, 0, 1, 1, 0);
  expect(lowestCosine(Float32Array.of(2, 0, 0, 1, 1, 1), expected, 2)).toBeCloseTo(Math.SQRT1_2);
  expect(lowestCosine(Float32Array.of(0, 0, 0, 1, 1, 0), expected, 2)).toBeNaN();
});
