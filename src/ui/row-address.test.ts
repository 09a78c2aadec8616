import { expect, it } from 'vitest';
import {
  aboveZero,
  belowZero,
  noFilter,
  parsePersonAddress,
  parseRowsAddress,
  personAddress,
  rowsAddress,
} from './row-address';

it('gives every filter back, whatever signs its values are made of', () => {
  const filter = {
    picks: { status: ['paid & sent', 'a/b', '', '50%', '1..2', '已付款'], currency: ['US$'] },
    spans: {
      orderedAt: [1_290_000_000_000, 1_295_000_000_000.5] as const,
      unitPrice: [-3, 1e21] as const,
      refunded: aboveZero,
      unmatched: belowZero,
      paid: [-1e-7, 2.5e-8] as const,
    },
  };
  expect(parseRowsAddress(rowsAddress('orders', filter))).toEqual({ kind: 'orders', filter });
});

it('names a table alone where nothing is filtered, and none where the address has none', () => {
  expect(rowsAddress('reviews')).toBe('/data/rows/reviews');
  expect(parseRowsAddress('/data/rows/reviews')).toEqual({ kind: 'reviews', filter: noFilter });
  expect(parseRowsAddress('/data/rows/nonsense')).toEqual({ kind: null, filter: noFilter });
  expect(parseRowsAddress('/data')).toEqual({ kind: null, filter: noFilter });
});

it('gives every customer back, be there a slash or a per cent sign in the id', () => {
  for (const id of ['12346', 'a/b', '50%', 'ann@x.com', '王 小明']) {
    expect(parsePersonAddress(personAddress(id))).toBe(id);
  }
  expect(parsePersonAddress('/data/rows/orders')).toBeNull();
});
