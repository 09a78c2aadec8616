import { describe, expect, it } from 'vitest';
import { tinyShop } from './fixtures/tiny-shop';
import { segmentTotals } from './segment-totals';

/** The totals of one segment whose customers paid so much each. */
function totals(spend: readonly number[]) {
  const shop = tinyShop({ customers: spend.length });
  const paid = { ...shop, customers: { ...shop.customers, spend: Float64Array.from(spend) } };
  return segmentTotals(paid, new Int32Array(spend.length), 1, new Float32Array(spend.length))[0]!;
}

describe('few who pay most', () => {
  const others = new Array<number>(38).fill(10);

  it('are counted, with their share of the segment’s money', () => {
    expect(totals([...others, 1000, 1000]).fewPay).toEqual({ customers: 2, share: 2000 / 2380 });
    expect(totals([10, 10, 10, 10, 100]).fewPay).toEqual({ customers: 1, share: 100 / 140 });
  });

  it('are nobody where the money is spread, is not known, or is a handful’s anyway', () => {
    expect(totals([...others, 20, 20]).fewPay).toBeUndefined();
    expect(totals(others.map(() => Number.NaN)).fewPay).toBeUndefined();
    expect(totals([10, 10, 100]).fewPay).toBeUndefined();
    // One of forty is known to have paid: she did not pay all of it.
    expect(totals([100, ...others.map(() => Number.NaN), 0]).fewPay).toBeUndefined();
  });
});

it('shares of the revenue are not told where of many buyers the money is not known', () => {
  // Half paid in a currency without a rate; in the other shop one of forty.
  expect(totals([10, 20, Number.NaN, Number.NaN]).revenueShare).toBeNaN();
  expect(totals([...new Array<number>(39).fill(10), Number.NaN]).revenueShare).toBe(1);
  // Whoever bought nothing has no money to tell.
  expect(totals([10, 0, 0, 0]).revenueShare).toBe(1);
});
