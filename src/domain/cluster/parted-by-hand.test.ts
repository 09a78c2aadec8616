import { describe, expect, it } from 'vitest';
import { partByHand } from './parted-by-hand';

/** Points on a line. */
const at = (...values: number[]) => ({ rows: values.length, columns: 1, values: Float32Array.from(values) });

describe('what was split by hand', () => {
  it('is apart again where a new division puts it together; newcomers and others go with the nearest', () => {
    // 3 was split into 3 and 8; the last two are new, and one of 5 has become like 8.
    const before = Int32Array.of(3, 3, 3, 8, 8, 5, 5, 5, -1, -1);
    const labels = Int32Array.of(0, 0, 0, 0, 0, 0, 1, 1, 0, 0);
    const points = at(0, 1, 0, 10, 9, 8, 50, 51, 2, 9);
    expect(partByHand(points, labels, 2, before, [[3, 8]])).toEqual({
      labels: Int32Array.of(0, 0, 0, 2, 2, 2, 1, 1, 0, 2),
      k: 3,
      parted: [[3, 8]],
      lost: [],
    });
  });

  it('is left as it is where the division parts it by itself, though some went over', () => {
    const before = Int32Array.of(3, 3, 3, 8, 8, 8);
    const labels = Int32Array.of(0, 0, 0, 1, 1, 0);
    const kept = partByHand(at(0, 0, 0, 9, 9, 0), labels, 2, before, [[3, 8]]);
    expect(kept).toEqual({ labels, k: 2, parted: [[3, 8]], lost: [] });
  });

  it('cannot be kept in a cluster of mostly others, and says whose', () => {
    const before = Int32Array.of(3, 8, 5, 5, 5, 7, 7);
    const labels = Int32Array.of(0, 0, 0, 0, 0, 1, 1);
    const kept = partByHand(at(0, 1, 2, 3, 4, 9, 9), labels, 2, before, [[3, 8]]);
    expect(kept).toEqual({ labels, k: 2, parted: [], lost: [3, 8] });
  });

  it('takes customers of several segments from all of them', () => {
    // 9 was made of some of 3 and some of 4, which a new division puts back.
    const before = Int32Array.of(3, 3, 3, 9, 9, 4, 4, 4, 9);
    const labels = Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1);
    const kept = partByHand(at(0, 1, 2, 3, 3, 20, 21, 22, 23), labels, 2, before, [[3, 4, 9]]);
    expect(kept.labels).toEqual(Int32Array.of(0, 0, 0, 2, 2, 1, 1, 1, 2));
    expect(kept).toMatchObject({ k: 3, parted: [[3, 4, 9]], lost: [] });
  });

  it('keeps three parts of one segment, and those in no cluster where they are', () => {
    const before = Int32Array.of(1, 1, 2, 2, 3, -1, 3);
    const labels = Int32Array.of(0, 0, 0, 0, 0, -1, -1);
    const kept = partByHand(at(0, 0, 5, 5, 9, 9, 9), labels, 1, before, [[1, 2, 3]]);
    expect(kept).toMatchObject({ labels: Int32Array.of(0, 0, 1, 1, 2, -1, -1), k: 3, parted: [[1, 2, 3]] });
  });

  it('says nothing of a segment whose customers are all gone', () => {
    const kept = partByHand(at(0, 1), Int32Array.of(0, 0), 1, Int32Array.of(3, 3), [[3, 8]]);
    expect(kept).toMatchObject({ k: 1, parted: [], lost: [] });
  });
});
