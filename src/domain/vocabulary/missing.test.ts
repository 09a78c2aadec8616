import { describe, expect, it } from 'vitest';
import { idEvidence, isMissing, isMissingCode, isNobody } from './missing';

const nothing = idEvidence(new Map());
const dense = idEvidence(new Map(Array.from({ length: 40 }, (_, i): [string, number] => [String(i), 2])));

describe('isNobody', () => {
  it.each([
    '',
    '0',
    '-1',
    '-',
    '\\N',
    'NULL',
    '(null)',
    'undefined',
    'NaN',
    'N/A',
    '(not set)',
    'None',
    'Guest',
    'guest_user',
    'GUEST CHECKOUT',
    'anonymous',
    'Unknown',
    'Walk-in Customer',
    'Gast',
    'invité',
    'invitado',
    'Convidado',
    'ospite',
    'Gość',
    'гость',
    'Misafir',
    'Khách lẻ',
    'tamu',
    '匿名',
    '匿名用户',
    '游客',
    '散客',
    'ゲスト',
    '비회원',
    'ลูกค้าทั่วไป',
    '无',
    '00000000-0000-0000-0000-000000000000',
    'noreply@shop.example',
    'guest@example.com',
  ])('takes %j for nobody', (id) => {
    expect(isNobody(id, nothing)).toBe(true);
  });

  it.each([
    '1',
    '10',
    '1000',
    '000123',
    'A0',
    'guest4@example.net',
    'Gasteiger',
    'Guestrin',
    'Noneman',
    'Na Li',
    'anna@example.com',
    '无名小卒',
    'host@example.com',
    '0.5',
    '0x1f',
  ])('takes %j for somebody', (id) => {
    expect(isNobody(id, nothing)).toBe(false);
  });

  it('takes 0 for somebody where customers are numbered through from 0, and has as many rows as others', () => {
    expect(isNobody('0', dense)).toBe(false);
  });

  it('takes 0 for nobody beside large ids, and where it has the rows of many', () => {
    const woo = new Map([
      ['0', 36],
      ...Array.from({ length: 20 }, (_, i): [string, number] => [String(i + 11), 2]),
    ] as [string, number][]);
    expect(isNobody('0', idEvidence(woo))).toBe(true);
    const sparse = new Map([
      ['0', 1],
      ...Array.from({ length: 20 }, (_, i): [string, number] => [String(i * 977 + 11), 2]),
    ] as [string, number][]);
    expect(isNobody('0', idEvidence(sparse))).toBe(true);
  });
});

it('leaves words that may be values of a category, not of a number', () => {
  expect(isMissing('unknown')).toBe(true);
  expect(isMissingCode('unknown')).toBe(false);
  expect(isMissingCode('None')).toBe(false);
  for (const word of ['NULL', '\\N', 'n/a', '#N/A', '(not set)', 'undefined', '--'])
    expect(isMissingCode(word)).toBe(true);
  expect(isMissing('0')).toBe(false);
});
