import { expect, it } from 'vitest';
import { isInMinorUnits, withoutMinorUnits } from './minor-units';

it('amounts in the smallest coin say so in their names', () => {
  for (const [header, rest] of [
    ['amount_cents', 'amount'],
    ['Price in pence', 'Price'],
    ['totalInCents', 'total'],
    ['Total (öre)', 'Total'],
    ['金额(分)', '金额'],
  ] as const) {
    expect(isInMinorUnits(header), header).toBe(true);
    expect(withoutMinorUnits(header)).toBe(rest);
  }
  for (const header of ['Per cent', 'percent', 'Center', 'minority', '积分', 'Scents', 'cents']) {
    expect(withoutMinorUnits(header)).toBe(header);
  }
});
