import { describe, expect, it } from 'vitest';
import { layOut } from './dendrogram-layout';

/** Leaves of 5, 3, 2 and 1 points: 0 with 1 at height 1, 2 with 3 at height 2, both pairs at height 6. */
const top = {
  points: 11,
  leaves: [5, 3, 2, 1].map((size, i) => ({ size, cluster: i < 2 ? 1 : 0 })),
  merges: [
    { left: 0, right: 1, height: 1 },
    { left: 2, right: 3, height: 2 },
    { left: 4, right: 5, height: 6 },
  ],
  cut: 4,
};

describe('a dendrogram cut by hand', () => {
  it.each([
    [1, [11], 6],
    [2, [8, 3], 4],
    [3, [8, 2, 1], 1.5],
    [4, [5, 3, 2, 1], 0.5],
    [9, [5, 3, 2, 1], 0.5],
  ])('into %i gives groups of %o', (k, sizes, cut) => {
    const layout = layOut(top, k);
    expect(layout.sizes).toEqual(sizes);
    expect(layout.cut).toBe(cut);
  });

  it('colours what lies below the cut by its group, and nothing above it', () => {
    expect(layOut(top, 2).branches.map(({ group }) => group)).toEqual([0, 1, -1]);
    expect(layOut(top, 3).leafGroups).toEqual([0, 0, 1, 2]);
    expect(layOut(top, 2).clusters).toEqual([1, 0]);
  });

  it('sets a merge above the middle of its sides, from where these end', () => {
    const { branches } = layOut(top, 2);
    expect(branches[2]).toEqual({ leftX: 1, rightX: 3, leftFoot: 1, rightFoot: 2, height: 6, group: -1 });
  });
});
