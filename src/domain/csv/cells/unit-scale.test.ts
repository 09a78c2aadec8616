import { describe, expect, it } from 'vitest';
import { parseNumber } from './numbers';
import { unitScale } from './unit-scale';

describe('unitScale', () => {
  it.each([
    ['売上金額（千円）', 1e3],
    ['매출액(천원)', 1e3],
    ['금액(단위: 만원)', 1e4],
    ['金额(万元)', 1e4],
    ['Выручка, тыс. руб.', 1e3],
    ['Revenue (in thousands)', 1e3],
    ['Sales in Mio €', 1e6],
    ['Umsatz (TEUR)', 1e3],
    ['Umsatz (T€)', 1e3],
    ['Umsatz T€', 1e3],
    ['Betrag TEUR', 1e3],
    ['Amount (k€)', 1e3],
    ['Amount k$', 1e3],
    ['Valor (R$ mil)', 1e3],
    ['Сумма, тыс. руб.', 1e3],
    ['Amount (₹ lakhs)', 1e5],
  ])('%s counts by %d', (header, scale) => expect(unitScale(header)).toBe(scale));

  it.each([
    'Price',
    'Price (USD)',
    '数量(千件)',
    'Price, TL',
    'T€',
    'MENGE TEUR-Preis',
    'Amount (K)',
    'Total (MXN)',
    'Preis, inkl. MwSt',
    '金额（元）',
  ])('%s counts by one', (header) => expect(unitScale(header)).toBe(1));
});

describe('amounts by ten thousands', () => {
  it.each([
    ['8만 1600원', 81_600],
    ['12만3,400원', 123_400],
    ['1억2,000만원', 120_000_000],
    ['1万2000円', 12_000],
    ['2만 5천원', 25_000],
    ['-3만 500원', -30_500],
    ['3.5万', 35_000],
  ])('%s is %d', (cell, amount) => expect(parseNumber(cell)).toBe(amount));

  it('is no number with words between', () => expect(parseNumber('3만 or 5천')).toBeNaN());
});
