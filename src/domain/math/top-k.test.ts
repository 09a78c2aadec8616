import { expect, it } from 'vitest';
import { TopK } from './top-k';

it('the top k are those of a full sort', () => {
  const row = Float32Array.from({ length: 500 }, (_, j) => ((j * 7919) % 97) / 97);
  const sorted = [...row.keys()].sort((a, b) => row[b] - row[a] || a - b);
  for (const k of [0, 1, 20, 499, 600]) {
    const top = new TopK(k);
    expect(top.select(row)).toBe(Math.min(k, 500));
    expect([...top.ids.subarray(0, Math.min(k, 500))]).toEqual(sorted.slice(0, k));
  }
});

it('never takes what has no score, and gives equal scores to the lower number', () => {
  const top = new TopK(3);
  expect(top.select(Float32Array.of(Number.NaN, 2, Number.NEGATIVE_INFINITY, 2))).toBe(2);
  expect([...top.ids.subarray(0, 2)]).toEqual([1, 3]);
});
