import { describe, expect, it } from 'vitest';
import { addEvidence, dateOrder, orderEvidence, orderIsOpen } from './date-order';
import { dayFirstDates, monthFirstDates, parseDate, yearFirstDates } from './dates';

const iso = (text: string, order: 'mdy' | 'dmy' = 'mdy') => {
  const at = parseDate(text, order === 'mdy' ? monthFirstDates : dayFirstDates);
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
    ['14:05 03/05/2024', '2024-03-05T14:05:00.000Z'],
    ['14:05:33 2024-03-05', '2024-03-05T14:05:33.000Z'],
    ['Thứ Ba, 3/5/2024', '2024-03-05T00:00:00.000Z'],
    ['05/Mar/2024:14:05:33 +0000', '2024-03-05T14:05:33.000Z'],
    ['20240305T140533Z', '2024-03-05T14:05:33.000Z'],
    ['1403/01/01', '2024-03-20T00:00:00.000Z'],
    ['۱۴۰۳/۱۲/۳۰', '2025-03-20T00:00:00.000Z'],
    ['1402-12-29 10:00', '2024-03-19T10:00:00.000Z'],
    ['1399/07/01', '2020-09-22T00:00:00.000Z'],
    ['2024-02-29 10:00:00', '2024-02-29T10:00:00.000Z'],
    ['2024/03/05T10:30', '2024-03-05T10:30:00.000Z'],
    ['2567-03-15', '2024-03-15T00:00:00.000Z'],
    ['๒๕๖๗/๐๓/๑๕ ๐๘:๓๐', '2024-03-15T08:30:00.000Z'],
    ['15 มีนาคม 2567', '2024-03-15T00:00:00.000Z'],
    ['15 มี.ค. 67 14:05 น.', '2024-03-15T14:05:00.000Z'],
    ['2024-03-05 오후 3:05', '2024-03-05T15:05:00.000Z'],
    ['2024. 3. 5. 오전 12:05:00', '2024-03-05T00:05:00.000Z'],
    ['2024년 3월 5일 15시 5분', '2024-03-05T15:05:00.000Z'],
    ['2024年3月5日(火) 12:30', '2024-03-05T12:30:00.000Z'],
    ['2024年3月5日 星期二 12:30', '2024-03-05T12:30:00.000Z'],
    ['2024/03/05 午後3:05', '2024-03-05T15:05:00.000Z'],
    ['令和6年3月5日', '2024-03-05T00:00:00.000Z'],
    ['R6.3.5', '2024-03-05T00:00:00.000Z'],
    ['令和元年5月1日', '2019-05-01T00:00:00.000Z'],
    ['民國113年3月5日', '2024-03-05T00:00:00.000Z'],
    ['113/03/05', '2024-03-05T00:00:00.000Z'],
    ['5 марта 2024 г. 14:05', '2024-03-05T14:05:00.000Z'],
    ['5 марта 2024 г., 14:05', '2024-03-05T14:05:00.000Z'],
    ['5 stycznia 2024', '2024-01-05T00:00:00.000Z'],
    ['5 paź 2024', '2024-10-05T00:00:00.000Z'],
    ['5 Ağustos 2024', '2024-08-05T00:00:00.000Z'],
    ['5 ARALIK 2024', '2024-12-05T00:00:00.000Z'],
    ['5 tháng 3, 2024', '2024-03-05T00:00:00.000Z'],
    ['ngày 5 tháng 3 năm 2024', '2024-03-05T00:00:00.000Z'],
    ['5 mars 2024 à 14h05', '2024-03-05T14:05:00.000Z'],
    ['1er mars 2024', '2024-03-01T00:00:00.000Z'],
    ['5. März 2024 um 14:05 Uhr', '2024-03-05T14:05:00.000Z'],
    ['martes, 5 de marzo de 2024', '2024-03-05T00:00:00.000Z'],
    ['5 de março de 2024 às 14:05', '2024-03-05T14:05:00.000Z'],
    ['5 giugno 2024', '2024-06-05T00:00:00.000Z'],
    ['5 maart 2024', '2024-03-05T00:00:00.000Z'],
    ['2024. március 5.', '2024-03-05T00:00:00.000Z'],
    ['5 Agustus 2024', '2024-08-05T00:00:00.000Z'],
    ['5. července 2024', '2024-07-05T00:00:00.000Z'],
    ["05-Mar-'24", '2024-03-05T00:00:00.000Z'],
    ['Sat Mar 09 2024 08:00:00 GMT+0100 (Central European Standard Time)', '2024-03-09T07:00:00.000Z'],
    ['Sat Mar  9 08:00:00 UTC 2024', '2024-03-09T08:00:00.000Z'],
    ['2024-03-05 10:00:00 PDT', '2024-03-05T17:00:00.000Z'],
    ['2024-03-05 10:00 JST', '2024-03-05T01:00:00.000Z'],
    ['2024-07-05 10:00 Europe/Berlin', '2024-07-05T08:00:00.000Z'],
    ['2024-03-05 3:05:00 p. m.', '2024-03-05T15:05:00.000Z'],
    ['1511544070000000000', '2017-11-24T17:21:10.000Z'],
    ['03052024', '2024-03-05T00:00:00.000Z'],
    ['45356,5', '2024-03-05T12:00:00.000Z'],
    ['Reviewed in the United States on March 9, 2024', '2024-03-09T00:00:00.000Z'],
    ['Reviewed in India on 9 March 2024', '2024-03-09T00:00:00.000Z'],
    ['Rezension aus Deutschland vom 9. März 2024', '2024-03-09T00:00:00.000Z'],
    ['Commenté en France le 9 mars 2024', '2024-03-09T00:00:00.000Z'],
    ['Avis laissé en France le 9 mars 2024', '2024-03-09T00:00:00.000Z'],
    ['Revisado en España el 9 de marzo de 2024', '2024-03-09T00:00:00.000Z'],
    ['Avaliado no Brasil em 9 de março de 2024', '2024-03-09T00:00:00.000Z'],
    ['Recensito in Italia il 9 marzo 2024', '2024-03-09T00:00:00.000Z'],
    ['Beoordeeld in Nederland op 9 maart 2024', '2024-03-09T00:00:00.000Z'],
    ['Zrecenzowano w Polsce dnia 9 marca 2024', '2024-03-09T00:00:00.000Z'],
    ['Recenserad i Sverige den 9 mars 2024', '2024-03-09T00:00:00.000Z'],
    ["9 Mart 2024 tarihinde Türkiye'de değerlendirildi", '2024-03-09T00:00:00.000Z'],
    ['2024年3月9日に日本でレビュー済み', '2024-03-09T00:00:00.000Z'],
    ['2024年3月9日 在中国审核', '2024-03-09T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it('reads the day first where the column says so', () => {
    expect(iso('01/12/2010 08:26', 'dmy')).toBe('2010-12-01T08:26:00.000Z');
    expect(iso('25.07.26', 'dmy')).toBe('2026-07-25T00:00:00.000Z');
    expect(iso('25-07-2026', 'dmy')).toBe('2026-07-25T00:00:00.000Z');
  });

  it.each([
    '',
    '-',
    'N/A',
    '——',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '00/00/0000',
    '0',
    '1970-01-01 00:00:00',
    '1970-01-01T08:00:00+08:00',
    '01/01/1970',
    '1969-12-31 19:00:00',
    '0001-01-01T00:00:00',
    '1900-01-00',
    '1/0/1900 0:00',
    '9999-12-31',
    '12/31/9999',
    '2099-12-31',
    '19700101',
    '-62135596800',
  ])('takes %j for missing', (text) => {
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
    '1402/12/30',
    '1445/09/01',
    '2024-03-05 10:61',
    '2023-02-29 10:00:00',
    '2024-03-0x',
    '2024-065',
    '5 of 2024',
    'Reviewed 3 times, last on 9 March 2024',
    'I bought 2 on 9 March 2024 and love it',
    '192.168.1.24 x',
    '5 jui 2024',
    '99.50.12',
  ])('says that %j is no date', (text) => {
    expect(parseDate(text)).toBeNaN();
  });

  it('agrees with the platform on every plain day that it reads without it', () => {
    for (let at = Date.UTC(1971, 0, 1); at < Date.UTC(2099, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      expect(parseDate(day)).toBe(at);
    }
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

  it('takes the order in which the rows are sorted', () => {
    // A year of orders on the first days of each month, newest first.
    const cells = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].flatMap((month) => [
      `0${3 - (month % 3)}/${String(month).padStart(2, '0')}/2023`,
      `0${3 - (month % 3)}/${String(month).padStart(2, '0')}/2023`,
    ]);
    expect(by(cells).order).toBe('dmy');
  });

  it('takes the order that leaves nothing in the future', () => {
    const evidence = orderEvidence();
    for (const cell of ['03/04/2024', '04/12/2023', '05/04/2024'])
      addEvidence(evidence, cell, Date.UTC(2024, 3, 10));
    expect(dateOrder(evidence)).toBe('dmy');
  });

  it('follows the other columns of the file, then its language', () => {
    const evidence = orderEvidence();
    addEvidence(evidence, '03/04/2024');
    expect(dateOrder(evidence, 'dmy')).toBe('dmy');
    expect(dateOrder(evidence, null, false)).toBe('dmy');
    expect(dateOrder(evidence, null, true)).toBe('mdy');
  });

  it('is not open where no cell is ambiguous', () => {
    expect(by(['2024-01-02', '']).open).toBe(false);
  });
});

describe('short years in front', () => {
  const orderOf = (cells: readonly string[]) => {
    const evidence = orderEvidence();
    for (const cell of cells) addEvidence(evidence, cell, Date.UTC(2025, 0, 1));
    return dateOrder(evidence);
  };
  const two = (n: number) => String(n).padStart(2, '0');

  it('are told by few first and many third numbers', () => {
    expect(orderOf(Array.from({ length: 20 }, (_, i) => `24.03.${two(1 + i)}`))).toBe('ymd');
    expect(orderOf(Array.from({ length: 20 }, (_, i) => `${two(1 + i)}.03.24`))).toBe('dmy');
    expect(orderOf(Array.from({ length: 20 }, (_, i) => `03/${two(1 + i)}/24`))).toBe('mdy');
  });

  it('are read where the column has them', () => {
    expect(parseDate('24.03.05', yearFirstDates)).toBe(Date.UTC(2024, 2, 5));
    expect(parseDate('24/3/5 14:05', yearFirstDates)).toBe(Date.UTC(2024, 2, 5, 14, 5));
    expect(parseDate('05.03.2024', yearFirstDates)).not.toBe(Date.UTC(2005, 2, 20));
  });
});
