import { describe, expect, it } from 'vitest';
import { binValues } from './value-bins';

describe('binValues', () => {
  it('puts about as many into each, and says what each really holds', () => {
    const { bins, binOf } = binValues(Float32Array.of(7, 1, 5, 3, 8, 2, 6, 4), 4);
    expect(bins).toEqual([
      { least: 1, most: 2, count: 2 },
      { least: 3, most: 4, count: 2 },
      { least: 5, most: 6, count: 2 },
      { least: 7, most: 8, count: 2 },
    ]);
    expect([...binOf]).toEqual([3, 0, 2, 1, 3, 0, 2, 1]);
  });

  it('never parts equal values', () => {
    const { bins } = binValues(Float32Array.of(1, 1, 1, 1, 1, 1, 2, 9), 4);
    expect(bins).toEqual([
      { least: 1, most: 1, count: 6 },
      { least: 2, most: 9, count: 2 },
    ]);
    expect(binValues(Float32Array.of(0, 1, 1, 1), 6).bins).toHaveLength(2);
  });

  it('keeps apart what is not known', () => {
    const { bins, binOf } = binValues(Float32Array.of(Number.NaN, 4, Number.NaN), 3);
    expect(bins).toEqual([{ least: 4, most: 4, count: 1 }]);
    expect([...binOf]).toEqual([1, 0, 1]);
    expect(binValues(Float32Array.of(Number.NaN), 3).bins).toEqual([]);
  });
});
