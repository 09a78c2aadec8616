import { describe, expect, it } from 'vitest';
import { extentOf, linearScale, niceExtent, tickDigits, ticks, wholeTicks } from './scale';

describe('whole ticks', () => {
  it.each([
    [[2, 5], 8, [2, 3, 4, 5]],
    [[2, 3], 8, [2, 3]],
    [[2, 20], 8, [2, 4, 6, 8, 10, 12, 14, 16, 18, 20]],
    [[4, 4], 8, [4]],
  ] as const)('of %o, %i wanted, are numbers that there can be of a thing', (extent, wanted, expected) => {
    expect(wholeTicks(extent, wanted)).toEqual(expected);
  });
});

describe('ticks', () => {
  it.each([
    [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[-0.03, 0.27], 3, [0, 0.1, 0.2]],
    [[1, 8], 7, [1, 2, 3, 4, 5, 6, 7, 8]],
    [[120, 980], 4, [200, 400, 600, 800]],
    [[0, 0.3], 3, [0, 0.1, 0.2, 0.3]],
    [[5, 5], 4, [5]],
  ] as const)('of %o, about %i: %o', (extent, wanted, expected) => {
    expect(ticks(extent, wanted)).toEqual(expected);
  });
});

describe('decimals of ticks', () => {
  it.each([
    [[-0.05, 0.3], 5, 2],
    [[0, 0.5], 5, 1],
    [[0.98, 1], 4, 3],
    [[80, 200], 5, 0],
    [[5, 5], 4, 0],
  ] as const)('of %o, about %i, are enough to tell them apart', (extent, wanted, expected) => {
    const values = ticks(extent, wanted);
    expect(tickDigits(values)).toBe(expected);
    expect(new Set(values.map((tick) => tick.toFixed(expected))).size).toBe(values.length);
  });
});

describe('niceExtent', () => {
  it('holds the values and ends on ticks', () => {
    expect(niceExtent([0.03, 0.27], 3)).toEqual([0, 0.3]);
    expect(niceExtent([-1.2, 7], 4)).toEqual([-2, 8]);
  });

  it('has a length even for one value', () => {
    expect(niceExtent([3, 3], 4)).toEqual([2.5, 3.5]);
  });
});

it('leaves what is not known out of an extent', () => {
  expect(extentOf([Number.NaN, 2, -1, Number.POSITIVE_INFINITY])).toEqual([-1, 2]);
  expect(extentOf([Number.NaN])).toEqual([0, 1]);
});

it('lies in the middle where all values are the same', () => {
  expect(linearScale([2, 2], [0, 10])(2)).toBe(5);
  expect(linearScale([0, 4], [10, 0])(1)).toBe(7.5);
});
