import { describe, expect, it } from 'vitest';
import { poolPieces, poolRows } from './pooling';

/** Two rows of two tokens in two dimensions; the second row has one token and one of padding. */
const hidden = Float32Array.of(3, 0, 0, 4, 0, 2, 99, 99);
const counts = Int32Array.of(2, 1);

describe('poolRows', () => {
  it('means over the tokens without the padding', () => {
    const vectors = poolRows(hidden, 'mean', counts, 2, 2);
    [0.6, 0.8, 0, 1].forEach((value, i) => {
      expect(vectors[i]).toBeCloseTo(value, 6);
    });
  });

  it('takes the first token where pooling is cls', () => {
    expect([...poolRows(hidden, 'cls', counts, 2, 2)]).toEqual([1, 0, 0, 1]);
  });

  it('only scales vectors that are ready', () => {
    const vectors = poolRows(Float32Array.of(0, 5, -2, 0), 'ready', counts, 2, 2);
    expect([...vectors]).toEqual([0, 1, -1, 0]);
  });

  it('refuses an output of another size', () => {
    expect(() => poolRows(hidden, 'ready', counts, 2, 2)).toThrow(/8 numbers, not 2 rows × 2/);
  });
});

describe('poolPieces', () => {
  it('weighs the pieces of a text by their tokens and keeps texts apart', () => {
    const vectors = Float32Array.of(1, 0, 0, 1, -1, 0);
    const pooled = poolPieces(vectors, Int32Array.of(0, 3, 7, 8), Int32Array.of(0, 2, 3), 2);
    [0.6, 0.8, -1, 0].forEach((value, i) => {
      expect(pooled[i]).toBeCloseTo(value, 6);
    });
  });
});
