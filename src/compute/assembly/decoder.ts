import {
  blocksOuter, decoderBetween, decoderCapacity, decoderContext, decoderEpsilon, decoderGamma, decoderHead,
  decoderHeads, decoderHeadWidth, decoderInner, decoderKeyHeads, decoderLayerAttended, decoderLayerAttendGamma,
  decoderLayerBytes, decoderLayerFall, decoderLayerFeedGamma, decoderLayerGate, decoderLayerKey, decoderLayerKeys,
  decoderLayerList, decoderLayerQuery, decoderLayerRise, decoderLayers, decoderLayerValue, decoderLayerValues,
  decoderQueries, decoderRotations, decoderRows, decoderWidth, decoderWords, finishAdd, finishGate, finishStore,
  panelWidth, readingCount, readingPosition, readingScored, readingScores, readingTokens,
} from '../memory-layout';
import { placeActivations, quantiseBlocks } from './block-activations';
import { multiplyBlocks, wantsWide } from './block-product';
import { attendKept, keepKey, tileHeads } from './kept-attention';
import { madd, sumLanes } from './simd';
import { joinTeam, meet, nextPiece } from './team';
import { unfoldColumn } from './unfold-column';

/** Panels that a thread takes at a time: few where columns are long. */
const panelsAtOnce: i32 = 8;
const longPanelsAtOnce: i32 = 4;
const headPanelsAtOnce: i32 = 32;

/** The rows quantised last: where they came from, and how. */
let normed: usize = 0;
let behind: usize = 0;
let quantisedWide: i32 = -1;

/**
 * Reads tokens with a decoder (Yang et al. 2024) behind those it keeps, and writes the next token's scores behind the last
 * of them. Every thread of a team runs this with the same reading; they share out columns, heads and rows.
 */
export function readTokens(scratch: usize, model: usize, reading: usize): void {
  joinTeam(reading);
  const width = load<i32>(model, decoderWidth);
  const count = load<i32>(reading, readingCount);
  const x = load<usize>(model, decoderRows);
  normed = scratch;
  behind = normed + (<usize>(count * width) << 2);
  for (let r = nextPiece(); r < count; r = nextPiece()) {
    const token = load<i32>(load<usize>(reading, readingTokens) + (<usize>r << 2));
    unfoldColumn(load<usize>(model, decoderWords), token, x + (<usize>(r * width) << 2));
  }
  meet();
  for (let index: usize = 0; index < load<usize>(model, decoderLayers); index++) {
    const layer = load<usize>(model, decoderLayerList) + index * decoderLayerBytes;
    project(model, layer, reading, count, width);
    meet();
    attend(model, layer, reading, count, width);
    meet();
    const context = load<usize>(model, decoderContext);
    addProduct(layer + decoderLayerAttended, context, count, width, x, width, panelsAtOnce);
    meet();
    feed(model, layer, count, width);
    meet();
    const between = load<usize>(model, decoderBetween);
    addProduct(layer + decoderLayerFall, between, count, load<i32>(model, decoderInner), x, width, longPanelsAtOnce);
    meet();
  }
  score(model, reading, count, width);
}

/** Root mean square normalisation (Zhang and Sennrich 2019) of rows into the scratch memory. */
function normalise(model: usize, x: usize, rows: i32, width: i32, gamma: usize): void {
  const bytes = <usize>width << 2;
  quantisedWide = -1;
  for (let r = 0; r < rows; r++) {
    const row = x + <usize>r * bytes, to = normed + <usize>r * bytes;
    let s0 = f32x4.splat(0), s1 = s0;
    for (let at: usize = 0; at < bytes; at += 32) {
      const a = v128.load(row + at), b = v128.load(row + at, 16);
      s0 = madd(a, a, s0);
      s1 = madd(b, b, s1);
    }
    const mean = sumLanes(f32x4.add(s0, s1)) / <f32>width;
    const factor = f32x4.splat(1 / sqrt<f32>(mean + load<f32>(model, decoderEpsilon)));
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(to + at, f32x4.mul(f32x4.mul(v128.load(row + at), factor), v128.load(gamma + at)));
    }
  }
}

/** Quantises what was normalised last as this layer wants it, unless it lies there already. */
// @ts-ignore: decorator
@inline
function quantiseFor(layer: usize, rows: i32, width: i32): void {
  const wide: i32 = wantsWide(layer) ? 1 : 0;
  if (wide == quantisedWide) return;
  quantiseBlocks(normed, rows, width, wide != 0);
  quantisedWide = wide;
}

/** Queries, keys and values, head by head; what has a place is turned by it, keys and values are kept. */
function project(model: usize, layer: usize, reading: usize, count: i32, width: i32): void {
  const heads = load<i32>(model, decoderHeads), keyHeads = load<i32>(model, decoderKeyHeads);
  const d = load<i32>(model, decoderHeadWidth), position = load<i32>(reading, readingPosition);
  const kept = <usize>(load<i32>(model, decoderCapacity) * d) << 2;
  normalise(model, load<usize>(model, decoderRows), count, width, load<usize>(layer, decoderLayerAttendGamma));
  const turned = placeActivations(behind, count, width);
  const panels = d / panelWidth;
  for (let piece = nextPiece(); piece < heads + 2 * keyHeads; piece = nextPiece()) {
    // Values first: they are stored most finely, and so take longest.
    if (piece < keyHeads) {
      const to = load<usize>(layer, decoderLayerValues) + <usize>piece * kept + (<usize>(position * d) << 2);
      quantiseFor(layer + decoderLayerValue, count, width);
      multiplyBlocks(layer + decoderLayerValue, count, piece * panels, (piece + 1) * panels, to, d, finishStore);
    } else if (piece < 2 * keyHeads) {
      const head = piece - keyHeads;
      const keys = load<usize>(layer, decoderLayerKeys) + <usize>head * kept;
      quantiseFor(layer + decoderLayerKey, count, width);
      multiplyBlocks(layer + decoderLayerKey, count, head * panels, (head + 1) * panels, turned, d, finishStore);
      for (let r = 0; r < count; r++) {
        const row = turned + (<usize>(r * d) << 2);
        turn(model, row, d, position + r, 1);
        keepKey(row, d, keys, position + r);
      }
    } else {
      const head = piece - 2 * keyHeads;
      const to = load<usize>(model, decoderQueries) + (<usize>(head * d) << 2);
      quantiseFor(layer + decoderLayerQuery, count, width);
      multiplyBlocks(layer + decoderLayerQuery, count, head * panels, (head + 1) * panels, to, width, finishStore);
      const scale: f32 = 1 / sqrt<f32>(<f32>d);
      for (let r = 0; r < count; r++) turn(model, to + (<usize>(r * width) << 2), d, position + r, scale);
    }
  }
}

/** Rotary positions (Su et al. 2021), column c of a head paired with c + half a head; the result times `scale`. */
function turn(model: usize, row: usize, d: i32, position: i32, scale: f32): void {
  const half = <usize>d << 1;
  const cosines = load<usize>(model, decoderRotations) + (<usize>(position * d) << 2);
  const factor = f32x4.splat(scale);
  for (let at: usize = 0; at < half; at += 16) {
    const a = f32x4.mul(v128.load(row + at), factor), b = f32x4.mul(v128.load(row + at + half), factor);
    const cosine = v128.load(cosines + at), sine = v128.load(cosines + half + at);
    v128.store(row + at, f32x4.sub(f32x4.mul(a, cosine), f32x4.mul(b, sine)));
    v128.store(row + at + half, f32x4.add(f32x4.mul(b, cosine), f32x4.mul(a, sine)));
  }
}

function attend(model: usize, layer: usize, reading: usize, count: i32, width: i32): void {
  const heads = load<i32>(model, decoderHeads), keyHeads = load<i32>(model, decoderKeyHeads);
  const d = load<i32>(model, decoderHeadWidth), position = load<i32>(reading, readingPosition);
  const kept = <usize>(load<i32>(model, decoderCapacity) * d) << 2;
  const group = heads / keyHeads;
  const tiles = (group + tileHeads - 1) / tileHeads;
  for (let piece = nextPiece(); piece < count * keyHeads * tiles; piece = nextPiece()) {
    // Rows that see most first.
    const r = count - 1 - piece / (keyHeads * tiles);
    const keyHead = (piece / tiles) % keyHeads;
    const within = (piece % tiles) * tileHeads;
    const at = (<usize>(r * width + (keyHead * group + within) * d) << 2);
    const keys = load<usize>(layer, decoderLayerKeys) + <usize>keyHead * kept;
    const values = load<usize>(layer, decoderLayerValues) + <usize>keyHead * kept;
    attendKept(
      load<usize>(model, decoderQueries) + at, min(tileHeads, group - within), d, keys, values, position + r + 1,
      load<usize>(model, decoderContext) + at, behind,
    );
  }
}

/** x += rows·W, panels shared out. */
function addProduct(layer: usize, rows: usize, count: i32, k: i32, x: usize, width: i32, atOnce: i32): void {
  const panels = load<i32>(layer, blocksOuter) / panelWidth;
  // What is quantised lies in the place of the normalised rows, which nobody needs any more.
  placeActivations(normed, count, k);
  quantiseBlocks(rows, count, k, wantsWide(layer));
  for (let first = nextPiece() * atOnce; first < panels; first = nextPiece() * atOnce) {
    const to = x + (<usize>(first * panelWidth) << 2);
    multiplyBlocks(layer, count, first, min(first + atOnce, panels), to, width, finishAdd);
  }
}

/** What lies between the products of the feed-forward layer: silu(x·gate) · (x·rise). */
function feed(model: usize, layer: usize, count: i32, width: i32): void {
  const inner = load<i32>(model, decoderInner);
  const gate = layer + decoderLayerGate, rise = layer + decoderLayerRise;
  const panels = load<i32>(gate, blocksOuter) / panelWidth;
  normalise(model, load<usize>(model, decoderRows), count, width, load<usize>(layer, decoderLayerFeedGamma));
  placeActivations(behind, count, width);
  for (let first = nextPiece() * panelsAtOnce; first < panels; first = nextPiece() * panelsAtOnce) {
    const end = min(first + panelsAtOnce, panels);
    const to = load<usize>(model, decoderBetween) + (<usize>(first * panelWidth) << 2);
    quantiseFor(gate, count, width);
    multiplyBlocks(gate, count, first, end, to, inner, finishStore);
    quantiseFor(rise, count, width);
    multiplyBlocks(rise, count, first, end, to, inner, finishGate);
  }
}

/** Scores of all tokens behind the last rows. */
function score(model: usize, reading: usize, count: i32, width: i32): void {
  const scored = load<i32>(reading, readingScored);
  if (scored == 0) return;
  const head = load<usize>(model, decoderHead);
  const outer = load<i32>(head, blocksOuter);
  const rows = load<usize>(model, decoderRows) + (<usize>((count - scored) * width) << 2);
  normalise(model, rows, scored, width, load<usize>(model, decoderGamma));
  placeActivations(behind, scored, width);
  quantiseFor(head, scored, width);
  const panels = outer / panelWidth;
  for (let first = nextPiece() * headPanelsAtOnce; first < panels; first = nextPiece() * headPanelsAtOnce) {
    const to = load<usize>(reading, readingScores) + (<usize>(first * panelWidth) << 2);
    multiplyBlocks(head, scored, first, min(first + headPanelsAtOnce, panels), to, outer, finishStore);
  }
}
