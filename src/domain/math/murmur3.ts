import { fmix32 } from './hash';

const c1 = 0x239b961b;
const c2 = 0xab0e9789;
const c3 = 0x38b34ae5;
const c4 = 0xa1e38b93;

/**
 * MurmurHash3_x86_128 (Austin Appleby, public domain) with seed 0, as 32 hexadecimal digits: tells data that differ by
 * a bit apart, at about the speed of memory. Not for secrets.
 */
export function murmur3(bytes: Uint8Array): string {
  const blocks = bytes.length >>> 4;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [h1, h2, h3, h4] = [0, 0, 0, 0];
  for (let b = 0, at = 0; b < blocks; b++, at += 16) {
    h1 ^= Math.imul(rotate(Math.imul(view.getInt32(at, true), c1), 15), c2);
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(view.getInt32(at + 4, true), c2), 16), c3);
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(view.getInt32(at + 8, true), c3), 17), c4);
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(view.getInt32(at + 12, true), c4), 18), c1);
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  const tail = new DataView(new ArrayBuffer(16));
  for (let t = blocks << 4; t < bytes.length; t++) tail.setUint8(t & 15, bytes[t]);
  h4 ^= Math.imul(rotate(Math.imul(tail.getInt32(12, true), c4), 18), c1);
  h3 ^= Math.imul(rotate(Math.imul(tail.getInt32(8, true), c3), 17), c4);
  h2 ^= Math.imul(rotate(Math.imul(tail.getInt32(4, true), c2), 16), c3);
  h1 ^= Math.imul(rotate(Math.imul(tail.getInt32(0, true), c1), 15), c2);
  return hex(finished([h1, h2, h3, h4].map((lane) => lane ^ bytes.length)));
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/** Every lane is added to every other, before and after its own mixing. */
function finished(lanes: readonly number[]): number[] {
  return entwined(entwined(lanes).map(fmix32));
}

function entwined([first, ...others]: readonly number[]): number[] {
  const all = others.reduce((sum, lane) => (sum + lane) | 0, first);
  return [all, ...others.map((lane) => (lane + all) | 0)];
}

/** The lanes' bytes, the lowest first, as the published implementations print them. */
function hex(lanes: readonly number[]): string {
  const bytes = new Uint8Array(Int32Array.from(lanes).buffer);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
