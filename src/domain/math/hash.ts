/**
 * The finalising mix of MurmurHash3 (`fmix32`; Austin Appleby, public domain): a bijection of 32-bit integers in which
 * every bit of the input moves every bit of the output. Returns a signed integer.
 */
export function fmix32(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * FNV-1a, 32 bits (Fowler, Noll, Vo; public domain), of bytes or of a text's UTF-16 units, an unsigned integer. For
 * names and keys, not for secrets.
 */
export function fnv1a(data: string | Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < data.length; i++) {
    hash = Math.imul(hash ^ (typeof data === 'string' ? data.charCodeAt(i) : data[i]), 0x01000193);
  }
  return hash >>> 0;
}
