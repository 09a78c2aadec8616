import { expect, it } from 'vitest';
import { isCutColumn, isDamagedId } from './ids';

it('knows what a spreadsheet leaves of long numbers', () => {
  for (const id of ['5.37E+12', '1,23457E+14', '1234567890123450000', '123456789012345000'])
    expect(isDamagedId(id), id).toBe(true);
  for (const id of ['E5', '1E5', '5E10', '1234567890123456789', '100000', 'SKU-E+1', '123456789012345'])
    expect(isDamagedId(id), id).toBe(false);
});

it('lets ids that end in a zero by themselves be', () => {
  expect(isCutColumn(['1234567890123456', '1234567890123450', '1234567890123457'])).toBe(false);
  expect(isCutColumn(['1234567890123450000', '1234567890123460000', '7'])).toBe(true);
  expect(isCutColumn(['7', 'A'])).toBe(false);
});
