import { expect, it } from 'vitest';
import { packFp32, packInt8, scaledSums, type Int8Weights } from './pack-weights';

const weights: Int8Weights = {
  k: 4,
  n: 8,
  values: Int8Array.from({ length: 32 }, (_, i) => i),
  scales: Float32Array.from({ length: 8 }, (_, i) => i + 1),
};

it('lays four rows of a column side by side for products of four', () => {
  expect([...packInt8(weights, 'dot').subarray(0, 8)]).toEqual([0, 8, 16, 24, 1, 9, 17, 25]);
});

it('lays two rows of a column side by side for products of two', () => {
  expect([...packInt8(weights, 'widening').subarray(0, 4)]).toEqual([0, 8, 1, 9]);
  expect([...packInt8(weights, 'widening').subarray(16, 20)]).toEqual([16, 24, 17, 25]);
});

it('keeps rows in exact panels, scales multiplied in', () => {
  expect([...packFp32(weights).subarray(8, 11)]).toEqual([8, 18, 30]);
});

it('sums the columns', () => {
  expect([...scaledSums(weights).subarray(0, 2)]).toEqual([48, 2 * 52]);
});

it('refuses shapes that do not divide', () => {
  expect(() => packInt8({ ...weights, k: 3 }, 'dot')).toThrow('3 rows');
  expect(() => packFp32({ ...weights, n: 7 })).toThrow('7 columns');
});
