import { describe, expect, it } from 'vitest';
import { addEvidence, dateOrder, orderEvidence, orderIsOpen, parseDate } from './dates';

const iso = (text: string, order?: 'mdy' | 'dmy') => {
  const at = parseDate(text, order);
  return at === null ? null : Number.isNaN(at) ? Number.NaN : new Date(at).toISOString();
};

describe('parseDate', () => {
  it.each([
    ['2024-03-05', '2024-03-05T00:00:00.000Z'],
    ['2024-03-05 12:30:15', '2024-03-05T12:30:15.000Z'],
    ['2016-07-08T23:45:00-04:00', '2016-07-09T03:45:00.000Z'],
    ['2024-03-05 12:30:15 +0800', '2024-03-05T04:30:15.000Z'],
    ['2024-03-05T12:30:15.250Z', '2024-03-05T12:30:15.250Z'],
    ['2019-10-01 00:00:00 UTC', '2019-10-01T00:00:00.000Z'],
    ['2026/6/12', '2026-06-12T00:00:00.000Z'],
    ['2024.03.05.', '2024-03-05T00:00:00.000Z'],
    ['2024年3月5日', '2024-03-05T00:00:00.000Z'],
    ['2024年3月5日 12时30分', '2024-03-05T12:30:00.000Z'],
    ['2024/3/5 下午 3:05', '2024-03-05T15:05:00.000Z'],
    ['12/01/2010 08:26', '2010-12-01T08:26:00.000Z'],
    ['07/25/26', '2026-07-25T00:00:00.000Z'],
    ['1/2/2024 12:05 AM', '2024-01-02T00:05:00.000Z'],
    ['1/2/2024 12:05 pm', '2024-01-02T12:05:00.000Z'],
    ['10 17, 2015', '2015-10-17T00:00:00.000Z'],
    ['Jul-25-26', '2026-07-25T00:00:00.000Z'],
    ['Dec 8, 2024', '2024-12-08T00:00:00.000Z'],
    ['December 8th, 2024 14:00', '2024-12-08T14:00:00.000Z'],
    ['8 Dec 2024', '2024-12-08T00:00:00.000Z'],
    ['08-Dec-2024 10:00', '2024-12-08T10:00:00.000Z'],
    ['Sun, 8 Dec 2024 10:00:00 GMT', '2024-12-08T10:00:00.000Z'],
    ['8. Dezember 2024', '2024-12-08T00:00:00.000Z'],
    ['8 de diciembre de 2024', '2024-12-08T00:00:00.000Z'],
    ['8 déc. 2024', '2024-12-08T00:00:00.000Z'],
    ['1511544070', '2017-11-24T17:21:10.000Z'],
    ['1511544070000', '2017-11-24T17:21:10.000Z'],
    ['1511544070000000', '2017-11-24T17:21:10.000Z'],
    ['20240305', '2024-03-05T00:00:00.000Z'],
    ['20240305123015', '2024-03-05T12:30:15.000Z'],
    ['20240305240000', '2024-03-06T00:00:00.000Z'],
    ['2014-12-06 02', '2014-12-06T02:00:00.000Z'],
    ['45356.5', '2024-03-05T12:00:00.000Z'],
    ["'2024-03-05", '2024-03-05T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it('reads the day first where the column says so', () => {
    expect(iso('01/12/2010 08:26', 'dmy')).toBe('2010-12-01T08:26:00.000Z');
    expect(iso('25.07.26', 'dmy')).toBe('2026-07-25T00:00:00.000Z');
    expect(iso('25-07-2026', 'dmy')).toBe('2026-07-25T00:00:00.000Z');
  });

  it.each(['', '-', 'N/A', '——'])('takes %j for missing', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it.each([
    'yesterday',
    '2023-02-30',
    '2024-13-01',
    '31/31/2024',
    '12',
    '4.5',
    'INV-2024',
    '2024-03-05 25:00',
    'n. d.',
    '2024-01-05 3 apples',
    '2024-01-05 24:30',
    '2024-01-123',
    '2024-0312',
    '20240305246199',
  ])('says that %j is no date', (text) => {
    expect(parseDate(text)).toBeNaN();
  });
});

describe('dateOrder', () => {
  const by = (cells: readonly string[]) => {
    const evidence = orderEvidence();
    for (const cell of cells) addEvidence(evidence, cell);
    return { order: dateOrder(evidence), open: orderIsOpen(evidence) };
  };

  it('follows the cells that allow one order only', () => {
    expect(by(['01/02/2024', '13/02/2024'])).toEqual({ order: 'dmy', open: false });
    expect(by(['01/02/2024', '02/13/2024'])).toEqual({ order: 'mdy', open: false });
  });

  it('takes the order that makes the dates lie close together, where no cell decides', () => {
    expect(by(['12/01/2010', '12/02/2010', '12/03/2010'])).toEqual({ order: 'mdy', open: true });
    expect(by(['01/12/2010', '02/12/2010', '03/12/2010'])).toEqual({ order: 'dmy', open: true });
  });

  it('takes points for day first, and slashes for month first, where nothing else helps', () => {
    expect(by(['03.04.2024']).order).toBe('dmy');
    expect(by(['03/04/2024']).order).toBe('mdy');
  });

  it('is not open where no cell is ambiguous', () => {
    expect(by(['2024-01-02', '']).open).toBe(false);
  });
});
