import type { Matrix } from '../math/matrix';
import { chancesOf, fitSoftmax, mostLikely } from '../supervision/softmax-regression';

/** As of the feeling head: the vectors are many and much alike. */
const headOptions = { penalty: 300, iterations: 60 };
const neighbours = 15;
/** Steepness of the votes: a likeness of 0.1 more counts nearly three times. */
const voteTemperature = 0.1;

/**
 * Whether a logistic head over the vectors tells each asked row rightly (1) or not (0), by what it learnt of others. All
 * labels weigh alike in all.
 */
export function toldByHead(
  vectors: Matrix,
  labels: Int32Array,
  classes: number,
  learnt: Int32Array,
  asked: Int32Array,
): Float64Array {
  // Centred unit vectors: the root mean square of a column is 1 / √columns.
  const spread = Math.sqrt(vectors.columns);
  const points = { ...vectors, values: vectors.values.map((value) => value * spread) };
  const counts = countsOf(labels, classes, learnt);
  const weights = Float64Array.from(labels, (label) =>
    label < 0 ? 0 : learnt.length / (classes * counts[label]),
  );
  const head = fitSoftmax(points, labels, classes, learnt, weights, headOptions);
  const chances = new Float64Array(classes);
  return Float64Array.from(asked, (row) => {
    chancesOf(points, row, head.weights, chances);
    return mostLikely(chances) === labels[row] ? 1 : 0;
  });
}

/** Whether the fifteen nearest of the learnt rows, voting by likeness and against their label's commonness, tell it. */
export function toldByNeighbours(
  { columns, values }: Matrix,
  labels: Int32Array,
  classes: number,
  learnt: Int32Array,
  asked: Int32Array,
): Float64Array {
  const counts = countsOf(labels, classes, learnt);
  const likeness = new Float64Array(learnt.length);
  const votes = new Float64Array(classes);
  return Float64Array.from(asked, (row) => {
    const from = row * columns;
    for (let i = 0; i < learnt.length; i++)
      likeness[i] = unrolledDot(values, from, learnt[i] * columns, columns);
    votes.fill(0);
    for (const i of nearest(likeness, neighbours)) {
      const label = labels[learnt[i]];
      votes[label] += Math.exp(likeness[i] / voteTemperature) / counts[label];
    }
    return mostLikely(votes) === labels[row] ? 1 : 0;
  });
}

function unrolledDot(values: Float32Array, a: number, b: number, length: number): number {
  let [s0, s1] = [0, 0];
  for (let d = 0; d + 1 < length; d += 2) {
    s0 += values[a + d] * values[b + d];
    s1 += values[a + d + 1] * values[b + d + 1];
  }
  if (length % 2 === 1) s0 += values[a + length - 1] * values[b + length - 1];
  return s0 + s1;
}

/** Positions of the largest, in no order. */
function nearest(values: Float64Array, count: number): number[] {
  const kept: number[] = [];
  for (let i = 0; i < values.length; i++) {
    if (kept.length === count && values[i] <= values[kept[count - 1]]) continue;
    let at = kept.length < count ? kept.length : count - 1;
    for (; at > 0 && values[kept[at - 1]] < values[i]; at--) kept[at] = kept[at - 1];
    kept[at] = i;
  }
  return kept;
}

function countsOf(labels: Int32Array, classes: number, rows: Int32Array): Float64Array {
  const counts = new Float64Array(classes);
  for (const row of rows) counts[labels[row]]++;
  return counts;
}
