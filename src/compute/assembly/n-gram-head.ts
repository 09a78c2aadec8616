import { exp4 } from './activations';
import { finishAdd, finishRelu, finishStore, paddedRows, product, productFp32 } from './linear-layer';
import { featureWidth, layerOf } from './n-gram-model';
import { scaleToUnit } from './text-pooling';
import { multiplyFp32 } from './product-fp32';
import { multiplyInt8 } from './product-int8';
import { quantiseRows } from './normalise-quantise';
import { madd, sumLanes } from './simd';

const pooledWidth: i32 = 512;
const hiddenWidth: i32 = 320;
const vectorWidth: i32 = 512;

let offsets: usize = 0;
let quant: usize = 0;
let bytes: usize = 0;
let rows: i32 = 0;

/**
 * The layers behind the sum over tokens, once a text: sums (texts × features, memory for
 * `paddedRows`) to unit vectors.
 */
export function nGramHead(model: usize, starts: usize, count: i32, sums: usize, scratch: usize, out: usize): void {
  const padded = paddedRows(count);
  rows = count;
  offsets = scratch;
  quant = offsets + (<usize>padded << 2);
  bytes = quant + (<usize>padded << 3);
  const pooled = (bytes + <usize>(padded * featureWidth) + 63) & ~63;
  const y0 = pooled + (<usize>(padded * pooledWidth) << 2);
  const y1 = y0 + (<usize>(padded * hiddenWidth) << 2);
  const y2 = y1 + (<usize>(padded * hiddenWidth) << 2);
  const z = y2 + (<usize>(padded * vectorWidth) << 2);
  multiply(layerOf(model, 7), sums, featureWidth, pooled, pooledWidth, finishStore);
  shiftPooled(load<u32>(model, 28), starts, count, pooled);
  multiply(layerOf(model, 8), pooled, pooledWidth, y0, hiddenWidth, finishRelu);
  multiply(layerOf(model, 9), pooled, pooledWidth, y1, hiddenWidth, finishStore);
  multiply(layerOf(model, 10), y0, hiddenWidth, y1, hiddenWidth, finishAdd);
  rectify(y1, count * hiddenWidth);
  multiply(layerOf(model, 11), y1, hiddenWidth, y2, vectorWidth, finishRelu);
  multiply(layerOf(model, 12), y1, hiddenWidth, z, vectorWidth, finishStore);
  multiply(layerOf(model, 13), y2, vectorWidth, z, vectorWidth, finishAdd);
  for (let t = 0; t < count; t++) {
    const at = <usize>(t * vectorWidth) << 2;
    tangent(z + at, out + at);
  }
}

function multiply(linear: usize, x: usize, width: i32, y: usize, stride: i32, how: i32): void {
  const fp32 = product(linear) == productFp32;
  for (let r = 0, all = paddedRows(rows); r < all; r++) store<i32>(offsets + (<usize>r << 2), r * width * (fp32 ? 4 : 1));
  if (fp32) {
    multiplyFp32(linear, x, offsets, rows, y, stride, how);
  } else {
    quantiseRows(x, rows, width, bytes, quant);
    multiplyInt8(linear, bytes, offsets, quant, rows, y, stride, how);
  }
}

/** (product + n·bias) / √n for a text of n tokens. */
function shiftPooled(bias: usize, starts: usize, count: i32, pooled: usize): void {
  for (let t = 0; t < count; t++) {
    const at = starts + (<usize>t << 2);
    const root = sqrt<f32>(<f32>(load<i32>(at, 4) - load<i32>(at)));
    const factor = f32x4.splat(1 / root), weight = f32x4.splat(root);
    const row = pooled + (<usize>(t * pooledWidth) << 2);
    for (let c: usize = 0; c < (<usize>pooledWidth << 2); c += 16) {
      v128.store(row + c, madd(v128.load(bias + c), weight, f32x4.mul(v128.load(row + c), factor)));
    }
  }
}

function rectify(x: usize, length: i32): void {
  for (const end = x + (<usize>length << 2); x < end; x += 16) {
    v128.store(x, f32x4.max(v128.load(x), f32x4.splat(0)));
  }
}

/** Hyperbolic tangent of a vector, scaled to length 1. */
function tangent(z: usize, out: usize): void {
  const bytes = <usize>vectorWidth << 2;
  const one = f32x4.splat(1), two = f32x4.splat(2);
  let squares = f32x4.splat(0);
  for (let c: usize = 0; c < bytes; c += 16) {
    const e = exp4(f32x4.mul(v128.load(z + c), two));
    const y = f32x4.sub(one, f32x4.div(two, f32x4.add(e, one)));
    v128.store(out + c, y);
    squares = madd(y, y, squares);
  }
  scaleToUnit(out, bytes, sumLanes(squares));
}
