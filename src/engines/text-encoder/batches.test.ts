import { describe, expect, it } from 'vitest';
import { nextBatchEnd, padBatch, paddedLength, rowCost, rowsFor, type TokenisedText } from './batches';

function text(index: number, ...lengths: number[]): TokenisedText {
  const pieces = lengths.map((length) => new Array<number>(length).fill(7));
  return { index, pieces, longest: Math.max(...lengths) };
}

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

describe('rowsFor', () => {
  it('fills the time at the pace, between 1 and 64 rows', () => {
    expect(rowsFor(100, 5000, 0.2)).toBe(10);
    expect(rowsFor(1000, 10, 0.2)).toBe(1);
    expect(rowsFor(10, 1e6, 0.2)).toBe(64);
  });
});

describe('padBatch', () => {
  it('lays ids and mask row by row, padding behind', () => {
    const batch = padBatch([[5, 6], [7]], 3, 1);
    expect([...batch.ids]).toEqual([5n, 6n, 1n, 7n, 1n, 1n]);
    expect([...batch.mask]).toEqual([1n, 1n, 0n, 1n, 0n, 0n]);
    expect([batch.rows, batch.length]).toEqual([2, 3]);
  });
});

describe('nextBatchEnd', () => {
  const limit = () => 3;

  it('takes texts of one padded length up to the row limit', () => {
    const texts = [text(0, 3), text(1, 5), text(2, 8), text(3, 8), text(4, 9)];
    expect(nextBatchEnd(texts, 0, 'wasm', limit)).toBe(3);
    expect(nextBatchEnd(texts, 3, 'wasm', limit)).toBe(4);
    expect(nextBatchEnd(texts, 4, 'wasm', limit)).toBe(5);
  });

  it('counts the pieces of long texts as rows and takes one text at least', () => {
    const texts = [text(0, 64, 64, 64, 64, 64), text(1, 64, 64), text(2, 64)];
    expect(nextBatchEnd(texts, 0, 'wasm', limit)).toBe(1);
    expect(nextBatchEnd(texts, 1, 'wasm', limit)).toBe(3);
  });
});
