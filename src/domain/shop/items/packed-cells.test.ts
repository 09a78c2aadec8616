import { expect, it } from 'vitest';
import { packedShares } from './packed-cells';

it('knows cells of items by their values, and lists of names that come again', () => {
  expect(packedShares(['2 x Mug, 1 x Tea', '1 x Tea'])).toEqual({ packed: 1, listed: 0 });
  expect(packedShares(['Mug; Tea', 'Tea; Mug', 'Mug'])).toEqual({ packed: 0, listed: 2 / 3 });
  expect(packedShares(['It is good, and cheap.', 'Late; never again.'])).toEqual({ packed: 0, listed: 0 });
});

it('is not held up by a cell that is padded with blanks', () => {
  // Steps grow with the square of a run: some minutes for this one.
  const padded = `2 x Mug,${' '.repeat(200_000)}1 x Tea`;
  expect(packedShares([padded, '1 x Tea'])).toEqual({ packed: 1, listed: 0 });
});
