import { describe, expect, it } from 'vitest';
import { padBatch, paddedLength, rowsOfRun } from './padding';

const pieces = { ids: Int32Array.of(9, 5, 6, 7, 8), starts: Int32Array.of(0, 1, 3, 4, 5) };

describe('padBatch', () => {
  it('lays ids and mask row by row, padding behind', () => {
    const batch = padBatch(pieces, 1, 2, 3);
    expect([...batch.ids]).toEqual([5n, 6n, 0n, 7n, 0n, 0n]);
    expect([...batch.mask]).toEqual([1n, 1n, 0n, 1n, 0n, 0n]);
    expect([...batch.counts]).toEqual([2, 1]);
    expect([batch.rows, batch.taken, batch.length]).toEqual([2, 2, 3]);
  });

  it('fills up with rows of one token', () => {
    const batch = padBatch(pieces, 3, 3, 2);
    expect([...batch.ids]).toEqual([8n, 0n, 0n, 0n, 0n, 0n]);
    expect([...batch.mask]).toEqual([1n, 0n, 1n, 0n, 1n, 0n]);
    expect([batch.rows, batch.taken]).toEqual([3, 1]);
  });
});

/** Rows of the runs that read so many pieces. */
function runs(pieces: number, length: number, device: 'webgpu' | 'wasm'): number[] {
  const rows: number[] = [];
  for (let left = pieces; left > 0; left -= rows.at(-1)!) rows.push(rowsOfRun(left, length, device));
  return rows;
}

describe('rowsOfRun', () => {
  it('takes what there is on WASM, in parts', () => {
    expect(runs(130, 16, 'wasm')).toEqual([64, 64, 2]);
  });

  it('takes few counts on a GPU, none of them less than half full but the smallest', () => {
    expect(runs(1, 16, 'webgpu')).toEqual([4]);
    expect(runs(10, 16, 'webgpu')).toEqual([16]);
    expect(runs(70, 64, 'webgpu')).toEqual([64, 4, 4]);
    expect(runs(130, 32, 'webgpu')).toEqual([256]);
  });

  it('takes fewer rows of long texts', () => {
    expect(runs(130, 128, 'webgpu')).toEqual([64, 64, 4]);
    expect(runs(40, 256, 'webgpu')).toEqual([16, 16, 16]);
  });
});

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
