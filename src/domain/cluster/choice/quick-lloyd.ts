import type { Matrix } from '../../math/matrix';
import { squaredDistance } from '../../math/distances';
import { prepare, scoresOfAll } from '../assign-cpu';
import { inertiaOf } from '../cluster-means';

/**
 * Lloyd's iterations where most points are not looked at again: a point whose own centre is nearer than half of the way
 * from there to the next one, or than any other can have come since it was looked at, stays (Hamerly 2010). Only what
 * changes its cluster is taken over in the sums. A centre without points stays where it is.
 */
export class QuickLloyd {
  readonly labels: Int32Array;
  private centres: Matrix;
  private readonly sums: Float64Array;
  private readonly sizes: Int32Array;
  /** At most so far from the own centre, at least so far from any other. */
  private readonly upper: Float64Array;
  private readonly lower: Float64Array;
  private readonly scores: Float64Array;
  /** Squared length of every point. */
  private readonly lengths: Float64Array;

  constructor(
    private readonly points: Matrix,
    start: Matrix,
  ) {
    const { rows, columns } = points;
    this.centres = start;
    this.labels = new Int32Array(rows);
    this.sums = new Float64Array(start.rows * columns);
    this.sizes = new Int32Array(start.rows);
    this.upper = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
    this.lower = new Float64Array(rows);
    this.scores = new Float64Array(Math.ceil(start.rows / 4) * 4);
    this.lengths = squaredLengths(points);
    for (let i = 0; i < rows; i++) this.add(i, 0, 1);
  }

  /** Ends early where no point changes its cluster. */
  run(iterations: number): void {
    this.assign();
    for (let i = 0; i < iterations; i++) {
      this.moveCentres();
      if (!this.assign()) break;
    }
  }

  /** Sum of squared distances to the own centre. */
  inertia(): number {
    return inertiaOf(this.points, this.labels, this.centres);
  }

  /** @returns whether a point changed its cluster. */
  private assign(): boolean {
    const { points, labels, upper, lower, scores, lengths } = this;
    const { columns, values } = points;
    const prepared = prepare(this.centres);
    const safe = this.halfWays();
    let hasChanged = false;
    for (let i = 0; i < points.rows; i++) {
      const own = labels[i];
      const bound = Math.max(safe[own], lower[i]);
      if (upper[i] <= bound) continue;
      if (upper[i] < Number.POSITIVE_INFINITY) {
        upper[i] = Math.sqrt(
          squaredDistance(values, i * columns, this.centres.values, own * columns, columns),
        );
        if (upper[i] <= bound) continue;
      }
      scoresOfAll(values, i * columns, prepared, scores);
      let [nearest, first, second] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (let c = 0; c < scores.length; c++) {
        const score = scores[c];
        if (score < first) {
          second = first;
          first = score;
          nearest = c;
        } else if (score < second) second = score;
      }
      upper[i] = Math.sqrt(Math.max(0, lengths[i] + first));
      lower[i] = Math.sqrt(Math.max(0, lengths[i] + second));
      if (nearest === own) continue;
      hasChanged = true;
      this.add(i, own, -1);
      this.add(i, nearest, 1);
      labels[i] = nearest;
    }
    return hasChanged;
  }

  /** Of every centre half of the way to the next one. */
  private halfWays(): Float64Array {
    const { rows, columns, values } = this.centres;
    const least = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
    for (let a = 0; a < rows; a++) {
      for (let b = 0; b < a; b++) {
        const square = squaredDistance(values, a * columns, values, b * columns, columns);
        least[a] = Math.min(least[a], square);
        least[b] = Math.min(least[b], square);
      }
    }
    return least.map((square) => Math.sqrt(square) / 2);
  }

  private moveCentres(): void {
    const { rows: k, columns, values: before } = this.centres;
    const values = before.slice();
    const ways = new Float64Array(k);
    let [farthest, next, farthestCentre] = [0, 0, -1];
    for (let c = 0; c < k; c++) {
      if (this.sizes[c] === 0) continue;
      for (let at = c * columns; at < (c + 1) * columns; at++) values[at] = this.sums[at] / this.sizes[c];
      ways[c] = Math.sqrt(squaredDistance(values, c * columns, before, c * columns, columns));
      if (ways[c] > farthest) {
        next = farthest;
        farthest = ways[c];
        farthestCentre = c;
      } else next = Math.max(next, ways[c]);
    }
    this.centres = { rows: k, columns, values };
    for (let i = 0; i < this.labels.length; i++) {
      const own = this.labels[i];
      this.upper[i] += ways[own];
      this.lower[i] -= own === farthestCentre ? next : farthest;
    }
  }

  private add(row: number, cluster: number, sign: 1 | -1): void {
    const { columns, values } = this.points;
    this.sizes[cluster] += sign;
    for (let j = 0; j < columns; j++) this.sums[cluster * columns + j] += sign * values[row * columns + j];
  }
}

function squaredLengths({ rows, columns, values }: Matrix): Float64Array {
  const squares = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    for (let at = i * columns; at < (i + 1) * columns; at++) squares[i] += values[at] * values[at];
  }
  return squares;
}
