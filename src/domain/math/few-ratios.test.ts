import { describe, expect, it } from 'vitest';
import { fewRatios } from './few-ratios';

describe('fewRatios', () => {
  it('finds the rates of a tax in amounts that are rounded to the cent', () => {
    const net = [8.39, 16.8, 25.17, 9.34];
    const gross = [9.98, 19.99, 29.95, 9.99];
    const rates = fewRatios(gross, net, 3, 0.011)!.sort();
    expect(rates).toHaveLength(2);
    expect(rates[0]).toBeCloseTo(1.07, 2);
    expect(rates[1]).toBeCloseTo(1.19, 2);
  });

  it('finds none in discounts of single orders, nor where a part is nothing', () => {
    expect(fewRatios([100, 100, 100, 100], [90, 81, 75, 60], 3, 0.011)).toBeNull();
    expect(fewRatios([100], [0], 3, 0.011)).toBeNull();
  });
});
