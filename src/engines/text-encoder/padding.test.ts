import { describe, expect, it } from 'vitest';
import { padBatch } from './padding';

describe('padBatch', () => {
  it('lays ids and mask row by row, padding behind', () => {
    const pieces = { ids: Int32Array.of(9, 5, 6, 7, 8), starts: Int32Array.of(0, 1, 3, 4, 5) };
    const batch = padBatch(pieces, 1, 3, 3);
    expect([...batch.ids]).toEqual([5n, 6n, 0n, 7n, 0n, 0n]);
    expect([...batch.mask]).toEqual([1n, 1n, 0n, 1n, 0n, 0n]);
    expect([...batch.counts]).toEqual([2, 1]);
    expect([batch.rows, batch.length]).toEqual([2, 3]);
  });
});
