import { describe, expect, it } from 'vitest';
import { readGrossAndNet } from './gross-and-net';

const headers = ['id', 'Gross sales', 'Net sales'];
const rows = (pairs: readonly (readonly [gross: number, net: number])[]) =>
  pairs.map((pair, i) => [String(i), ...pair.map((amount) => amount.toFixed(2))]);
const prices = [19.99, 5, 12.5, 99, 7.49, 31, 64.2, 8, 15.75, 23.1];

describe('gross and net', () => {
  it('are one amount with and without tax where the same shares are missing on all rows', () => {
    const taxed = rows(prices.map((price, i) => [price, price / (i % 3 === 0 ? 1.07 : 1.19)]));
    expect(readGrossAndNet(headers, taxed)).toEqual(['id', 'sales incl tax', '']);
  });

  it('are so where some sales go abroad without tax', () => {
    const abroad = rows(prices.map((price, i) => [price, i % 3 === 0 ? price : price / 1.19]));
    expect(readGrossAndNet(headers, abroad)).toEqual(['id', 'sales incl tax', '']);
  });

  it('are before and after discounts where some rows have none', () => {
    const off = rows(prices.map((price, i) => [price, i % 3 === 0 ? price : price * 0.9]));
    expect(readGrossAndNet(headers, off)).toEqual(['id', 'gross sales', 'sales']);
    const fifth = rows(prices.map((price, i) => [price, i % 3 === 0 ? price : price * 0.8]));
    expect(readGrossAndNet(headers, fifth)).toEqual(['id', 'gross sales', 'sales']);
  });

  it('stay as they are where too few rows show what they mean, or none differ', () => {
    expect(
      readGrossAndNet(
        headers,
        rows([
          [10, 9],
          [20, 15],
          [30, 12],
        ]),
      ),
    ).toEqual(headers);
    expect(readGrossAndNet(headers, rows(prices.map((price) => [price, price])))).toEqual(headers);
    expect(readGrossAndNet(headers, [])).toEqual(headers);
  });

  it('of weights and other names are left alone', () => {
    const weights = ['id', 'Gross sales', 'Net weight'];
    expect(readGrossAndNet(weights, rows(prices.map((price) => [price, price / 1.19])))).toEqual(weights);
  });
});
