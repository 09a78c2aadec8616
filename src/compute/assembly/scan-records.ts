import { scanCells, scanLine, scanPosition, scanRecordCount } from '../memory-layout';

const lineFeed: i32 = 10;
const carriageReturn: i32 = 13;
const space: i32 = 32;

/** Bits of the 16 bytes at `at` that are one of the four. */
// @ts-ignore: decorator
@inline
function signsIn16(at: usize, delimiters: v128, quotes: v128): u64 {
  const bytes = v128.load(at);
  const ends = v128.or(i8x16.eq(bytes, i8x16.splat(10)), i8x16.eq(bytes, i8x16.splat(13)));
  return <u64>i8x16.bitmask(v128.or(ends, v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, quotes))));
}

/** Bits of the 64 bytes at `at` that are a delimiter, a quote or of a line end (as simdjson, Langdale and Lemire 2019). */
// @ts-ignore: decorator
@inline
function signsIn64(at: usize, delimiters: v128, quotes: v128): u64 {
  return (
    signsIn16(at, delimiters, quotes) |
    (signsIn16(at + 16, delimiters, quotes) << 16) |
    (signsIn16(at + 32, delimiters, quotes) << 32) |
    (signsIn16(at + 48, delimiters, quotes) << 48)
  );
}

/**
 * Scans records whose cells are plain, or quoted with nothing to be taken off inside, until one comes that is not so, that
 * is not there as a whole or that finds no room. Begins at the position and line of `state` and leaves there how far it
 * came. Of cell c writes where it starts and ends, of record r its line, where it starts and ends and, at r + 1, which cell
 * is the first behind it, counted from `firstCell`. Reads up to 64 bytes behind `length`.
 */
export function scanRecords(
  state: usize, bytes: usize, length: i32, delimiter: i32, quote: i32, firstCell: i32, cellRoom: i32, recordRoom: i32,
  starts: usize, ends: usize, lines: usize, rawStarts: usize, rawEnds: usize, firsts: usize,
): void {
  const delimiters = i8x16.splat(<i8>delimiter);
  const quotes = i8x16.splat(<i8>quote);
  let position = load<i32>(state, scanPosition);
  let line = load<i32>(state, scanLine);
  let cells: i32 = 0;
  let records: i32 = 0;
  let base = position & ~63;
  let signs: u64 = position < length ? signsIn64(bytes + base, delimiters, quotes) & (~(<u64>0) << (position & 63)) : 0;
  let isOpen = position < length;
  while (isOpen && records < recordRoom) {
    let start = position;
    if (<i32>load<u8>(bytes + start) == lineFeed) {
      // Empty lines are no records, and there may be millions of them.
      while (position < length && <i32>load<u8>(bytes + position) == lineFeed) position++;
      line += position - start;
      isOpen = position < length;
      base = position & ~63;
      if (isOpen) signs = signsIn64(bytes + base, delimiters, quotes) & (~(<u64>0) << (position & 63));
      continue;
    }
    if (start + 2 < length && (load<u32>(bytes + start) & 0xffffff) == 0xbfbbef) start += 3;
    const firstOfRecord = cells;
    let breaks: i32 = 0;
    let at = start;
    let end: i32 = -1;
    while (cells < cellRoom) {
      let first: i32 = at < length ? <i32>load<u8>(bytes + at) : 0;
      if (first == space) {
        let behind = at + 1;
        while (behind < length && <i32>load<u8>(bytes + behind) == space) behind++;
        if (behind >= length || <i32>load<u8>(bytes + behind) == quote) break;
      }
      let from = at;
      let found: i32 = -1;
      let sign: i32 = 0;
      if (first == quote) {
        from++;
        // The sign at `at` itself is the opening quote.
        let close: i32 = -1;
        for (;;) {
          while (signs == 0 && base + 64 < length) {
            base += 64;
            signs = signsIn64(bytes + base, delimiters, quotes);
          }
          if (signs == 0) break;
          const next = base + <i32>ctz(signs);
          signs &= signs - 1;
          if (next >= length) break;
          if (next < from) continue;
          const code = <i32>load<u8>(bytes + next);
          if (code == quote) {
            close = next;
            break;
          }
          // A line end inside, counted once for both of its signs.
          if (code == lineFeed || (code == carriageReturn && <i32>load<u8>(bytes + next + 1) != lineFeed)) breaks++;
        }
        if (close < 0 || close + 1 >= length) break;
        store<i32>(starts + (<usize>cells << 2), from);
        store<i32>(ends + (<usize>cells << 2), close);
        found = close + 1;
        sign = <i32>load<u8>(bytes + found);
        if (sign != delimiter && sign != lineFeed && sign != carriageReturn) break;
        // Takes the sign behind the quote off, which is the next one.
        while (signs == 0) {
          base += 64;
          signs = signsIn64(bytes + base, delimiters, quotes);
        }
        signs &= signs - 1;
      } else {
        for (;;) {
          while (signs == 0 && base + 64 < length) {
            base += 64;
            signs = signsIn64(bytes + base, delimiters, quotes);
          }
          if (signs == 0) break;
          const next = base + <i32>ctz(signs);
          signs &= signs - 1;
          if (next >= length) break;
          if (next < at) continue;
          sign = <i32>load<u8>(bytes + next);
          if (sign != quote || sign == delimiter) {
            found = next;
            break;
          }
        }
        if (found < 0) break;
        store<i32>(starts + (<usize>cells << 2), from);
        store<i32>(ends + (<usize>cells << 2), found);
      }
      cells++;
      if (sign == delimiter) {
        at = found + 1;
        continue;
      }
      // A carriage return at the very end may be one half of a line end.
      if (sign == carriageReturn && found + 1 >= length) break;
      end = found;
      break;
    }
    if (end < 0) {
      cells = firstOfRecord;
      break;
    }
    position = end + 1;
    if (<i32>load<u8>(bytes + end) == carriageReturn && <i32>load<u8>(bytes + end + 1) == lineFeed) position++;
    if (end > start) {
      const at4 = <usize>records << 2;
      store<i32>(lines + at4, line);
      store<i32>(rawStarts + at4, start);
      store<i32>(rawEnds + at4, end);
      store<i32>(firsts + at4, firstCell + cells, 4);
      records++;
    } else cells = firstOfRecord;
    line += breaks + 1;
    isOpen = position < length;
  }
  store<i32>(state, position, scanPosition);
  store<i32>(state, line, scanLine);
  store<i32>(state, cells, scanCells);
  store<i32>(state, records, scanRecordCount);
}
