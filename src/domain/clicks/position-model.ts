import type { ClickCounts } from './click-counts';

/**
 * The position-based model: a card is clicked where its place is examined and the card is relevant, each by a chance of
 * its own (Craswell et al. 2008; Chuklin, Markov and de Rijke 2015, 3.2).
 */
export interface PositionModel {
  /** Of each position, as a share of the one that is examined most, which has 1; NaN where it cannot be compared. */
  readonly examination: Float64Array;
  /** Of each of the counts' products: chance of a click at the place that is examined most; NaN likewise. */
  readonly relevance: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
}

const tolerance = 1e-9;
const mostIterations = 3000;
const least = 1e-9;

/**
 * Fits the model by expectation and maximisation over the counts, quickened by extrapolation of two steps (Varadhan and
 * Roland 2008, SQUAREM with S3), taken back where it does not pay. Only products of examination and relevance are known
 * of the data, so that the two are told apart as far as products that were clicked connect the positions at which they
 * stood: what hangs together with the most clicks is told, the rest is NaN.
 * @param start a model of the same counts, from which it is quicker.
 */
export function fitPositionModel(counts: ClickCounts, start?: PositionModel): PositionModel {
  const { positions, products } = counts;
  const at = new Float64Array(positions + products.length);
  at.set(startOf(counts));
  if (start) {
    const whole = [...start.examination, ...start.relevance];
    whole.forEach((value, i) => {
      if (!Number.isNaN(value)) at[i] = Math.min(1 - least, Math.max(least, value));
    });
  }
  let from: Float64Array = at;
  let logLikelihood = Number.NEGATIVE_INFINITY;
  let iterations = 0;
  while (iterations < mostIterations) {
    const once = emStep(counts, from);
    const twice = emStep(counts, once);
    iterations += 2;
    const before = likelihood(counts, twice);
    const ahead = emStep(counts, extrapolated(from, once, twice));
    iterations++;
    const there = likelihood(counts, ahead);
    const isBetter = there >= before;
    const value = isBetter ? there : before;
    from = isBetter ? ahead : twice;
    const gain = value - logLikelihood;
    logLikelihood = value;
    if (gain < tolerance * Math.max(1, Math.abs(value))) break;
  }
  return scaled(counts, from, logLikelihood, iterations);
}

/** Every place examined, and each product as relevant as it was clicked, a little of all mixed in. */
function startOf({ positions, products, starts, shown, clicks }: ClickCounts): Float64Array {
  const made = new Float64Array(positions + products.length).fill(0.9);
  for (let i = 0; i < products.length; i++) {
    let [n, c] = [1, 0.1];
    for (let pair = starts[i]; pair < starts[i + 1]; pair++) {
      n += shown[pair];
      c += clicks[pair];
    }
    made[positions + i] = Math.min(0.99, c / n);
  }
  return made;
}

/** One step: what was examined and what was relevant of the showings without a click, and their shares anew. */
function emStep(
  { positions, products, starts, place, shown, clicks }: ClickCounts,
  from: Float64Array,
): Float64Array {
  const next = new Float64Array(from.length);
  const ofPlace = new Float64Array(positions);
  for (let i = 0; i < products.length; i++) {
    const relevance = from[positions + i];
    let [sum, n] = [0, 0];
    for (let pair = starts[i]; pair < starts[i + 1]; pair++) {
      const k = place[pair];
      const examined = from[k];
      const missed = shown[pair] - clicks[pair];
      const none = Math.max(1e-300, 1 - examined * relevance);
      next[k] += clicks[pair] + (missed * examined * (1 - relevance)) / none;
      ofPlace[k] += shown[pair];
      sum += clicks[pair] + (missed * relevance * (1 - examined)) / none;
      n += shown[pair];
    }
    next[positions + i] = n > 0 ? sum / n : relevance;
  }
  for (let k = 0; k < positions; k++) next[k] = ofPlace[k] > 0 ? next[k] / ofPlace[k] : from[k];
  return next;
}

function extrapolated(from: Float64Array, once: Float64Array, twice: Float64Array): Float64Array {
  let [r2, v2] = [0, 0];
  for (let i = 0; i < from.length; i++) {
    const r = once[i] - from[i];
    r2 += r * r;
    v2 += (twice[i] - once[i] - r) ** 2;
  }
  if (v2 === 0) return twice;
  const step = -Math.max(1, Math.sqrt(r2 / v2));
  return from.map((value, i) => {
    const r = once[i] - value;
    const v = twice[i] - once[i] - r;
    return Math.min(1 - least, Math.max(least, value - 2 * step * r + step * step * v));
  });
}

function likelihood(
  { positions, products, starts, place, shown, clicks }: ClickCounts,
  at: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < products.length; i++) {
    for (let pair = starts[i]; pair < starts[i + 1]; pair++) {
      const chance = Math.min(1 - 1e-12, at[place[pair]] * at[positions + i]);
      if (clicks[pair] > 0) sum += clicks[pair] * Math.log(Math.max(1e-300, chance));
      sum += (shown[pair] - clicks[pair]) * Math.log1p(-chance);
    }
  }
  return sum;
}

function scaled(
  counts: ClickCounts,
  at: Float64Array,
  logLikelihood: number,
  iterations: number,
): PositionModel {
  const { positions, products } = counts;
  const { ofPlace, ofProduct } = connected(counts);
  const most = at
    .subarray(0, positions)
    .reduce((max, value, k) => (ofPlace[k] ? Math.max(max, value) : max), 0);
  return {
    examination: at.slice(0, positions).map((value, k) => (ofPlace[k] ? value / most : Number.NaN)),
    relevance: at
      .slice(positions, positions + products.length)
      .map((value, i) => (ofProduct[i] ? value * most : Number.NaN)),
    logLikelihood,
    iterations,
  };
}

/**
 * Which positions and products hang together with the most clicks: a product that was clicked ties the positions at which
 * it stood, one that never was ties none, and is of no relevance wherever it stood.
 */
export function connected({ positions, products, starts, place, shown, clicks }: ClickCounts): {
  readonly ofPlace: Uint8Array;
  readonly ofProduct: Uint8Array;
} {
  const root = Int32Array.from({ length: positions }, (_, k) => k);
  const find = (k: number): number => {
    while (root[k] !== k) {
      root[k] = root[root[k]];
      k = root[k];
    }
    return k;
  };
  const sums = new Float64Array(positions);
  const isClicked = new Uint8Array(products.length);
  for (let i = 0; i < products.length; i++) {
    for (let pair = starts[i]; pair < starts[i + 1]; pair++) {
      sums[place[pair]] += clicks[pair];
      if (clicks[pair] > 0) isClicked[i] = 1;
    }
    if (!isClicked[i]) continue;
    let first = -1;
    for (let pair = starts[i]; pair < starts[i + 1]; pair++) {
      if (shown[pair] === 0) continue;
      if (first >= 0) root[find(place[pair])] = find(first);
      else first = place[pair];
    }
  }
  const ofRoot = new Float64Array(positions);
  sums.forEach((sum, k) => {
    ofRoot[find(k)] += sum;
  });
  const best = ofRoot.indexOf(ofRoot.reduce((max, value) => Math.max(max, value), 0));
  const ofPlace = Uint8Array.from(root, (_, k) =>
    positions > 0 && find(k) === best && ofRoot[best] > 0 ? 1 : 0,
  );
  const ofProduct = new Uint8Array(products.length);
  for (let i = 0; i < products.length; i++) {
    for (let pair = starts[i]; pair < starts[i + 1]; pair++) {
      if (shown[pair] > 0 && ofPlace[place[pair]]) ofProduct[i] = 1;
    }
  }
  return { ofPlace, ofProduct };
}
