import { firstAbove, utf16ByteOrder } from './bytes';
import type { EncodingName } from './encoding-names';

/** Bytes kept of the first lines that are not ASCII, and again of the last. */
const keptBytes = 49_152;

/** Bytes of one line that are kept: what stands around its characters beyond ASCII tells enough. */
const longestLine = 2_048;

/**
 * What the bytes of a file, streamed by once from its start to its end or as far as one wants to look, say about
 * its encoding: its mark, whether it is strict UTF-8, and lines that are not plain ASCII.
 */
export class EncodingEvidence {
  /** The encoding that a byte order mark or the zero bytes of UTF-16 state, or null. */
  mark: EncodingName | null = null;
  /** Characters of several bytes that are good UTF-8, and bytes that are not. */
  sequences = 0;
  invalid = 0;
  /** Whether the escapes of ISO-2022-JP, which is all ASCII, were seen. */
  isJis = false;

  private started = false;
  /** Bytes that must still follow in the character under way, and the least and most that the next may be. */
  private expected = 0;
  private least = 0x80;
  private most = 0xbf;
  private readonly first: Uint8Array[] = [];
  private firstBytes = 0;
  private readonly last: Uint8Array[] = [];
  private lastBytes = 0;

  push(bytes: Uint8Array): void {
    if (!this.started && bytes.length > 0) this.start(bytes);
    if (this.mark !== null) return;
    let at = this.expected > 0 ? 0 : firstAbove(bytes, 0);
    let seen = 0;
    while (at < bytes.length) {
      const start = Math.max(bytes.lastIndexOf(10, at) + 1, at - longestLine / 2, seen);
      const found = bytes.indexOf(10, at);
      const end = Math.min(found < 0 ? bytes.length : found + 1, at + longestLine);
      this.validate(bytes, at, end);
      this.keep(bytes, start, end);
      seen = end;
      at = this.expected > 0 ? end : firstAbove(bytes, end);
    }
  }

  /** Lines that are not ASCII, of the beginning and of the end of what was seen. */
  sample(): Uint8Array {
    const parts = [...this.first, ...this.last];
    const sample = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      sample.set(part, at);
      at += part.length;
    }
    return sample;
  }

  private start(bytes: Uint8Array): void {
    this.started = true;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.mark = 'utf-8';
    else this.mark = utf16ByteOrder(bytes);
    for (let at = bytes.indexOf(0x1b); at >= 0 && at < 65_536; at = bytes.indexOf(0x1b, at + 1))
      if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) this.isJis = true;
  }

  /** UTF-8 by the table of the Unicode standard (3-7): no overlong forms, no surrogates. */
  private validate(bytes: Uint8Array, from: number, to: number): void {
    let { expected, least, most } = this;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (expected > 0) {
        if (byte >= least && byte <= most) {
          least = 0x80;
          most = 0xbf;
          if (--expected === 0) this.sequences++;
          continue;
        }
        this.invalid++;
        expected = 0;
        least = 0x80;
        most = 0xbf;
      }
      if (byte < 0x80) continue;
      if (byte >= 0xc2 && byte <= 0xdf) expected = 1;
      else if (byte >= 0xe0 && byte <= 0xef) {
        expected = 2;
        if (byte === 0xe0) least = 0xa0;
        if (byte === 0xed) most = 0x9f;
      } else if (byte >= 0xf0 && byte <= 0xf4) {
        expected = 3;
        if (byte === 0xf0) least = 0x90;
        if (byte === 0xf4) most = 0x8f;
      } else this.invalid++;
    }
    this.expected = expected;
    this.least = least;
    this.most = most;
  }

  private keep(bytes: Uint8Array, start: number, end: number): void {
    const line = bytes.slice(start, end);
    if (this.firstBytes < keptBytes) {
      this.first.push(line);
      this.firstBytes += line.length;
      return;
    }
    this.last.push(line);
    this.lastBytes += line.length;
    while (this.lastBytes > 2 * keptBytes) this.lastBytes -= this.last.shift()!.length;
  }
}
