import { describe, expect, it } from 'vitest';
import { meanByGroup } from './mean-by-group';

/** Three texts in two dimensions. */
const vectors = Float32Array.of(1, 0, 0, 1, 1, 1);

describe('meanByGroup', () => {
  it('is the mean of each group, a text counted as often as it occurs', () => {
    const texts = Int32Array.of(0, 1, 1, 2);
    const { vectors: means, counts } = meanByGroup(vectors, 2, texts, Int32Array.of(0, 0, 0, 2), 3);
    expect([...counts]).toEqual([3, 0, 1]);
    expect(means[0]).toBeCloseTo(1 / 3, 6);
    expect(means[1]).toBeCloseTo(2 / 3, 6);
    expect([...means.subarray(2)]).toEqual([0, 0, 1, 1]);
  });

  it('leaves out items without text or group', () => {
    const { counts } = meanByGroup(vectors, 2, Int32Array.of(-1, 0, 1), Int32Array.of(0, -1, 0), 1);
    expect([...counts]).toEqual([1]);
  });

  it('does not depend on the order of the items', () => {
    const one = meanByGroup(vectors, 2, Int32Array.of(0, 1, 2), Int32Array.of(0, 1, 0), 2);
    const other = meanByGroup(vectors, 2, Int32Array.of(2, 1, 0), Int32Array.of(0, 1, 0), 2);
    expect(other).toEqual(one);
  });

  it('refuses lists of different lengths', () => {
    expect(() => meanByGroup(vectors, 2, Int32Array.of(0), Int32Array.of(0, 1), 2)).toThrow(
      /1 texts for 2 items/,
    );
  });
});
