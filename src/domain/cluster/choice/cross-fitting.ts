import type { Matrix } from '../../math/matrix';

/** Parts of the points of which each is looked at along a line learnt from the others. */
export const folds = 5;
/** Least cosine between the direction of a fold and that of all. */
const leastAgreement = 0.95;

/** A line: where it begins and its direction, of length 1. */
export interface Line {
  readonly from: Float64Array;
  readonly axis: Float64Array;
}

/**
 * For each fold the line from the mean of one side (1) to that of the other (2) of all points but those of the fold;
 * point i is of fold i mod 5. null where the directions differ: then a few points make them.
 *
 * In many columns a direction can be found along which any cloud comes apart; one that is learnt from other points
 * than those it shows has no such choice.
 */
export function betweenMeans(points: Matrix, side: Uint8Array): Line[] | null {
  const { columns } = points;
  const lines = Array.from({ length: folds }, (_, fold) => lineWithout(points, side, fold));
  const sum = Float64Array.from({ length: columns }, (_, j) =>
    lines.reduce((all, { axis }) => all + axis[j], 0),
  );
  const length = Math.hypot(...sum);
  for (const { axis } of lines) {
    let product = 0;
    for (let j = 0; j < columns; j++) product += axis[j] * sum[j];
    if (!(product > leastAgreement * length)) return null;
  }
  return lines;
}

/** How far every point lies along the lines of its fold, from one origin for all. */
export function heightsAlong({ rows, columns, values }: Matrix, lines: readonly Line[]): Float64Array {
  const heights = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const { axis } = lines[i % folds];
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += axis[j] * values[i * columns + j];
    heights[i] = sum;
  }
  return heights;
}

function lineWithout({ rows, columns, values }: Matrix, side: Uint8Array, fold: number): Line {
  const sums = [new Float64Array(columns), new Float64Array(columns)];
  const counts = [0, 0];
  for (let i = 0; i < rows; i++) {
    if (i % folds === fold || side[i] === 0) continue;
    const sum = sums[side[i] - 1];
    counts[side[i] - 1]++;
    for (let j = 0; j < columns; j++) sum[j] += values[i * columns + j];
  }
  const [from, to] = sums.map((sum, s) => sum.map((each) => each / Math.max(1, counts[s])));
  const difference = to.map((each, j) => each - from[j]);
  const length = Math.hypot(...difference) || 1;
  return { from, axis: difference.map((each) => each / length) };
}
