import { describe, expect, it } from 'vitest';
import { amountsByValues, furtherLanguages, jsonExports, stateLogs } from './fixtures/any-names';
import { oddShopShortcomings } from './fixtures/made-cases';

describe('a shop under any names', () => {
  it.each(
    [...furtherLanguages, ...amountsByValues, ...jsonExports, ...stateLogs].map(
      (shop) => [shop.name, shop] as const,
    ),
  )('%s', async (_name, shop) => {
    expect(await oddShopShortcomings(shop)).toEqual([]);
  });
});
