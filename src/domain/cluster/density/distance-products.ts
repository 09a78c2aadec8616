import { columnMeans } from '../../math/covariance';
import type { Matrix } from '../../math/matrix';

const unitRoundoff = 2 ** -24;

/** Points as factors whose products rank by distance: x·y − ‖y‖²/2 falls as the distance from x to y grows. */
export interface DistanceProducts {
  /** The points that distances are taken from, and those that are looked for; both in single precision. */
  readonly from: Matrix;
  readonly to: Matrix;
  /**
   * The least squared distance from a row of `from` to whatever scores at most `score` with it in single precision:
   * what a device's rounding may hide is taken off.
   */
  leastSquare(row: number, score: number): number;
}

/** @param queries the points that distances are taken from, where they are not the points themselves. */
export function distanceProducts(points: Matrix, queries: Matrix = points): DistanceProducts {
  const means = columnMeans(points);
  const to = about(means, points, (square) => -square / 2);
  const from = about(means, queries, () => 1);
  const farthest = to.lengths.reduce((most, each) => Math.max(most, each), 0);
  // Of |x|·|y| and |y|² by Higham 2002, section 3.1, with room for rounded factors; a share of |x| + farthest.
  const error = 2 * (points.columns + 16) * unitRoundoff * (farthest + Math.max(to.largest, from.largest));
  return {
    from: from.factors,
    to: to.factors,
    leastSquare(row, score) {
      const length = from.lengths[row];
      return length * length - 2 * (score + error * (length + farthest));
    },
  };
}

/** The points less the means, with one more column of their squared length, and how long they and the given ones are. */
function about(means: Float64Array, { rows, columns, values }: Matrix, last: (square: number) => number) {
  const factors = { rows, columns: columns + 1, values: new Float32Array(rows * (columns + 1)) };
  const lengths = new Float64Array(rows);
  let largest = 0;
  for (let i = 0; i < rows; i++) {
    const to = i * (columns + 1);
    let [square, given] = [0, 0];
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j];
      const centred = value - means[j];
      factors.values[to + j] = centred;
      square += centred * centred;
      given += value * value;
    }
    factors.values[to + columns] = last(square);
    lengths[i] = Math.sqrt(square);
    largest = Math.max(largest, Math.sqrt(given));
  }
  return { factors, lengths, largest };
}
