import { describe, expect, it } from 'vitest';
import { addMark, decimalMark, markEvidence, parseNumber, sideBelow } from './numbers';

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
    ['5星', 5],
    ["1'299.50", 1299.5],
    ['1 299,00', 1299],
    ['1\u00a0299,00\u00a0kr', 1299],
    ['1\u202f299,00 €', 1299],
    ['1’299.50', 1299.5],
    ['1,23,456.50', 123_456.5],
    ['₹1,23,456', 123_456],
    ['1.234.567', 1_234_567],
    ['12,5', 12.5],
    ['0,250', 0.25],
    ['1299,500', 1299.5],
    ['$(30.00)', -30],
    ['($30.00)', -30],
    ['(30.00)', -30],
    ['\u221230', -30],
    ['－30', -30],
    ['30.00-', -30],
    ['30,00- €', -30],
    ['-Rp 25.000,00', -25_000],
    ['△1,200', -1200],
    ['▲1,200', -1200],
    ['30.-', 30],
    ['30,-- CHF', 30],
    ['CHF 30.–', 30],
    ['١٢٣٬٤٥٦٫٥٠ ر.س', 123_456.5],
    ['۱۲۳٫۵', 123.5],
    ['๑,๒๙๐.๐๐', 1290],
    ['१,२३,४५६', 123_456],
    ['1,5k', 1500],
    ['1.5K', 1500],
    ['3.5万', 35_000],
    ['2 млн', 2_000_000],
    ['12 kr', 12],
    ['12 kg', 12],
    ['1e5', 100_000],
    ['1,5E+03', 1500],
    ['½', 0.5],
    ['1½', 1.5],
    ['1 1/2', 1.5],
    ['1/2', 0.5],
    ['x2', 2],
    ['Free', 0],
    ['免费', 0],
    ['2x', 2],
    ['EUR 12.50', 12.5],
    ['12.50 AED', 12.5],
    ['USD $12.50', 12.5],
    ['12.50 руб.', 12.5],
    ['1.299,00 zł', 1299],
    ['\u200e$12.50', 12.5],
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

  it.each(['', ' ', '-', '$ -', '——', 'N/A', 'null', 'NaN', '#DIV/0', '无退款申请'])(
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
    '12 5',
    '1.2.3',
    '1,2,3',
    '1.299,500.00',
    '3 x 12.50',
    '10-20',
    '192.168.1.1',
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

  it('reads amounts above a thousand by their blanks', () => {
    expect(decimalMark(['1 299,00', '1 309,50'])).toBe(',');
    expect(decimalMark(["1'299.00", "1'309.50"])).toBe('.');
  });

  it('knows money without small coins and money with a thousand of them', () => {
    expect(decimalMark(['Rp 25.000'])).toBe(',');
    expect(decimalMark(['25,000 ₫'])).toBe('.');
    expect(decimalMark(['12.500 KWD', '1.250 KWD', '7.000 KWD'])).toBe('.');
  });

  it('takes pieces with three zeros behind a point for whole pieces, where the file does not say', () => {
    expect(decimalMark(['1.000', '2.000', '1.000', '12.000'], false)).toBe('.');
    expect(decimalMark(['1.000', '2.000', '1.000', '12.000'])).toBe(',');
  });

  it('leaves weights with three decimals alone', () => {
    expect(decimalMark(['0.250', '0.125', '1.500'])).toBe('.');
  });
});

describe('CR and DR behind amounts', () => {
  const below = (cells: readonly string[]) => {
    const evidence = markEvidence();
    for (const cell of cells) addMark(evidence, cell);
    return sideBelow(evidence);
  };

  it('lie below zero where they are the rarer, and nowhere where all amounts have one', () => {
    expect(below(['10.00 CR', '12.00 CR', '3.00 DR'])).toBe('DR');
    expect(below(['10.00', '12.00', '3.00 CR'])).toBe('CR');
    expect(below(['10.00CR', '12.00CR'])).toBe('');
    expect(below(['10.00', '12.00'])).toBe('');
  });

  it('make an amount negative', () => {
    expect(parseNumber('3.00 CR', '.', 'CR')).toBe(-3);
    expect(parseNumber('3.00 DR', '.', 'CR')).toBe(3);
    expect(parseNumber('$3.00CR', '.', 'CR')).toBe(-3);
  });
});
