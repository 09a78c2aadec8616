import { describe, expect, it } from 'vitest';
import { buyersBySegment } from './buyers';

const told = (takers: number[], sizes: number[]) =>
  buyersBySegment(takers, sizes).map(({ surely }) => surely);

describe('the takers of a product by segment', () => {
  it('are told beside the shop by shares and counts', () => {
    expect(buyersBySegment([30, 10], [100, 300])).toEqual([
      { takers: 30, size: 100, share: 0.75, ofShop: 0.25, surely: 'more' },
      { takers: 10, size: 300, share: 0.25, ofShop: 0.75, surely: 'fewer' },
    ]);
  });

  it('are nobody’s more than others’ where everybody has the product, or nobody', () => {
    expect(told([100, 300], [100, 300])).toEqual([null, null]);
    expect(told([0, 0], [100, 300])).toEqual([null, null]);
  });

  it('are nobody’s more than others’ in a shop of three customers, or by three takers', () => {
    expect(told([2, 0], [2, 1])).toEqual([null, null]);
    expect(told([3, 0], [100, 300])).toEqual([null, null]);
  });

  it('are not told apart by what chance does', () => {
    // 29 of 100 where 25 are expected: less than one standard error.
    expect(told([29, 71], [1_000, 3_000])).toEqual([null, null]);
  });
});
