import {
  activationSteps, alignment, finishReluAdd, finishStore, nGramBeta, nGramBranchBeta, nGramBranches, nGramBranchGamma,
  nGramBranchWidth, nGramConvolutions, nGramEpsilon, nGramFp32, nGramGamma, nGramProject, nGramWordLowest, nGramWords,
  nGramWordScales, nGramWordWidth, quantBytes, quantLowest, quantScale, rowStep,
} from '../memory-layout';
import { paddedRows } from './linear-layer';
import { nGramHead } from './n-gram-head';
import { branchesWidth, featureWidth, layerOf } from './n-gram-model';
import { normaliseRows, quantiseRow } from './normalise-quantise';
import { multiplyLinear } from './multiply-linear';
import { highestLane, lowestLane } from './simd';

/** Rows of zeros in front of a text and behind it: what the widest window reaches. */
const margin: i32 = 2;

const epsilon: f32 = <f32>nGramEpsilon;

/** Tokens that a branch's window reaches to the left: n-grams of 2, 3 and 5. */
// @ts-ignore: decorator
@inline
function reach(branch: i32): i32 {
  return branch;
}

/** Where a batch of texts keeps its activations within a thread's scratch memory. */
let words: usize = 0;
let bytes: usize = 0;
let quant: usize = 0;
let joined: usize = 0;
let windows: usize = 0;
let offsets: usize = 0;
let rest: usize = 0;

/**
 * Reads a batch of texts with the quick reader, a deep averaging network over words and n-gram convolutions (Yang
 * et al. 2020, 'Multilingual Universal Sentence Encoder for Semantic Retrieval'). Token ids end to end, text t from
 * starts[t] to starts[t + 1]. Writes one unit vector a text.
 */
export function encodeNGrams(scratch: usize, model: usize, ids: usize, starts: usize, count: i32, out: usize): void {
  const fp32 = load<i32>(model, nGramFp32) != 0;
  const rows = load<i32>(starts + (<usize>count << 2));
  layOut(scratch, rows, count);
  gather(model, ids, rows, fp32);
  const project = layerOf(model, nGramProject);
  setOffsets(rows, nGramWordWidth * (fp32 ? 4 : 1));
  multiply(project, words, bytes, rows, joined, finishStore);
  normaliseRows(joined, rows, branchesWidth, load<usize>(model, nGramBranchGamma), load<usize>(model, nGramBranchBeta), epsilon, 0, 0);
  for (let branch = 0; branch < nGramBranches; branch++) {
    const at = joined + (<usize>(branch * nGramBranchWidth) << 2);
    for (let layer = 0; layer < 2; layer++) {
      slide(at, starts, count, reach(branch), fp32);
      multiply(layerOf(model, nGramConvolutions + 2 * branch + layer), windows, windows, rows, at, finishReluAdd);
    }
  }
  for (let t = 0; t < count; t++) {
    const start = load<i32>(starts + (<usize>t << 2));
    const end = load<i32>(starts + (<usize>t << 2), 4);
    sumFeatures(model, start, end, rest + (<usize>(t * featureWidth) << 2));
  }
  const head = rest + (<usize>(paddedRows(count) * featureWidth) << 2);
  nGramHead(model, starts, count, rest, head, out);
}

function layOut(scratch: usize, rows: i32, count: i32): void {
  const padded = <usize>paddedRows(rows);
  words = scratch;
  joined = words + ((padded * nGramWordWidth) << 2);
  windows = joined + ((padded * branchesWidth) << 2);
  bytes = windows + ((<usize>(rows + 2 * margin * count + rowStep) * nGramBranchWidth) << 2);
  quant = bytes + padded * nGramWordWidth;
  offsets = quant + padded * quantBytes;
  rest = (offsets + (padded << 2) + 2 * featureWidth * 4 + alignment - 1) & ~(alignment - 1);
}

/** Words' steps and scales, and their values in single precision. */
function gather(model: usize, ids: usize, rows: i32, fp32: bool): void {
  for (let r = 0; r < rows; r++) {
    const id = <usize>load<i32>(ids + (<usize>r << 2));
    const from = load<usize>(model, nGramWords) + id * nGramWordWidth;
    const scale = load<f32>(load<usize>(model, nGramWordScales) + (id << 2));
    const lowest = load<f32>(load<usize>(model, nGramWordLowest) + (id << 2));
    const to = words + (<usize>(r * nGramWordWidth) << 2);
    const s = f32x4.splat(scale), l = f32x4.splat(lowest);
    for (let c = 0; c < nGramWordWidth; c += 4) {
      const q = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(from + c)));
      v128.store(to + (<usize>c << 2), f32x4.add(f32x4.mul(f32x4.convert_i32x4_u(q), s), l));
    }
    if (fp32) continue;
    memory.copy(bytes + <usize>(r * nGramWordWidth), from, nGramWordWidth);
    store<f32>(quant + <usize>r * quantBytes, scale, quantScale);
    store<f32>(quant + <usize>r * quantBytes, lowest, quantLowest);
  }
}

function setOffsets(rows: i32, stride: i32): void {
  for (let r = 0, padded = paddedRows(rows); r < padded; r++) store<i32>(offsets + (<usize>r << 2), r * stride);
}

/** A product whose result lies in `joined`, or over all its columns where `out` is its beginning. */
function multiply(linear: usize, floats: usize, q: usize, rows: i32, out: usize, how: i32): void {
  multiplyLinear(linear, floats, q, offsets, quant, rows, out, branchesWidth, how);
}

/**
 * Copies a branch's rows between margins of zeros, quantised with one scale a text, so that a window is one run of
 * memory, and sets the offsets to where each token's window starts.
 */
function slide(at: usize, starts: usize, count: i32, left: i32, fp32: bool): void {
  const size: i32 = fp32 ? 4 : 1;
  const line = <usize>(nGramBranchWidth * size);
  let row: i32 = 0;
  for (let t = 0; t < count; t++) {
    const start = load<i32>(starts + (<usize>t << 2));
    const end = load<i32>(starts + (<usize>t << 2), 4);
    const first = row + margin;
    const factor: f32 = fp32 ? 0 : textScale(at, start, end);
    const zero: i32 = fp32 ? 0 : textZero;
    memory.fill(windows + <usize>row * line, <u8>zero, <usize>margin * line);
    for (let r = start; r < end; r++) {
      const from = at + (<usize>(r * branchesWidth) << 2);
      const to = windows + <usize>(first + r - start) * line;
      if (fp32) memory.copy(to, from, line);
      else quantiseRow(from, nGramBranchWidth, to, factor, <f32>zero + 0.5);
      store<i32>(offsets + (<usize>r << 2), (first + r - start - left) * nGramBranchWidth * size);
      if (fp32) continue;
      store<f32>(quant + <usize>r * quantBytes, 1 / factor, quantScale);
      store<f32>(quant + <usize>r * quantBytes, -<f32>zero / factor, quantLowest);
    }
    row = first + end - start + margin;
    memory.fill(windows + <usize>(row - margin) * line, <u8>zero, <usize>margin * line);
  }
  const rows = load<i32>(starts + (<usize>count << 2));
  for (let r = rows; r < paddedRows(rows); r++) store<i32>(offsets + (<usize>r << 2), 0);
}

/** The step that stands for 0 in the text last scaled. */
let textZero: i32 = 0;

/** Steps of 7 bits to one unit, for all values of a branch's rows start to end and for 0, which a step meets exactly. */
function textScale(at: usize, start: i32, end: i32): f32 {
  let low = f32x4.splat(0), high = low;
  for (let r = start; r < end; r++) {
    const row = at + (<usize>(r * branchesWidth) << 2);
    for (let c: usize = 0; c < (<usize>nGramBranchWidth << 2); c += 16) {
      const v = v128.load(row + c);
      low = f32x4.min(low, v);
      high = f32x4.max(high, v);
    }
  }
  const lowest = lowestLane(low);
  const highest = highestLane(high);
  const range = highest - lowest;
  const factor: f32 = range > 0 ? <f32>activationSteps / range : 1;
  textZero = <i32>nearest<f32>(-lowest * factor);
  return factor;
}

/** Sum over a text's tokens of word and branches, normalised together. */
function sumFeatures(model: usize, start: i32, end: i32, sum: usize): void {
  const row = offsets;
  const wide = <usize>featureWidth << 2;
  memory.fill(sum, 0, wide);
  for (let r = start; r < end; r++) {
    memory.copy(row, words + (<usize>(r * nGramWordWidth) << 2), <usize>nGramWordWidth << 2);
    memory.copy(row + (<usize>nGramWordWidth << 2), joined + (<usize>(r * branchesWidth) << 2), <usize>branchesWidth << 2);
    normaliseRows(row, 1, featureWidth, load<usize>(model, nGramGamma), load<usize>(model, nGramBeta), epsilon, 0, 0);
    for (let c: usize = 0; c < wide; c += 16) v128.store(sum + c, f32x4.add(v128.load(sum + c), v128.load(row + c)));
  }
}
