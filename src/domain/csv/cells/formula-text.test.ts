import { describe, expect, it } from 'vitest';
import { guardText, unguardId, unguardText } from '../writing/guard';
import { parseDate } from './dates';
import { parseNumber } from './numbers';

describe('formulas that only show a text', () => {
  it.each([
    ['="0012"', '0012'],
    ['=HYPERLINK("https://x/1","#12")', '#12'],
    ['=HYPERLINK("https://x/1";"12 "" plate")', '12 " plate'],
    ['="a" & "b"', '="a" & "b"'],
    ['=A1', '=A1'],
  ])('%s is %s', (cell, text) => {
    expect(unguardText(cell)).toBe(text);
    expect(unguardId(cell)).toBe(text);
    expect(unguardText(guardText(cell))).toBe(cell);
  });

  it('are read as amounts and days', () => {
    expect(parseNumber('="1,234.50"')).toBe(1234.5);
    expect(parseNumber('=10.00')).toBe(10);
    expect(parseNumber('=A1*2')).toBeNaN();
    expect(parseDate('="2024-02-01"')).toBe(Date.UTC(2024, 1, 1));
  });
});
