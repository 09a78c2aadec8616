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

/** 1 for a cluster, 2 for another, or for all others where none is named. */
export function sidesOf(labels: Int32Array, one: number, other?: number): Uint8Array {
  const side = new Uint8Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === one) side[i] = 1;
    else if (other === undefined || labels[i] === other) side[i] = 2;
  }
  return side;
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
  const sums = sumsBySide(points, side);
  const lines = Array.from({ length: folds }, (_, fold) => lineWithout(sums, fold, columns));
  const mean = meanAxis(lines);
  for (const { axis } of lines) {
    let product = 0;
    for (let j = 0; j < columns; j++) product += axis[j] * mean[j];
    if (!(product > leastAgreement)) return null;
  }
  return lines;
}

/** The direction that the lines of all folds have in common, of length 1. */
export function meanAxis(lines: readonly Line[]): Float64Array {
  const sum = lines[0].axis.map((_, j) => lines.reduce((all, { axis }) => all + axis[j], 0));
  const length = Math.hypot(...sum);
  return sum.map((each) => each / length);
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

/** Sums and numbers of the points of either side, of each fold by itself. */
interface SideSums {
  /** Fold by fold, then side by side, then column by column. */
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

function sumsBySide({ rows, columns, values }: Matrix, side: Uint8Array): SideSums {
  const sums = new Float64Array(folds * 2 * columns);
  const counts = new Int32Array(folds * 2);
  for (let i = 0; i < rows; i++) {
    if (side[i] === 0) continue;
    const place = 2 * (i % folds) + side[i] - 1;
    counts[place]++;
    for (let j = 0; j < columns; j++) sums[place * columns + j] += values[i * columns + j];
  }
  return { sums, counts };
}

function lineWithout({ sums, counts }: SideSums, fold: number, columns: number): Line {
  const meanOf = (side: number) => {
    const mean = new Float64Array(columns);
    let count = 0;
    for (let other = 0; other < folds; other++) {
      if (other === fold) continue;
      const place = 2 * other + side;
      count += counts[place];
      for (let j = 0; j < columns; j++) mean[j] += sums[place * columns + j];
    }
    return mean.map((sum) => sum / Math.max(1, count));
  };
  const [from, to] = [meanOf(0), meanOf(1)];
  const difference = to.map((each, j) => each - from[j]);
  const length = Math.hypot(...difference) || 1;
  return { from, axis: difference.map((each) => each / length) };
}
