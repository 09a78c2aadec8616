import type { TokenIds, PaddedBatch } from './session';

/** On a GPU each new length compiles its shaders anew, so a few lengths serve all. */
const gpuLengths = [16, 32, 64, 128, 256];

/** WASM takes any length at once; its kernels work on rows by fours and eights. */
const wasmStep = 8;

/** Length to which a piece of `tokens` tokens is padded on the device. */
export function paddedLength(tokens: number, device: 'webgpu' | 'wasm'): number {
  if (device === 'webgpu') {
    for (const length of gpuLengths) if (tokens <= length) return length;
  }
  return Math.max(wasmStep, Math.ceil(tokens / wasmStep) * wasmStep);
}

/** Work of one row of this length, in token equivalents (see ModelSpec.attentionShare). */
export function rowCost(length: number, attentionShare: number): number {
  return length * (1 + attentionShare * length);
}

/** Lays pieces side by side, each padded behind its tokens to `length`. */
export function padBatch(pieces: readonly TokenIds[], length: number, padId: number): PaddedBatch {
  const ids = new BigInt64Array(pieces.length * length).fill(BigInt(padId));
  const mask = new BigInt64Array(pieces.length * length);
  pieces.forEach((piece, row) => {
    for (let token = 0; token < piece.length; token++) {
      ids[row * length + token] = BigInt(piece[token]!);
      mask[row * length + token] = 1n;
    }
  });
  return { ids, mask, rows: pieces.length, length };
}

/** A text cut into pieces of at most the model's length. */
export interface TokenisedText {
  /** Position in the caller's list. */
  readonly index: number;
  readonly pieces: readonly TokenIds[];
  /** Length of its longest piece. */
  readonly longest: number;
}

/** How many rows of this length fill the time, between 1 and 64, at a pace in cost units a second. */
export function rowsFor(cost: number, pace: number, seconds: number): number {
  return Math.max(1, Math.min(64, Math.round((pace * seconds) / cost)));
}

/**
 * Takes the next texts off a list sorted by `longest`, from `start`: those of one padded length, as many as
 * `rowLimit(length)` rows hold, and one at least. Returns the position behind the last.
 */
export function nextBatchEnd(
  texts: readonly TokenisedText[],
  start: number,
  device: 'webgpu' | 'wasm',
  rowLimit: (length: number) => number,
): number {
  const length = paddedLength(texts[start]!.longest, device);
  const limit = rowLimit(length);
  let rows = texts[start]!.pieces.length;
  let end = start + 1;
  while (end < texts.length && paddedLength(texts[end]!.longest, device) === length) {
    rows += texts[end]!.pieces.length;
    if (rows > limit) break;
    end++;
  }
  return end;
}
