export const lineFeed = 10;
export const carriageReturn = 13;
export const space = 32;
export const backslash = 92;

/** What became of a record that was scanned for. */
export enum Outcome {
  Record,
  Incomplete,
  OpenQuote,
  TooManyCells,
}

export function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** Position of the first line end from `from` on, or the length. */
export function lineEndFrom(bytes: Uint8Array, from: number, length: number): number {
  const feed = bytes.subarray(0, length).indexOf(lineFeed, from);
  const end = feed < 0 ? length : feed;
  const back = bytes.subarray(from, end).indexOf(carriageReturn);
  return back < 0 ? end : from + back;
}

/** Position behind the line end at `at`. */
export function afterLineEnd(bytes: Uint8Array, at: number, length: number): number {
  if (at >= length || bytes[at] !== carriageReturn) return at + 1;
  return at + 1 < length && bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}

/** Line ends in bytes[start, end). */
export function countLines(bytes: Uint8Array, start: number, end: number): number {
  let lines = 0;
  for (let i = start; i < end; i++) {
    const code = bytes[i]!;
    if (code > carriageReturn) continue;
    if (code === lineFeed || (code === carriageReturn && !(i + 1 < end && bytes[i + 1] === lineFeed)))
      lines++;
  }
  return lines;
}

/** Bytes of a byte order mark at a place: 3 or 0. */
export function markAt(bytes: Uint8Array, at: number, length: number): number {
  return at + 2 < length && bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? 3 : 0;
}
