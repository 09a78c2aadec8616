import { describe, expect, it } from 'vitest';
import { codeIn, currencyHabit, currencyOfRow, signIn } from './currency';

/** The currency of each row; `money` are the columns that are read. */
function currencies(headers: string[], rows: string[][], money = [0]): string[] {
  const habit = currencyHabit(headers, rows, money);
  return rows.map((row) => {
    const signs = habit.columns.map((column) => (row[column] ? signIn(row[column]) : null));
    return currencyOfRow(habit, codeIn(habit, row[habit.codeColumn] ?? ''), signs);
  });
}

describe('currencyOfRow', () => {
  it('follows a column of codes, row by row', () => {
    const rows = [
      ['12.00', 'USD'],
      ['900.00', 'inr'],
      ['3.00', ''],
    ];
    expect(currencies(['Total', 'Currency'], rows)).toEqual(['USD', 'INR', '']);
  });

  it('does not take a column for codes that holds words', () => {
    const rows = [
      ['$12.00', 'twelve'],
      ['$9.00', 'nine'],
    ];
    expect(currencies(['Total', 'Currency'], rows)).toEqual(['$', '$']);
  });

  it('follows the sign in the cell, before and behind, where a shop sells in several', () => {
    expect(currencies(['Total'], [['€12'], ['12 zł'], ['GBP 3'], ['-US$4'], ['(£5)'], ['7']])).toEqual([
      'EUR',
      'PLN',
      'GBP',
      'USD',
      'GBP',
      '',
    ]);
  });

  it('gives rows without a sign the one currency that the file shows', () => {
    expect(currencies(['Total'], [['€12'], ['7'], ['']])).toEqual(['EUR', 'EUR', 'EUR']);
  });

  it('lets the code say which of those that share a sign is meant, and the sign outweigh a foreign code', () => {
    const rows = [
      ['$12.00', 'CAD'],
      ['€9.00', 'CAD'],
    ];
    expect(currencies(['Total', 'Currency'], rows)).toEqual(['CAD', 'EUR']);
  });

  it.each([
    ['Price (USD)', 'USD'],
    ['单价(元)', 'CNY'],
    ['單價(元)', 'TWD'],
    ['Total €', 'EUR'],
    ['price_eur', 'EUR'],
    ['合計（円）', 'JPY'],
    ['Try all', ''],
    ['Total (incl. tax)', ''],
    ['SUM ALL', ''],
  ])('reads the unit in the header %s as %j', (header, currency) => {
    expect(currencies([header], [['12']])).toEqual([currency]);
  });

  it('takes the unit of the column that has the amount, where there is one column a currency', () => {
    const rows = [
      ['12', ''],
      ['', '9'],
    ];
    expect(currencies(['Price USD', 'Price EUR'], rows, [0, 1])).toEqual(['USD', 'EUR']);
  });

  it.each([
    [['注文番号', '単価'], ['1', '¥1200'], 'JPY'],
    [['订单编号', '单价'], ['1', '¥12.00'], 'CNY'],
    [['Order', 'Price'], ['1', '¥12.50'], 'CNY'],
    [['Order', 'Price', 'Item'], ['1', '¥1200', 'マグカップ'], 'JPY'],
    [['Order', 'Price', 'Date'], ['1', '¥1200', '2024-03-01 08:00 +0900'], 'JPY'],
    [['Order', 'Price'], ['1', '¥1200'], '¥'],
    [['Order', 'Price', 'Country'], ['1', '$12', 'Australia'], 'AUD'],
    [['Order', 'Price', 'Country'], ['1', '$12', 'Germany'], '$'],
    [['Ordernr', 'Belopp', 'Kund'], ['1', '12 kr', 'K1'], 'SEK'],
    [['Ordrenr', 'Beløp', 'Kunde'], ['1', '12 kr', 'K1'], 'NOK'],
    [['Order', 'Price'], ['1', '12 kr'], 'kr'],
  ])('tells who shares a sign apart by %j, or keeps the sign', (headers, row, currency) => {
    expect(currencies(headers, [row], [1])).toEqual([currency]);
  });
});
