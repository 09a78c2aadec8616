import { describe, expect, it } from 'vitest';
import { segmentShares, selectedWith, toggled } from './selection';

describe('a selection', () => {
  it('begins anew, or takes more in', () => {
    const first = selectedWith(null, Int32Array.of(1, 2), false, 4);
    expect([...first!]).toEqual([0, 1, 1, 0]);
    expect([...selectedWith(first, Int32Array.of(3), true, 4)!]).toEqual([0, 1, 1, 1]);
    expect([...selectedWith(first, Int32Array.of(3), false, 4)!]).toEqual([0, 0, 0, 1]);
    expect([...first!]).toEqual([0, 1, 1, 0]);
  });

  it('is none where nobody is left', () => {
    expect(selectedWith(null, new Int32Array(0), false, 4)).toBeNull();
    expect(toggled(Uint8Array.of(0, 1), 1, 2)).toBeNull();
    expect([...toggled(null, 0, 2)!]).toEqual([1, 0]);
  });

  it('is told by segments, the largest part first', () => {
    expect(segmentShares([0, 1, 2, 4], Int32Array.of(2, 0, 2, 1, 2), 4)).toEqual([
      { position: 2, share: 0.75 },
      { position: 0, share: 0.25 },
    ]);
  });
});
