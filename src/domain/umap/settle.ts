import type { Step } from '../steps';
import type { Curve } from './curve';
import type { FuzzyGraph } from './fuzzy-graph';

/** How points are moved. */
export interface Settling {
  readonly epochs: number;
  readonly seed: number;
  readonly curve: Curve;
  /** 1 for each point that may move; all where missing. */
  readonly free?: Uint8Array;
}

/** Of a likeness that is drawn, so many points at random are pushed away. */
const pushedAway = 5;
/** No step is longer, in either direction. */
const longestStep = 4;
/** Bits of a squared distance by which a force is looked up: sign, exponent and eight bits of the number, 0.2% apart. */
const shift = 15;

const square = new Float32Array(1);
const squareBits = new Uint32Array(square.buffer);

/**
 * Moves the places (points × 2, in place) so that alike points lie together and others apart: stochastic descent of the
 * fuzzy cross-entropy with negative samples (McInnes, Healy and Melville 2018, algorithm 5), each likeness drawn as often
 * as it is strong, steps falling to nothing. One epoch a step. The same seed and order of points give the same places.
 */
export function* settle(
  graph: FuzzyGraph,
  places: Float32Array,
  { epochs, seed, curve, free }: Settling,
): Generator<Step, void> {
  const edges = edgesOf(graph, epochs, free);
  const { tails, heads, every } = edges;
  const next = every.slice();
  const nextPush = every.map((each) => each / pushedAway);
  const [pull, push] = forces(curve);
  const { points } = graph;
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 1 - epoch / epochs;
    for (let e = 0; e < tails.length; e++) {
      if (next[e] > epoch) continue;
      const [i, j] = [2 * tails[e], 2 * heads[e]];
      let dx = places[i] - places[j];
      let dy = places[i + 1] - places[j + 1];
      square[0] = dx * dx + dy * dy;
      if (square[0] > 0) {
        const force = pull[squareBits[0] >>> shift];
        const [sx, sy] = [rate * clipped(force * dx), rate * clipped(force * dy)];
        if (free === undefined || free[tails[e]] === 1) {
          places[i] += sx;
          places[i + 1] += sy;
        }
        if (free === undefined || free[heads[e]] === 1) {
          places[j] -= sx;
          places[j + 1] -= sy;
        }
      }
      next[e] += every[e];
      const each = every[e] / pushedAway;
      const pushes = Math.floor((epoch - nextPush[e]) / each);
      nextPush[e] += pushes * each;
      if (free !== undefined && free[tails[e]] === 0) continue;
      for (let p = 0; p < pushes; p++) {
        // xorshift32 (Marsaglia 2003).
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        const k = 2 * ((state >>> 0) % points);
        if (k === i) continue;
        dx = places[i] - places[k];
        dy = places[i + 1] - places[k + 1];
        square[0] = dx * dx + dy * dy;
        if (square[0] === 0) continue;
        const force = push[squareBits[0] >>> shift];
        places[i] += rate * clipped(force * dx);
        places[i + 1] += rate * clipped(force * dy);
      }
    }
    yield { done: epoch + 1, total: epochs };
  }
}

function clipped(step: number): number {
  return Math.max(-longestStep, Math.min(longestStep, step));
}

/** The likenesses that are drawn at least once, and in how many epochs each comes once; both directions of each. */
function edgesOf({ points, starts, heads, weights }: FuzzyGraph, epochs: number, free?: Uint8Array) {
  const strongest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const tails = new Int32Array(heads.length);
  for (let i = 0; i < points; i++) tails.fill(i, starts[i], starts[i + 1]);
  const kept = (e: number) =>
    weights[e] >= strongest / epochs && (free === undefined || free[tails[e]] === 1 || free[heads[e]] === 1);
  const drawn = Int32Array.from(tails.keys()).filter(kept);
  return {
    tails: drawn.map((e) => tails[e]),
    heads: drawn.map((e) => heads[e]),
    every: Float64Array.from(drawn, (e) => strongest / weights[e]),
  };
}

/** Pull and push along the difference of two places by the bits of their squared distance. */
function forces({ a, b }: Curve): [Float32Array, Float32Array] {
  const length = 2 ** (31 - shift);
  const [pull, push] = [new Float32Array(length), new Float32Array(length)];
  for (let at = 0; at < length; at++) {
    squareBits[0] = (at << shift) | (1 << (shift - 1));
    const d2 = square[0];
    if (!Number.isFinite(d2)) continue;
    const power = d2 ** b;
    pull[at] = (-2 * a * b * (power / d2)) / (1 + a * power);
    push[at] = (2 * b) / ((0.001 + d2) * (1 + a * power));
  }
  return [pull, push];
}
