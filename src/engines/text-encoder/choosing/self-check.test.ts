import { expect, it } from 'vitest';
import { passes } from './self-check';

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
