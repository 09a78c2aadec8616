import { describe, expect, it } from 'vitest';
import { joinByHand } from './joined-by-hand';

describe('what was merged by hand', () => {
  it('is put together again where a new division parts it, and newcomers go with their cluster', () => {
    // Segments 4 and 9; 4 was made of two by hand. The last three are new to the shop.
    const before = Int32Array.of(4, 4, 4, 4, 9, 9, 9, -1, -1, -1);
    const labels = Int32Array.of(0, 0, 2, 2, 1, 1, 1, 0, 2, 1);
    expect(joinByHand(labels, 3, before, [4])).toEqual({
      labels: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 0, 0, 1),
      k: 2,
      merged: [4],
      lost: [],
    });
  });

  it('takes no cluster of others along, though some of its customers went there', () => {
    const before = Int32Array.of(4, 4, 4, 9, 9, 9, 9);
    const labels = Int32Array.of(0, 0, 1, 1, 1, 1, 1);
    expect(joinByHand(labels, 2, before, [4])).toMatchObject({ labels, k: 2, merged: [4], lost: [] });
  });

  it('is lost where its customers are a minority wherever they are', () => {
    const before = Int32Array.of(4, 4, 9, 9, 9, 7, 7, 7);
    const labels = Int32Array.of(0, 1, 0, 0, 0, 1, 1, 1);
    expect(joinByHand(labels, 2, before, [4])).toMatchObject({ labels, merged: [], lost: [4] });
  });

  it('leaves those in no cluster where they are, and of clusters of newcomers alone says nothing', () => {
    const before = Int32Array.of(4, 4, -1, -1, 4);
    const labels = Int32Array.of(0, 1, 2, 2, -1);
    expect(joinByHand(labels, 3, before, [4])).toMatchObject({ labels: Int32Array.of(0, 0, 1, 1, -1), k: 2 });
  });
});
