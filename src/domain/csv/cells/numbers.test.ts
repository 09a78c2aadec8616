import { describe, expect, it } from 'vitest';
import { decimalMark, parseNumber } from './numbers';

describe('parseNumber', () => {
  it.each([
    ['6', 6],
    ['-1', -1],
    ['2.55', 2.55],
    ['.5', 0.5],
    ['1,299.00', 1299],
    ['1,250', 1250],
    ['$1,299.00', 1299],
    ['US$ 7', 7],
    ['-$3.50', -3.5],
    ['$-3.50', -3.5],
    ['(12.00)', -12],
    ['12-', -12],
    ['৳2,999', 2999],
    ['￥12.50', 12.5],
    ['0元', 0],
    ['12.5 kg', 12.5],
    ['499.00（系统计算中，该值仅供参考）', 499],
    ['99.88%', 99.88],
    ["'-14.39'", -14.39],
    ['１２．５', 12.5],
    ['1.5e3', 1500],
    ['4 out of 5 stars', 4],
    ['4/5', 4],
    ['5星', 5],
    ["1'299.50", 1299.5],
    ['1.299,50', 1299.5],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBeCloseTo(value, 10);
  });

  it.each([
    ['1.234,56', 1234.56],
    ['12,5', 12.5],
    ['2.546', 2546],
    ['Rp 25.000', 25_000],
    ['1 299,00 €', 1299],
    ['1,299.00', 1299],
  ])('reads %s where the comma parts decimals', (text, value) => {
    expect(parseNumber(text, ',')).toBeCloseTo(value, 10);
  });

  it.each(['', ' ', '-', '——', 'N/A', 'null', 'NaN', '#DIV/0', '无退款申请'])(
    'takes %j for missing',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );

  it.each([
    'abc',
    'twelve',
    '12 monkeys and 3 cats',
    '2024-03-05',
    '12:30',
    'A12',
    '1.2.3.4 x 9',
    'Infinity',
  ])('says that %j is no number', (text) => {
    expect(parseNumber(text)).toBeNaN();
  });
});

describe('decimalMark', () => {
  it('follows the cells that can be read one way only', () => {
    expect(decimalMark(['12,50', '3,99', '1.234'])).toBe(',');
    expect(decimalMark(['12.50', '3.99', '1,234'])).toBe('.');
    expect(decimalMark(['1.234,56'])).toBe(',');
    expect(decimalMark(['1,234.56'])).toBe('.');
  });

  it('takes a column of groups of three for thousands, whichever the separator', () => {
    expect(decimalMark(['25.000', '1.250.000', '99.000'])).toBe(',');
    expect(decimalMark(['25,000', '1,250,000', '99,000'])).toBe('.');
  });

  it('leaves weights with three decimals alone', () => {
    expect(decimalMark(['0.250', '0.125', '1.500'])).toBe('.');
  });
});
