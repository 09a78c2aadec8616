import { countedAt, countedContent, countedMark, countedRecords } from '../memory-layout';

// Where a byte stands.
const fieldStart: i32 = 0;
const plain: i32 = 1;
const quoted: i32 = 2;
const afterQuote: i32 = 3;
const blankAfterQuote: i32 = 4;

/** Position of the first quote from `from` on, or at least the length. */
function quoteFrom(bytes: usize, from: i32, length: i32, quotes: v128): i32 {
  for (let i = from; i < length; i += 16) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(bytes + i), quotes));
    if (mask != 0) return i + ctz(mask);
  }
  return length;
}

/** Position of the first byte from `from` on that ends a plain field, or at least the length. */
function endFrom(bytes: usize, from: i32, length: i32, delimiters: v128): i32 {
  for (let i = from; i < length; i += 16) {
    const run = v128.load(bytes + i);
    const ends = v128.or(i8x16.eq(run, i8x16.splat(10)), i8x16.eq(run, i8x16.splat(13)));
    const mask = i8x16.bitmask(v128.or(ends, i8x16.eq(run, delimiters)));
    if (mask != 0) return i + ctz(mask);
  }
  return length;
}

/** Byte of a byte order mark by its place. */
// @ts-ignore: decorator
@inline
function markByte(place: i32): i32 {
  return place == 0 ? 0xef : place == 1 ? 0xbb : 0xbf;
}

/**
 * Counts the records that end in these bytes, as the counter in the domain does one byte after the other; `state` says what
 * went before. Reads up to 16 bytes behind `length`.
 */
export function countRecords(state: usize, bytes: usize, length: i32, delimiter: i32, quote: i32): void {
  const delimiters = i8x16.splat(<i8>delimiter);
  const quotes = i8x16.splat(<i8>quote);
  let at = load<i32>(state, countedAt);
  let hasContent = load<i32>(state, countedContent) != 0;
  let mark = load<i32>(state, countedMark);
  let records = load<i32>(state, countedRecords);
  for (let i: i32 = 0; i < length; i++) {
    if (at == quoted) {
      i = quoteFrom(bytes, i, length, quotes);
      if (i >= length) break;
      at = afterQuote;
      continue;
    }
    if (at == plain) {
      i = endFrom(bytes, i, length, delimiters);
      if (i >= length) break;
    }
    const code = <i32>load<u8>(bytes + i);
    const isEnd = code == 10 || code == 13;
    if (at >= afterQuote && code != delimiter && !isEnd) {
      // Doubled, blank behind the closing quote, or a quote that closed nothing.
      if (code == quote) at = at == afterQuote ? quoted : afterQuote;
      else at = code == 32 ? blankAfterQuote : quoted;
      continue;
    }
    if (isEnd) {
      if (hasContent) records++;
      hasContent = false;
      mark = 0;
      at = fieldStart;
    } else if (code == delimiter) {
      hasContent = true;
      at = fieldStart;
    } else if (!hasContent && mark <= 2 && code == markByte(mark)) mark++;
    else {
      hasContent = true;
      if (at == fieldStart && code == quote) at = quoted;
      else if (code != 32 || at != fieldStart) at = plain;
    }
  }
  store<i32>(state, at, countedAt);
  store<i32>(state, hasContent ? 1 : 0, countedContent);
  store<i32>(state, mark, countedMark);
  store<i32>(state, records, countedRecords);
}
