import {
  blockRows, blocksInner, blocksNestedScales, blocksScales, blocksWeights, nestedRows, panelWidth, superRows,
} from '../memory-layout';
import { highestLane } from './simd';

/** Formats by their numbers in GGUF files; see src/compute/gguf/block-formats.ts. */
const f32Format: i32 = 0;
const f16Format: i32 = 1;
const q40Format: i32 = 2;
const q50Format: i32 = 6;
const q80Format: i32 = 8;

/**
 * Lays columns of a layer, which lie as rows in a file's format at `raw`, into the panels from `panel` on; the last panel is
 * filled up with zeros. Numbers that the file has in half or single precision are rounded to 8 bits in blocks of 32.
 */
export function packBlocks(scratch: usize, layer: usize, format: i32, raw: usize, columns: i32, panel: i32): void {
  const k = load<i32>(layer, blocksInner);
  for (let first = 0; first < columns; first += panelWidth, panel++) {
    const here = min(panelWidth, columns - first);
    const nibbles = load<usize>(layer, blocksWeights) + <usize>panel * k * (panelWidth / 2);
    const bytes = load<usize>(layer, blocksWeights) + <usize>panel * k * panelWidth;
    const scales = load<usize>(layer, blocksScales) + (<usize>panel * (k / blockRows) * panelWidth << 2);
    const wide = load<usize>(layer, blocksScales) + (<usize>panel * (k / superRows) * panelWidth << 2);
    const nested = load<usize>(layer, blocksNestedScales) + <usize>panel * (k / nestedRows) * panelWidth;
    if (format == q40Format) packNibbles(scratch, raw, k, here, nibbles, scales);
    else if (format == q50Format || format == q80Format || format == f16Format || format == f32Format) {
      packBytes(scratch, format, raw, k, here, bytes, scales);
    } else packNested(scratch, raw, k, here, nibbles, wide, nested);
    raw += <usize>panelWidth * rowBytesOf(format, k);
  }
}

function rowBytesOf(format: i32, k: i32): usize {
  if (format == f32Format) return <usize>k << 2;
  if (format == f16Format) return <usize>k << 1;
  if (format == q40Format) return <usize>(k / blockRows) * 18;
  if (format == q50Format) return <usize>(k / blockRows) * 22;
  if (format == q80Format) return <usize>(k / blockRows) * 34;
  return <usize>(k / superRows) * 110;
}

/** A number of half precision; what is no number is taken for a large one. */
// @ts-ignore: decorator
@inline
function half(at: usize): f32 {
  const bits = <u32>load<u16>(at);
  const magnitude = bits & 0x7fff;
  const value: f32 =
    magnitude < 0x400
      ? <f32>magnitude * <f32>5.9604644775390625e-8
      : reinterpret<f32>((magnitude << 13) + 0x38000000);
  return (bits & 0x8000) != 0 ? -value : value;
}

/** Spreads 32 numbers of column `c`, a byte each at `from`, over a panel of nibbles, four rows a group. */
// @ts-ignore: decorator
@inline
function spreadNibbles(from: usize, c: i32, to: usize): void {
  const at = to + (<usize>(c & 3) << 2);
  if (c < 4) for (let g: usize = 0; g < 8; g++) store<u32>(at + g * 16, load<u32>(from + g * 4));
  else {
    for (let g: usize = 0; g < 8; g++) {
      store<u32>(at + g * 16, load<u32>(at + g * 16) | (load<u32>(from + g * 4) << 4));
    }
  }
}

function packNibbles(scratch: usize, raw: usize, k: i32, columns: i32, to: usize, scales: usize): void {
  const low = i8x16.splat(15);
  const row = rowBytesOf(q40Format, k);
  for (let b = 0; b < k / blockRows; b++, raw += 18, to += 128, scales += 32) {
    for (let c = 0; c < panelWidth; c++) {
      store<f32>(scales + (<usize>c << 2), c < columns ? half(raw + <usize>c * row) : 0);
      if (c < columns) {
        const both = v128.load(raw + <usize>c * row, 2);
        v128.store(scratch, v128.and(both, low));
        v128.store(scratch, i8x16.shr_u(both, 4), 16);
      } else memory.fill(scratch, 0, 32);
      spreadNibbles(scratch, c, to);
    }
  }
}

function packNested(
  scratch: usize, raw: usize, k: i32, columns: i32, to: usize, scales: usize, nested: usize,
): void {
  const row = <usize>(k / superRows) * 110;
  for (let b = 0; b < k / superRows; b++, raw += 110, to += 1024, scales += 32, nested += 128) {
    for (let c = 0; c < panelWidth; c++) {
      const at = raw + <usize>c * row;
      store<f32>(scales + (<usize>c << 2), c < columns ? half(at + 108) : 0);
      for (let j: usize = 0; j < 16; j++) {
        store<i8>(nested + j * panelWidth + c, c < columns ? sixBits(at + 96, j) - 32 : 0);
      }
      for (let part: usize = 0; part < 8; part++) {
        if (c < columns) threeBits(at, part, scratch);
        else memory.fill(scratch, 0, 32);
        spreadNibbles(scratch, c, to + part * 128);
      }
    }
  }
}

/** Small scale j of sixteen, 0 to 63. */
// @ts-ignore: decorator
@inline
function sixBits(at: usize, j: usize): i8 {
  const low = (load<u8>(at + (j & 7)) >> <u8>(j < 8 ? 0 : 4)) & 15;
  const high = (load<u8>(at + 8 + (j & 3)) >> <u8>(2 * (j >> 2))) & 3;
  return <i8>(low | (high << 4));
}

/** The 32 numbers of `part`, each 0 to 7. */
// @ts-ignore: decorator
@inline
function threeBits(at: usize, part: usize, to: usize): void {
  const twos = at + 32 + ((part >> 2) << 5);
  const shift = 2 * <i32>(part & 3);
  for (let half: usize = 0; half < 32; half += 16) {
    const low = v128.and(i8x16.shr_u(v128.load(twos + half), shift), i8x16.splat(3));
    const high = v128.and(i8x16.shr_u(v128.load(at + half), <i32>part), i8x16.splat(1));
    v128.store(to + half, v128.or(low, i8x16.shl(high, 2)));
  }
}

function packBytes(
  scratch: usize, format: i32, raw: usize, k: i32, columns: i32, to: usize, scales: usize,
): void {
  const row = rowBytesOf(format, k);
  const step = rowBytesOf(format, blockRows);
  for (let b = 0; b < k / blockRows; b++, raw += step, to += 256, scales += 32) {
    for (let c = 0; c < panelWidth; c++) {
      let scale: f32 = 0;
      memory.fill(scratch, 0, 32);
      if (c < columns) scale = unfold32(format, raw + <usize>c * row, scratch);
      store<f32>(scales + (<usize>c << 2), scale);
      for (let g: usize = 0; g < 16; g++) store<u16>(to + g * 16 + (<usize>c << 1), load<u16>(scratch + g * 2));
    }
  }
}

/** A block's 32 numbers as signed bytes at `to`; their scale. The 128 bytes behind these 32 are used. */
function unfold32(format: i32, at: usize, to: usize): f32 {
  if (format == q80Format) {
    memory.copy(to, at + 2, 32);
    return half(at);
  }
  if (format == q50Format) {
    const high = load<u32>(at, 2);
    for (let i: usize = 0; i < 32; i++) {
      const low = (load<u8>(at + 6 + (i & 15)) >> <u8>(i < 16 ? 0 : 4)) & 15;
      store<i8>(to + i, <i8>(low | <u8>(((high >> <u32>i) & 1) << 4)) - 16);
    }
    return half(at);
  }
  const floats = to + 32;
  let most = f32x4.splat(0);
  for (let i: usize = 0; i < 32; i++) {
    store<f32>(floats + (i << 2), format == f16Format ? half(at + (i << 1)) : load<f32>(at + (i << 2)));
  }
  for (let i: usize = 0; i < 128; i += 16) most = f32x4.max(most, f32x4.abs(v128.load(floats + i)));
  const largest = highestLane(most);
  const factor: f32 = largest > 0 ? 127 / largest : 0;
  for (let i: usize = 0; i < 32; i++) store<i8>(to + i, <i8>nearest<f32>(load<f32>(floats + (i << 2)) * factor));
  return largest / 127;
}
