import type { TableChunk } from '../columns';
import type { OrderKeys } from './chunk-keys';
import type { FanOutKeys } from './fan-out-keys';
import type { PaymentKeys } from './payment-keys';
import type { VersionKeys } from './version-keys';

/** The rows of all order files as one run, file after file, with the keys by which they are compared. */
export interface OrderRows extends OrderKeys {
  readonly count: number;
  readonly file: Int32Array;
  /** Files in the order of their rows; `ends` is the row after a file's last. */
  readonly files: readonly { readonly file: number; readonly start: number; readonly end: number }[];
  /** What each row is found to be, an index into `rowMarks`. */
  readonly marks: Uint8Array;
  /** 1 for each row that was gone before these files came. */
  readonly wasGone: Uint8Array;
}

export interface KeyedChunk {
  readonly chunk: Pick<TableChunk, 'file' | 'rowCount' | 'repeats'>;
  readonly wasGone: Uint8Array;
  /** The marks of its rows when they were stored. */
  readonly before: Uint8Array;
  readonly keys: OrderKeys;
  /** What its rows say of payments, null where they tell none apart. */
  readonly payments: PaymentKeys | null;
  /** What they say of lines that a join may have repeated, null where none was seen. */
  readonly fanOut: FanOutKeys | null;
  /** What they say of versions of their order, null where nothing tells them apart. */
  readonly versions: VersionKeys | null;
}

const keyNames = [
  ...(['order', 'unnamed', 'line', 'print', 'core'] as const),
  ...(['status', 'progress', 'customer', 'at'] as const),
];

/** Puts the keys of chunks side by side, in the order of files. */
export function orderRows(chunks: readonly KeyedChunk[]): OrderRows {
  const sorted = [...chunks].sort((a, b) => a.chunk.file - b.chunk.file);
  const count = sorted.reduce((sum, { chunk }) => sum + chunk.rowCount, 0);
  const rows = {
    count,
    file: new Int32Array(count),
    order: new Int32Array(count),
    unnamed: new Int32Array(count),
    line: new Int32Array(count),
    print: new Int32Array(count),
    core: new Int32Array(count),
    status: new Int32Array(count),
    progress: new Uint8Array(count),
    customer: new Int32Array(count),
    at: new Float64Array(count),
    marks: new Uint8Array(count),
    wasGone: new Uint8Array(count),
  };
  const files: { file: number; start: number; end: number }[] = [];
  let start = 0;
  for (const { chunk, keys, wasGone } of sorted) {
    for (const name of keyNames) rows[name].set(keys[name], start);
    const end = start + chunk.rowCount;
    rows.wasGone.set(wasGone, start);
    rows.file.fill(chunk.file, start, end);
    const last = files.at(-1);
    if (last?.file === chunk.file) last.end = end;
    else files.push({ file: chunk.file, start, end });
    start = end;
  }
  return { ...rows, files };
}

/** Hands the marks back to the chunks. */
export function giveMarks(chunks: readonly KeyedChunk[], marks: Uint8Array): void {
  let start = 0;
  for (const { chunk } of [...chunks].sort((a, b) => a.chunk.file - b.chunk.file)) {
    chunk.repeats.set(marks.subarray(start, start + chunk.rowCount));
    start += chunk.rowCount;
  }
}

/** Takes rows apart by their file. */
export function rowsByFile(rows: OrderRows, own: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const row of own) {
    const ofFile = found.get(rows.file[row]!);
    if (ofFile) ofFile.push(row);
    else found.set(rows.file[row]!, [row]);
  }
  return found;
}

/** Whether the hashes of both runs of rows are the same, however often each occurs counted. */
export function sameRows(hashes: Int32Array, a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  const own = a.map((row) => hashes[row]!).sort((x, y) => x - y);
  const other = b.map((row) => hashes[row]!).sort((x, y) => x - y);
  return own.every((hash, i) => hash === other[i]);
}
