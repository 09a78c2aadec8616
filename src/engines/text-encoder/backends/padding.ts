import type { Device } from '../../../contracts/encoder-api';
import type { EncoderBackend, TokenPieces } from './backend';

/** On a GPU each new length compiles its shaders anew, so a few lengths serve all. */
const gpuLengths = [16, 32, 64, 128, 256];

/** WASM takes any length at once; its kernels work on rows by fours and eights. */
const wasmStep = 8;

/** ONNX Runtime takes rows of one length; our own kernels take pieces as they are. */
export type PaddingDevice = Extract<Device, 'webgpu' | 'wasm'>;

export function isPadding(device: Device): device is PaddingDevice {
  return device === 'webgpu' || device === 'wasm';
}

/** Length to which a piece of `tokens` tokens is padded on the device. */
export function paddedLength(tokens: number, device: PaddingDevice): number {
  if (device === 'webgpu') {
    for (const length of gpuLengths) if (tokens <= length) return length;
  }
  return Math.max(wasmStep, Math.ceil(tokens / wasmStep) * wasmStep);
}

/** Rows × length ids and their mask (1 for a token, 0 for padding), row by row. */
export interface PaddedBatch {
  readonly ids: BigInt64Array;
  readonly mask: BigInt64Array;
  /** Tokens of each row. */
  readonly counts: Int32Array;
  readonly rows: number;
  /** Rows that hold a piece; those behind them are padding. */
  readonly taken: number;
  readonly length: number;
}

/** Rows that WASM takes at most: a text of a hundred pieces must not fill the memory. */
const wasmRows = 64;

/**
 * Rows of a run on a GPU. A new shape costs it shaders and buffers, and with the five lengths these make seventeen
 * shapes. Each is four times the one below: finer steps would make more shapes and coarser ones more runs.
 */
const gpuRows = [256, 64, 16, 4] as const;

/** Rows × length² at most: one score of twelve heads a token and token, in single precision, is 50 MB then. */
const mostScores = 2 ** 20;

/**
 * Rows of the next run where `left` pieces are still to be read. A GPU gets the most that are half full at least, so
 * padding never doubles its work; the fewest otherwise.
 */
export function rowsOfRun(left: number, length: number, device: PaddingDevice): number {
  if (device === 'wasm') return Math.min(left, wasmRows);
  const fits = (rows: number) => rows <= 2 * left && rows * length * length <= mostScores;
  return gpuRows.find(fits) ?? gpuRows[gpuRows.length - 1]!;
}

/**
 * Lays the pieces from `first` on side by side, each padded behind its tokens to `length` with id 0, masked out. Where
 * there are fewer than `rows`, the rows behind them hold one token: the softmax of a row without any is NaN.
 */
export function padBatch(
  { ids, starts }: TokenPieces,
  first: number,
  rows: number,
  length: number,
): PaddedBatch {
  const taken = Math.min(rows, starts.length - 1 - first);
  const batch = {
    ids: new BigInt64Array(rows * length),
    mask: new BigInt64Array(rows * length),
    counts: new Int32Array(rows).fill(1),
    rows,
    taken,
    length,
  };
  for (let row = 0; row < taken; row++) {
    const from = starts[first + row]!;
    const tokens = starts[first + row + 1]! - from;
    batch.counts[row] = tokens;
    for (let token = 0; token < tokens; token++) {
      batch.ids[row * length + token] = BigInt(ids[from + token]!);
    }
  }
  for (let row = 0; row < rows; row++) {
    batch.mask.fill(1n, row * length, row * length + batch.counts[row]!);
  }
  return batch;
}

/** Tokens of the longest piece; `starts` as in TokenPieces. */
export function longestPiece(starts: Int32Array): number {
  let longest = 0;
  for (let piece = 0; piece + 1 < starts.length; piece++) {
    longest = Math.max(longest, starts[piece + 1]! - starts[piece]!);
  }
  return longest;
}

/** Runs the model and pools what it puts out: unit vectors, taken × dimensions. */
export type RunModel = (batch: PaddedBatch) => Promise<Float32Array>;

/** A backend that pads pieces to one length and gives them to the model in runs of a few counts of rows. */
export function paddedBackend(device: PaddingDevice, dimensions: number, run: RunModel): EncoderBackend {
  return {
    device,
    async encode(pieces: TokenPieces) {
      const count = pieces.starts.length - 1;
      const length = paddedLength(longestPiece(pieces.starts), device);
      const vectors = new Float32Array(count * dimensions);
      for (let first = 0; first < count; ) {
        const batch = padBatch(pieces, first, rowsOfRun(count - first, length, device), length);
        vectors.set(await run(batch), first * dimensions);
        first += batch.taken;
      }
      return vectors;
    },
  };
}
