import { describe, expect, it } from 'vitest';
import { piecesCost, rowCost } from './batch-cost';

describe('rowCost', () => {
  it('is linear without attention and grows faster with it', () => {
    expect(rowCost(256, 0)).toBe(256);
    expect(rowCost(256, 1 / 2304) / rowCost(64, 1 / 2304)).toBeGreaterThan(4);
  });
});

describe('piecesCost', () => {
  const pieces = { ids: new Int32Array(30), starts: Int32Array.of(0, 3, 10, 30) };

  it('counts tokens where nothing is padded, and rows of the longest where they are', () => {
    expect(piecesCost(pieces, 'kernels', 0)).toBe(30);
    expect(piecesCost(pieces, 'wasm', 0)).toBe(3 * 24);
    expect(piecesCost(pieces, 'webgpu', 0)).toBe(3 * 32);
  });
});
