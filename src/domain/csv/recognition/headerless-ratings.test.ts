import { describe, expect, it } from 'vitest';
import { namesOfRatings } from './headerless-ratings';
import { profileColumn } from './profile-column';

const named = (cells: (i: number) => readonly (string | number)[], count = 100) => {
  const rows = Array.from({ length: count }, (_, i) => cells(i).map(String));
  return namesOfRatings(
    rows[0]!.map((_, column) => profileColumn(rows, column)),
    rows,
  );
};
const stars = (i: number) => [5, 4, 3, 5, 2, 4, 1][(i * 3) % 7]!;
const user = (i: number) => 1 + Math.floor(i / 9);
const item = (i: number) => 1 + ((i * 37) % 61);
const seconds = (i: number) => 978_300_000 + user(i) * 400_000 + (i % 9) * 60;

describe('ratings without names of their columns', () => {
  it('are who, what, stars and when, whichever stands first', () => {
    const must = ['customer_id', 'product_id', 'rating', 'timestamp'];
    expect(named((i) => [user(i), item(i), stars(i), seconds(i)])).toEqual(must);
    expect(named((i) => [item(i), user(i), stars(i), seconds(i)])).toEqual([
      must[1],
      must[0],
      must[2],
      must[3],
    ]);
    const asins = (i: number) => [
      `B00${String(i >> 3).padStart(7, '0')}`,
      `A3X${String(i).padStart(10, '0')}`,
      stars(i),
      1_400_000_000 + ((i * 7919) % 99) * 86_400,
    ];
    expect(named(asins)?.[1]).toBe('customer_id');
  });

  it('are no lines of orders, no readings of instruments and no scores of games', () => {
    // Pieces are mostly one, and bought again.
    expect(named((i) => [user(i), item(i), [1, 1, 2, 1, 1, 3, 1][i % 7]!, seconds(i)])).toBeNull();
    expect(named((i) => [i % 5, i % 3, stars(i), seconds(i)])).toBeNull();
    expect(named((i) => [user(i), item(i), stars(i) / 4, seconds(i)])).toBeNull();
    expect(named((i) => [user(i), item(i), stars(i), 2_000_000_000 + i])).toBeNull();
    expect(named((i) => [user(i), item(i), stars(i)])).toBeNull();
  });
});
