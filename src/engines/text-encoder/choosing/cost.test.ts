import { describe, expect, it } from 'vitest';
import { paddedLength, piecesCost, rowCost } from './cost';

describe('paddedLength', () => {
  it('is never shorter than the piece, on either device', () => {
    for (let tokens = 1; tokens <= 300; tokens++) {
      expect(paddedLength(tokens, 'wasm')).toBeGreaterThanOrEqual(tokens);
      expect(paddedLength(tokens, 'webgpu')).toBeGreaterThanOrEqual(tokens);
    }
  });

  it('takes few lengths on a GPU and wastes fewer than eight tokens on WASM', () => {
    const tokens = Array.from({ length: 256 }, (_, i) => i + 1);
    expect(new Set(tokens.map((each) => paddedLength(each, 'webgpu'))).size).toBe(5);
    for (const each of tokens) expect(paddedLength(each, 'wasm') - each).toBeLessThan(8);
  });
});

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
