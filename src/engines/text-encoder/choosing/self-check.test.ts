import { afterEach, expect, it, vi } from 'vitest';
import { fakeEncoder } from '../reading/fixtures/fake-encoder';
import { lowestCosine, passes, tryOut } from './self-check';

afterEach(() => {
  vi.restoreAllMocks();
});

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

it.each([
  { what: 'warms up on two sentences and is timed on ten', secondsEach: 4, read: [2, 10] },
  { what: 'a device that takes long over two is judged by those', secondsEach: 6, read: [2] },
])('$what', async ({ secondsEach, read }) => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const { encoder, asked } = fakeEncoder(256, 'kernels', async ({ starts }) => {
    now += (starts.length - 1) * secondsEach * 1000;
  });
  const { pace } = await tryOut(encoder);
  expect(asked.map(({ starts }) => starts.length - 1)).toEqual(read);
  const tokens = asked.at(-1)!.starts.at(-1)!;
  expect(pace * secondsEach * read.at(-1)!).toBeGreaterThanOrEqual(tokens);
  expect(pace * secondsEach * read.at(-1)!).toBeLessThan(2 * tokens);
});
