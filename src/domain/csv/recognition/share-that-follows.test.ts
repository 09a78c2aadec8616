import { describe, expect, it } from 'vitest';
import { shareThatFollows } from './share-that-follows';

describe('shareThatFollows', () => {
  // order, code, name of the product, name of the buyer
  const rows = [
    ['1', 'M', 'Mug', 'Ann'],
    ['1', 'S', 'Socks', 'Ann'],
    ['2', 'M', 'Mug', 'Bob'],
    ['2', 'T', 'Towel', 'Bob'],
    ['3', 'S', 'Socks', ''],
  ];

  it('tells names of products from names of people by what they follow', () => {
    expect(shareThatFollows(rows, 2, 1)).toBe(1);
    expect(shareThatFollows(rows, 3, 1)).toBe(0);
    expect(shareThatFollows(rows, 2, 0)).toBe(0);
    expect(shareThatFollows(rows, 3, 0)).toBe(1);
  });

  it('says nothing of a column whose values all differ, or that is not there', () => {
    expect(shareThatFollows(rows.slice(0, 2), 2, 1)).toBeNaN();
    expect(shareThatFollows(rows, -1, 1)).toBeNaN();
  });
});
