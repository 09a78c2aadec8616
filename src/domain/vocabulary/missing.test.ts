import { expect, it } from 'vitest';
import { isMissing, isMissingCode } from './missing';

it('leaves words that may be values of a category, not of a number', () => {
  expect(isMissing('unknown')).toBe(true);
  expect(isMissingCode('unknown')).toBe(false);
  expect(isMissingCode('None')).toBe(false);
  for (const word of ['NULL', '\\N', 'n/a', '#N/A', '(not set)', 'undefined', '--'])
    expect(isMissingCode(word)).toBe(true);
  expect(isMissing('0')).toBe(false);
});
