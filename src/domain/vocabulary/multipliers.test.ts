import { expect, it } from 'vitest';
import { multipliers } from './multipliers';

it('multiplies by one character in lower case', () => {
  expect(multipliers.get('万')).toBe(10_000);
  for (const sign of multipliers.keys()) {
    expect(Array.from(sign)).toHaveLength(1);
    expect(sign).toBe(sign.toLowerCase());
  }
});
