import {
  alignment, finishAdd, finishRelu, finishStore, nGramHidden0, nGramHidden1, nGramHidden2, nGramHidden3,
  nGramHiddenWidth, nGramPast0, nGramPast2, nGramPool, nGramPoolBias, nGramPooledWidth, nGramVectorWidth, productFp32,
  quantBytes,
} from '../memory-layout';
import { exp4 } from './activations';
import { paddedRows, product } from './linear-layer';
import { featureWidth, layerOf } from './n-gram-model';
import { quantiseRows } from './normalise-quantise';
import { multiplyLinear } from './multiply-linear';
import { madd, sumLanes } from './simd';
import { scaleToUnit } from './text-pooling';

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
  bytes = quant + <usize>padded * quantBytes;
  const pooled = (bytes + <usize>(padded * featureWidth) + alignment - 1) & ~(alignment - 1);
  const y0 = pooled + (<usize>(padded * nGramPooledWidth) << 2);
  const y1 = y0 + (<usize>(padded * nGramHiddenWidth) << 2);
  const y2 = y1 + (<usize>(padded * nGramHiddenWidth) << 2);
  const z = y2 + (<usize>(padded * nGramVectorWidth) << 2);
  multiply(layerOf(model, nGramPool), sums, featureWidth, pooled, nGramPooledWidth, finishStore);
  shiftPooled(load<usize>(model, nGramPoolBias), starts, count, pooled);
  multiply(layerOf(model, nGramHidden0), pooled, nGramPooledWidth, y0, nGramHiddenWidth, finishRelu);
  multiply(layerOf(model, nGramPast0), pooled, nGramPooledWidth, y1, nGramHiddenWidth, finishStore);
  multiply(layerOf(model, nGramHidden1), y0, nGramHiddenWidth, y1, nGramHiddenWidth, finishAdd);
  rectify(y1, count * nGramHiddenWidth);
  multiply(layerOf(model, nGramHidden2), y1, nGramHiddenWidth, y2, nGramVectorWidth, finishRelu);
  multiply(layerOf(model, nGramPast2), y1, nGramHiddenWidth, z, nGramVectorWidth, finishStore);
  multiply(layerOf(model, nGramHidden3), y2, nGramVectorWidth, z, nGramVectorWidth, finishAdd);
  for (let t = 0; t < count; t++) {
    const at = <usize>(t * nGramVectorWidth) << 2;
    tangent(z + at, out + at);
  }
}

function multiply(linear: usize, x: usize, width: i32, y: usize, stride: i32, how: i32): void {
  const fp32 = product(linear) == productFp32;
  for (let r = 0, all = paddedRows(rows); r < all; r++) store<i32>(offsets + (<usize>r << 2), r * width * (fp32 ? 4 : 1));
  if (!fp32) quantiseRows(x, rows, width, bytes, quant);
  multiplyLinear(linear, x, bytes, offsets, quant, rows, y, stride, how);
}

/** (product + n·bias) / √n for a text of n tokens. */
function shiftPooled(bias: usize, starts: usize, count: i32, pooled: usize): void {
  for (let t = 0; t < count; t++) {
    const at = starts + (<usize>t << 2);
    const root = sqrt<f32>(<f32>(load<i32>(at, 4) - load<i32>(at)));
    const factor = f32x4.splat(1 / root), weight = f32x4.splat(root);
    const row = pooled + (<usize>(t * nGramPooledWidth) << 2);
    for (let c: usize = 0; c < (<usize>nGramPooledWidth << 2); c += 16) {
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
  const bytes = <usize>nGramVectorWidth << 2;
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
