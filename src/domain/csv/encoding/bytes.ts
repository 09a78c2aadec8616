/** True where the bytes begin as gzip does (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * True where the bytes cannot be a text table: a known signature (zip and so xlsx, OLE and so xls, pdf,
 * png, jpeg, sqlite, parquet) or, where it is no UTF-16, more control bytes than a text has.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => startsWith(bytes, signature))) return true;
  if (utf16ByteOrder(bytes) !== null) return false;
  const length = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b && byte !== 0x1f)) controls++;
  }
  return controls > length / 200;
}

/** Byte order of UTF-16 text, from its mark or, without one, from where its zero bytes stand. */
export function utf16ByteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  // Header names and delimiters are mostly ASCII, so one half of the bytes is mostly zero.
  if (odd > length / 8 && even < odd / 20) return 'utf-16le';
  if (even > length / 8 && odd < even / 20) return 'utf-16be';
  return null;
}

const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
  [0x50, 0x41, 0x52, 0x31],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, i) => bytes[i] === value);
}

/** Position of the first byte from `from` on that is not ASCII, or the length. */
export function firstAbove(bytes: Uint8Array, from: number): number {
  let at = from;
  const { length } = bytes;
  while (at < length && (bytes.byteOffset + at) % 4 !== 0) {
    if (bytes[at]! >= 0x80) return at;
    at++;
  }
  if (at >= length) return length;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, Math.max(0, (length - at) >> 2));
  let word = 0;
  while (word < words.length && (words[word]! & 0x80808080) === 0) word++;
  at += word * 4;
  while (at < length && bytes[at]! < 0x80) at++;
  return at;
}
