import { describe, expect, it } from 'vitest';
import { nextBatchEnd } from './batches';
import { TokenisedWindow } from './tokenised-window';
import { TokenisedTextsBuilder } from '../tokens/tokenised-texts';

/** A window of texts with pieces of these lengths. */
function windowOf(...texts: number[][]): TokenisedWindow {
  const list = new TokenisedTextsBuilder(texts.length);
  for (const lengths of texts) {
    list.add(
      lengths.map((length) => new Array<number>(length).fill(7)),
      0,
    );
  }
  return new TokenisedWindow(
    Int32Array.from(texts, (_, i) => i),
    list.finish(),
  );
}

describe('nextBatchEnd with padding', () => {
  it('takes texts of one padded length as far as the budget goes', () => {
    const window = windowOf([3], [5], [8], [8], [9]);
    const ends = [0, 3, 4].map((start) => nextBatchEnd(window, start, 'wasm', 0, 24));
    expect(ends).toEqual([3, 4, 5]);
  });

  it('counts the pieces of long texts as rows and takes one text at least', () => {
    const window = windowOf([64, 64, 64, 64, 64], [64, 64], [64]);
    // Of one length, texts keep the order of the list.
    expect(nextBatchEnd(window, 0, 'wasm', 0, 192)).toBe(1);
    expect(nextBatchEnd(window, 1, 'wasm', 0, 192)).toBe(3);
  });

  it('stays within 64 rows, however fast the device is', () => {
    const window = windowOf(...new Array<number[]>(100).fill([5]));
    expect(nextBatchEnd(window, 0, 'webgpu', 0, 1e9)).toBe(64);
  });
});

describe('nextBatchEnd without padding', () => {
  it('takes any run of texts as far as the budget goes', () => {
    const window = windowOf([3], [5], [8], [20], [40]);
    expect(nextBatchEnd(window, 0, 'kernels', 0, 36)).toBe(4);
    expect(nextBatchEnd(window, 0, 'kernels', 0, 35)).toBe(3);
    expect(nextBatchEnd(window, 4, 'kernels-exact', 0, 1)).toBe(5);
  });

  it('counts attention', () => {
    const window = windowOf([10], [10], [10]);
    expect(nextBatchEnd(window, 0, 'kernels', 0.1, 40)).toBe(2);
  });

  it('takes more than 64 texts, and at most 16,384 tokens', () => {
    const window = windowOf(...new Array<number[]>(1000).fill([20]));
    expect(nextBatchEnd(window, 0, 'kernels', 0, 1e9)).toBe(Math.floor(16_384 / 20));
  });
});
