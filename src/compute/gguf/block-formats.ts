/** How a GGUF file stores the numbers of a tensor: so many in a block of so many bytes (ggml's ggml-common.h). */
export interface BlockFormat {
  readonly name: 'F32' | 'F16' | 'Q4_0' | 'Q5_0' | 'Q8_0' | 'Q3_K';
  /** Its number in the file. */
  readonly type: number;
  readonly numbers: number;
  readonly bytes: number;
}

export const blockFormats: readonly BlockFormat[] = [
  { name: 'F32', type: 0, numbers: 1, bytes: 4 },
  { name: 'F16', type: 1, numbers: 1, bytes: 2 },
  { name: 'Q4_0', type: 2, numbers: 32, bytes: 18 },
  { name: 'Q5_0', type: 6, numbers: 32, bytes: 22 },
  { name: 'Q8_0', type: 8, numbers: 32, bytes: 34 },
  { name: 'Q3_K', type: 11, numbers: 256, bytes: 110 },
];

/** Numbers of whole blocks in single precision. */
export function unfoldBlocks(format: BlockFormat, raw: Uint8Array): Float32Array {
  if (raw.length % format.bytes !== 0)
    throw new RangeError(`${raw.length} bytes are no blocks of ${format.name}`);
  const count = raw.length / format.bytes;
  const out = new Float32Array(count * format.numbers);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const unfold = unfolders[format.name];
  for (let block = 0; block < count; block++) {
    unfold(view, block * format.bytes, out.subarray(block * format.numbers, (block + 1) * format.numbers));
  }
  return out;
}

type Unfold = (view: DataView, at: number, out: Float32Array) => void;

const unfolders: Readonly<Record<BlockFormat['name'], Unfold>> = {
  F32: (view, at, out) => {
    out[0] = view.getFloat32(at, true);
  },
  F16: (view, at, out) => {
    out[0] = half(view, at);
  },
  Q4_0: (view, at, out) => {
    const scale = half(view, at);
    for (let i = 0; i < 32; i++) out[i] = scale * (nibble(view, at + 2, i) - 8);
  },
  Q5_0: (view, at, out) => {
    const scale = half(view, at);
    const high = view.getUint32(at + 2, true);
    for (let i = 0; i < 32; i++) {
      out[i] = scale * ((nibble(view, at + 6, i) | (((high >>> i) & 1) << 4)) - 16);
    }
  },
  Q8_0: (view, at, out) => {
    const scale = half(view, at);
    for (let i = 0; i < 32; i++) out[i] = scale * view.getInt8(at + 2 + i);
  },
  Q3_K: unfoldThreeBits,
};

/** Low halves of 16 bytes are the first 16 numbers, high halves the others. */
function nibble(view: DataView, at: number, i: number): number {
  return (view.getUint8(at + (i & 15)) >> (i & 16 ? 4 : 0)) & 15;
}

/**
 * 256 numbers of three bits: 32 bytes of their highest bits (bit j of byte i belongs to number 32·j + i), 64 of the two
 * lower ones (bits 2·j of byte i of the first half to number 32·j + i, of the second half from 128 on), 12 of six-bit
 * scales for each 16 numbers, and the scale of these.
 */
function unfoldThreeBits(view: DataView, at: number, out: Float32Array): void {
  const scale = half(view, at + 108);
  for (let i = 0; i < 256; i++) {
    const high = (view.getUint8(at + (i & 31)) >> (i >> 5)) & 1;
    const low = (view.getUint8(at + 32 + ((i >> 7) << 5) + (i & 31)) >> (2 * ((i >> 5) & 3))) & 3;
    out[i] = Math.fround(scale * (sixBits(view, at + 96, i >> 4) - 32)) * ((high << 2) + low - 4);
  }
}

/** Scale j of sixteen: its lower four bits lie in the first eight bytes, its two higher ones in the last four. */
function sixBits(view: DataView, at: number, j: number): number {
  const low = (view.getUint8(at + (j & 7)) >> (j & 8 ? 4 : 0)) & 15;
  const high = (view.getUint8(at + 8 + (j & 3)) >> (2 * (j >> 2))) & 3;
  return low | (high << 4);
}

/** A number of half precision (IEEE 754 binary16). */
function half(view: DataView, at: number): number {
  const bits = view.getUint16(at, true);
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
