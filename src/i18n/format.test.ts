import { describe, expect, it } from 'vitest';
import { formatFor } from './format';

const en = formatFor('en');
const zh = formatFor('zh-CN');

describe('formatFor', () => {
  it('prints a dash, never NaN, for what is not known', () => {
    for (const format of [en, zh]) {
      const printed = [
        format.number(Number.NaN),
        format.plain(Number.NaN),
        format.plainShare(Number.NaN),
        format.money(Number.NaN, '$'),
        format.percent(Number.NaN),
        format.date(Number.NaN),
        format.dateTime(Number.NaN),
        format.exportDay(Number.NaN),
        format.exportTime(Number.NaN),
        format.exportMonth(Number.NaN),
        format.duration(Number.NaN),
        format.timeLeft(Number.POSITIVE_INFINITY),
        format.bytes(Number.NaN),
      ];
      expect(new Set(printed)).toEqual(new Set(['–']));
    }
  });

  it('keeps the decimals of figures that stand under each other', () => {
    expect([0.2, 0.213, 12].map((value) => en.fixed(value, 2))).toEqual(['0.20', '0.21', '12.00']);
  });

  it('keeps the sign of the export for money, and drops cents from a thousand on', () => {
    expect(en.money(12.5, '$')).toBe('$12.50');
    expect(en.money(1234.5, '€')).toBe('€1,235');
    expect(zh.money(88, '¥')).toBe('¥88.00');
    expect(en.money(3, 'CHF')).toMatch(/^CHF\s3\.00$/);
    expect(en.money(3, '')).toBe('3.00');
    expect(en.money(3, '৳')).toBe('৳3.00');
    expect(en.money(412, 'kr', 0)).toBe('412 kr');
  });

  it('names days of the export as the file does, wherever the reader sits', () => {
    const midnight = Date.UTC(2010, 11, 1);
    expect(en.exportDay(midnight)).toBe('Dec 1, 2010');
    expect(en.exportTime(midnight)).toBe('Dec 1, 2010');
    expect(en.exportTime(midnight + 8.5 * 3_600_000)).toMatch(/^Dec 1, 2010, 8:30\sAM$/);
    expect(zh.exportMonth(midnight)).toBe('2010年12月');
  });

  it('states averages with as many decimals as tell them apart', () => {
    expect([0.96, 3.14, 9.94, 41.2, 1250].map(en.plain)).toEqual(['1', '3.1', '9.9', '41', '1,250']);
    expect([0.075, 0.07, 0.384].map(zh.plainShare)).toEqual(['7.5%', '7%', '38%']);
  });

  it('sets sentences one after the other as the language does, and leaves out what is not said', () => {
    expect(en.sentences(['One.', '', 'Two.'])).toBe('One. Two.');
    expect(zh.sentences(['第一句。', '第二句。'])).toBe('第一句。第二句。');
    expect(zh.sentences([])).toBe('');
  });

  it('joins a list as the language does, with blanks between Chinese and Latin', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(zh.list(['显卡', '内核'])).toBe('显卡和内核');
    expect(zh.list(['8 位内核 98', 'ONNX Runtime 12'])).toBe('8 位内核 98 和 ONNX Runtime 12');
    expect(zh.list(['显卡 5', '内核', 'ONNX Runtime 12'])).toBe('显卡 5、内核和 ONNX Runtime 12');
  });

  it('picks the unit of a duration by its length', () => {
    expect([0.02, 0.42, 45.4, 81, 120, 754, 3900].map((seconds) => en.duration(seconds))).toEqual([
      '< 0.1 sec',
      '0.4 sec',
      '45 sec',
      '1 min 21 sec',
      '2 min',
      '13 min',
      '1 hr 5 min',
    ]);
    expect(zh.duration(81)).toBe('1分钟 21秒');
  });

  it('rounds a forecast up and never to nothing', () => {
    expect([0.2, 11, 60, 61, 130].map((seconds) => en.timeLeft(seconds))).toEqual([
      '5 sec',
      '15 sec',
      '1 min',
      '2 min',
      '3 min',
    ]);
  });

  it('changes the unit of a size at each power of a thousand', () => {
    expect([12, 999, 1000, 4_812_331, 2e9].map((bytes) => en.bytes(bytes))).toEqual([
      '12 bytes',
      '999 bytes',
      '1 kB',
      '4.81 MB',
      '2 GB',
    ]);
  });
});
