import type { TokenPieces } from './session';

/** Rows × length ids and their mask (1 for a token, 0 for padding), row by row. */
export interface PaddedBatch {
  readonly ids: BigInt64Array;
  readonly mask: BigInt64Array;
  /** Tokens of each row. */
  readonly counts: Int32Array;
  readonly rows: number;
  readonly length: number;
}

/** Lays the pieces `first` to `end` side by side, each padded behind its tokens to `length` with id 0, masked out. */
export function padBatch(
  { ids, starts }: TokenPieces,
  first: number,
  end: number,
  length: number,
): PaddedBatch {
  const rows = end - first;
  const batch = {
    ids: new BigInt64Array(rows * length),
    mask: new BigInt64Array(rows * length),
    counts: new Int32Array(rows),
    rows,
    length,
  };
  for (let row = 0; row < rows; row++) {
    const from = starts[first + row]!;
    const tokens = starts[first + row + 1]! - from;
    batch.counts[row] = tokens;
    for (let token = 0; token < tokens; token++) {
      batch.ids[row * length + token] = BigInt(ids[from + token]!);
    }
    batch.mask.fill(1n, row * length, row * length + tokens);
  }
  return batch;
}
