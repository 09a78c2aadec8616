import { describe, expect, it } from 'vitest';
import { attributeFeatures } from './attribute-features';
import { shopOf } from './fixtures/shop';
import { parseRange } from './parse-range';

describe('reading a range', () => {
  it.each([
    ['34', 34],
    ['45-54', 49.5],
    ['45 to 54', 49.5],
    ['65+', 65],
    ['Under 25', 25],
    ['25岁', 25],
    ['35-49K', 42_000],
    ['$1,200 - $1,800', 1_500],
    ['5-8万', 65_000],
    ['800k-1M', 900_000],
    ['30 km', 30],
  ])('%s is %f', (text, expected) => {
    expect(parseRange(text)).toBeCloseTo(expected, 6);
  });

  it.each(['', 'unknown'])('%j is not known', (text) => {
    expect(parseRange(text)).toBeNaN();
  });
});

describe('attribute features', () => {
  it('are absent where the export has none', () => {
    expect(attributeFeatures(shopOf(2, {}))).toBeNull();
    expect(attributeFeatures(shopOf(2, { attributes: [{ name: 'city', values: ['', ''] }] }))).toBeNull();
  });

  it('hold age as a number, ranges as their middle', () => {
    const block = attributeFeatures(
      shopOf(3, { attributes: [{ name: 'age', values: ['34', '', '45-54'] }] }),
    );
    expect(block?.columns).toEqual([{ name: 'age', unit: 'years', transform: 'none' }]);
    expect([...block!.values]).toEqual([34, Number.NaN, 49.5]);
  });

  it('hold an income in words as a column per value', () => {
    const block = attributeFeatures(shopOf(2, { attributes: [{ name: 'income', values: ['low', 'high'] }] }));
    expect(block?.columns.map(({ name }) => name)).toEqual(['income=high', 'income=low']);
    expect([...block!.values]).toEqual([0, 1, 1, 0]);
  });

  it('give the eight most frequent values a column each and the rest one together', () => {
    const values = [...'aabbccddeeffgghh'.split(''), 'i', 'j', ''];
    const block = attributeFeatures(shopOf(values.length, { attributes: [{ name: 'city', values }] }))!;
    expect(block.columns.map(({ name }) => name)).toEqual([
      ...'abcdefgh'.split('').map((value) => `city=${value}`),
      'city=other',
    ]);
    expect([...block.values.subarray(0, 9)]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...block.values.subarray(17 * 9, 18 * 9)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(block.values.subarray(18 * 9).every(Number.isNaN)).toBe(true);
  });
});
