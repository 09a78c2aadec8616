/**
 * The finalising mix of MurmurHash3 (`fmix32`; Austin Appleby, public domain): a bijection of 32-bit integers in which
 * every bit of the input moves every bit of the output. Returns a signed integer.
 */
export function fmix32(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
