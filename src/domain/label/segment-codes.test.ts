import { describe, expect, it } from 'vitest';
import { matchCodes } from './segment-codes';

const ids = (n: number, from = 0): string[] => Array.from({ length: n }, (_, i) => `c${i + from}`);
const labels = (...runs: [label: number, count: number][]): Int32Array =>
  Int32Array.from(runs.flatMap(([label, count]) => new Array<number>(count).fill(label)));
const earlier = (customers: string[], codes: Int32Array, names: [number, string][] = []) => ({
  codes: new Map(customers.map((id, i) => [id, codes[i]!])),
  customNames: new Map(names),
});

describe('matchCodes', () => {
  it('numbers a first run from 1 by size, ties by cluster', () => {
    expect([...matchCodes(ids(9), labels([0, 2], [1, 5], [2, 2]), 3, null)]).toEqual([2, 1, 3]);
  });

  it('keeps every code when only the cluster numbers change', () => {
    const before = earlier(ids(10), labels([7, 4], [3, 6]));
    expect([...matchCodes(ids(10), labels([1, 4], [0, 6]), 2, before)]).toEqual([3, 7]);
  });

  it('keeps the code of a segment that keeps most of its customers, and gives a split-off a new one', () => {
    const before = earlier(ids(20), labels([1, 10], [2, 10]));
    const codes = matchCodes(ids(20), labels([0, 6], [2, 4], [1, 10]), 3, before);
    expect([...codes]).toEqual([1, 2, 3]);
  });

  it('never uses a code again, not even one known from a name alone', () => {
    const before = earlier(ids(4), labels([2, 4]), [[9, 'Old friends']]);
    expect([...matchCodes([...ids(4), ...ids(6, 50)], labels([0, 4], [1, 6]), 2, before)]).toEqual([2, 10]);
  });

  it('gives a new code where a segment has dissolved', () => {
    const before = earlier(ids(20), labels([1, 20]));
    const codes = matchCodes(ids(20), labels([0, 5], [1, 5], [2, 5], [3, 5]), 4, before);
    expect([...codes].sort((a, b) => a - b)).toEqual([2, 3, 4, 5]);
  });

  it('does not hold newcomers against a segment', () => {
    const before = earlier(ids(10), labels([4, 5], [5, 5]));
    const codes = matchCodes([...ids(10), ...ids(90, 100)], labels([0, 5], [1, 5], [0, 90]), 2, before);
    expect([...codes]).toEqual([4, 5]);
  });

  it('prefers a pair that hold most of each other to a larger total overlap', () => {
    // Best total would be 1→b, 2→a; but 1 and a hold most of each other.
    const before = earlier(ids(29), labels([1, 20], [2, 9]));
    const codes = matchCodes(ids(29), labels([0, 11], [1, 9], [0, 9]), 2, before);
    expect(codes[0]).toBe(1);
  });

  it('refuses labels of another length', () => {
    expect(() => matchCodes(ids(2), labels([0, 3]), 1, null)).toThrow('2 customers but 3 labels');
  });
});
