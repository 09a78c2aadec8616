import {
  alignment, bertEpsilon, bertFp32, bertGamma, bertBeta, bertHeads, bertInner, bertLayerAttended, bertLayerAttendedBeta,
  bertLayerAttendedGamma, bertLayerBeta, bertLayerBytes, bertLayerFall, bertLayerGamma, bertLayerList, bertLayerQkv,
  bertLayerRise, bertLayers, bertPooling, bertPositions, bertWidth, bertWords, bertWordScales, bertWordStorage,
  finishAdd, finishGelu, finishStore, poolNot, quantBytes,
} from '../memory-layout';
import { attend } from './attention';
import { outer, paddedRows } from './linear-layer';
import { poolText } from './text-pooling';
import { multiplyLinear } from './multiply-linear';
import { normaliseRows, quantiseRows } from './normalise-quantise';
import { addWord } from './word-embeddings';

/** Rows of the feed-forward layer worked off at a time, so that what lies between its products stays in cache;
 * a multiple of a tile's rows, so that only the last part reaches beyond its end. */
const feedRows: i32 = 36;

/** Where a batch of texts keeps its activations within a thread's scratch memory. */
let x: usize = 0;
let q: usize = 0;
let quant: usize = 0;
let qkv: usize = 0;
let context: usize = 0;
let between: usize = 0;
let betweenQ: usize = 0;
let betweenQuant: usize = 0;
/** Where each row starts within a matrix of activations, in bytes: of the model's width, and of the feed-forward's. */
let offsets: usize = 0;
let betweenOffsets: usize = 0;
let attention: usize = 0;

/**
 * Reads a batch of texts with a BERT (Devlin et al. 2019): token ids end to end, text t from starts[t] to
 * starts[t + 1], no padding. Writes one unit vector a text, or the row
 * of every token where nothing is pooled.
 */
export function encodeBert(scratch: usize, model: usize, ids: usize, starts: usize, count: i32, out: usize): void {
  const width = load<i32>(model, bertWidth);
  const fp32 = load<i32>(model, bertFp32) != 0;
  const rows = load<i32>(starts + (<usize>count << 2));
  layOut(scratch, rows, width, load<i32>(model, bertInner), fp32);
  embed(model, ids, starts, count, width, fp32);
  for (let layer: u32 = 0; layer < load<u32>(model, bertLayers); layer++) {
    runLayer(model, load<usize>(model, bertLayerList) + layer * bertLayerBytes, starts, count, rows, width, fp32);
  }
  if (load<i32>(model, bertPooling) == poolNot) {
    memory.copy(out, x, <usize>(rows * width) << 2);
    return;
  }
  for (let t = 0; t < count; t++) {
    const start = load<i32>(starts + (<usize>t << 2));
    const length = load<i32>(starts + (<usize>t << 2), 4) - start;
    const at = x + (<usize>(start * width) << 2);
    poolText(at, length, width, load<i32>(model, bertPooling), out + (<usize>(t * width) << 2));
  }
}

function layOut(scratch: usize, rows: i32, width: i32, inner: i32, fp32: bool): void {
  const padded = <usize>paddedRows(rows);
  const w = <usize>width;
  x = scratch;
  qkv = x + ((padded * w) << 2);
  context = qkv + ((3 * padded * w) << 2);
  between = context + ((padded * w) << 2);
  betweenQ = between + ((<usize>feedRows * inner) << 2);
  betweenQuant = betweenQ + <usize>feedRows * inner;
  q = betweenQuant + <usize>feedRows * quantBytes;
  quant = q + padded * w;
  offsets = quant + padded * quantBytes;
  betweenOffsets = offsets + (padded << 2);
  attention = (betweenOffsets + (<usize>feedRows << 2) + alignment - 1) & ~(alignment - 1);
  const size: i32 = fp32 ? 4 : 1;
  for (let r = 0; r < <i32>padded; r++) store<i32>(offsets + (<usize>r << 2), r * width * size);
  for (let r = 0; r < feedRows; r++) store<i32>(betweenOffsets + (<usize>r << 2), r * inner * size);
}

function embed(model: usize, ids: usize, starts: usize, count: i32, width: i32, fp32: bool): void {
  const bytes = <usize>width << 2;
  const storage = load<i32>(model, bertWordStorage);
  const words = load<usize>(model, bertWords), scales = load<usize>(model, bertWordScales);
  for (let t = 0; t < count; t++) {
    const start = load<i32>(starts + (<usize>t << 2));
    const end = load<i32>(starts + (<usize>t << 2), 4);
    for (let at = start; at < end; at++) {
      const row = x + <usize>at * bytes;
      memory.copy(row, load<usize>(model, bertPositions) + <usize>(at - start) * bytes, bytes);
      addWord(storage, words, scales, load<i32>(ids + (<usize>at << 2)), width, row);
    }
  }
  const rows = load<i32>(starts + (<usize>count << 2));
  normalise(model, load<usize>(model, bertGamma), load<usize>(model, bertBeta), x, rows, width, fp32 ? 0 : q, quant);
}

// @ts-ignore: decorator
@inline
function normalise(
  model: usize, gamma: usize, beta: usize, at: usize, rows: i32, width: i32, to: usize, toQuant: usize,
): void {
  normaliseRows(at, rows, width, gamma, beta, load<f32>(model, bertEpsilon), to, toQuant);
}

/** See `multiplyLinear`; what comes out lies row by row. */
function multiply(
  linear: usize, floats: usize, bytes: usize, lines: usize, scale: usize, rows: i32, out: usize, how: i32,
): void {
  multiplyLinear(linear, floats, bytes, lines, scale, rows, out, outer(linear), how);
}

function runLayer(
  model: usize, layer: usize, starts: usize, count: i32, rows: i32, width: i32, fp32: bool,
): void {
  multiply(layer + bertLayerQkv, x, q, offsets, quant, rows, qkv, finishStore);
  for (let t = 0; t < count; t++) {
    const start = load<i32>(starts + (<usize>t << 2));
    const length = load<i32>(starts + (<usize>t << 2), 4) - start;
    const from = qkv + (<usize>(start * 3 * width) << 2);
    attend(from, length, width, load<i32>(model, bertHeads), context + (<usize>(start * width) << 2), attention);
  }
  if (!fp32) quantiseRows(context, rows, width, q, quant);
  multiply(layer + bertLayerAttended, context, q, offsets, quant, rows, x, finishAdd);
  const gamma = load<usize>(layer, bertLayerAttendedGamma), beta = load<usize>(layer, bertLayerAttendedBeta);
  normalise(model, gamma, beta, x, rows, width, fp32 ? 0 : q, quant);
  feedForward(model, layer, rows, width, fp32);
}

function feedForward(model: usize, layer: usize, rows: i32, width: i32, fp32: bool): void {
  const rise = layer + bertLayerRise;
  const fall = layer + bertLayerFall;
  const gamma = load<usize>(layer, bertLayerGamma), beta = load<usize>(layer, bertLayerBeta);
  for (let first = 0; first < rows; first += feedRows) {
    const part = min(feedRows, rows - first);
    const at = x + (<usize>(first * width) << 2);
    const bytes = q + <usize>(first * width);
    const scale = quant + <usize>first * quantBytes;
    multiply(rise, at, bytes, offsets, scale, part, between, finishGelu);
    if (!fp32) quantiseRows(between, part, outer(rise), betweenQ, betweenQuant);
    multiply(fall, between, betweenQ, betweenOffsets, betweenQuant, part, at, finishAdd);
    normalise(model, gamma, beta, at, part, width, fp32 ? 0 : bytes, scale);
  }
}
