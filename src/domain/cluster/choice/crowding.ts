import { KdTree } from '../../math/kd-tree';
import type { Matrix } from '../../math/matrix';
import type { Valley } from './valley';

const neighbours = 10;
/** Fewer points in a valley leave it bare. */
const fewest = 3;
/** A valley is thin where most of its points have at most this share of the neighbours that points beside it have. */
const thinEnough = 0.5;

/**
 * Neighbours that are farther away than so many widths of a valley are as many in it as beside it. Of valleys that are
 * narrower still beside the neighbours there are many by chance.
 */
const reachesAcross = { from: 1.5, to: 3 };
const reaches = [2.9, 2.2, 1.6] as const;

/** What neighbours tell of a valley. */
type Thinness = 'thin' | 'crowded' | 'reached-across';

/**
 * Whether a valley seen from one side is one in space. A bent band of points (a gradient that turns, an arc, a ring)
 * shows a valley along the line between its ends, while the points in that valley have as many neighbours as any.
 */
export class Crowding {
  private readonly tree: KdTree;
  /** Squared distance of every point to its neighbour number 10. */
  private readonly squares: Float64Array;

  constructor(private readonly points: Matrix) {
    const { rows, columns, values } = points;
    this.tree = new KdTree(points);
    const wanted = Math.min(rows, neighbours + 1);
    this.squares = Float64Array.from(
      { length: rows },
      (_, i) => this.tree.nearest(values, i * columns, wanted).squares[wanted - 1],
    );
  }

  /** Widths of a valley across which neighbours reach so that it can be told among points that are alike in all else. */
  reachedAcross(heights: Float64Array, valley: Valley): number[] {
    const reach = Math.sqrt(this.around(heights, valley).radius);
    return reaches.map((widths) => reach / widths);
  }

  /** @param heights of every point along the direction in which the valley shows, NaN for those not looked at. */
  thinnessOf(heights: Float64Array, valley: Valley): Thinness {
    const { columns, values } = this.points;
    const { inside, radius } = this.around(heights, valley);
    if (inside.length < fewest) return 'thin';
    const counts = inside.map((i) => {
      let count = -1;
      this.tree.within(values, i * columns, radius, () => {
        count++;
      });
      return count;
    });
    if (median(counts) <= thinEnough * neighbours) return 'thin';
    const reach = Math.sqrt(radius) / valley.width;
    return reach > reachesAcross.from && reach < reachesAcross.to ? 'reached-across' : 'crowded';
  }

  /** The points in a valley, and the squared distance at which those beside it have their neighbours. */
  private around(heights: Float64Array, { at, width }: Valley): { inside: number[]; radius: number } {
    const inside: number[] = [];
    const sides: [number[], number[]] = [[], []];
    heights.forEach((height, i) => {
      if (Number.isNaN(height)) return;
      if (Math.abs(height - at) < width / 2) inside.push(i);
      else sides[height > at ? 1 : 0].push(this.squares[i]);
    });
    // What is thin for the denser side may be usual on the other.
    return { inside, radius: Math.max(...sides.map(median)) };
  }

  /**
   * Whether points lead from one cluster to another, anywhere along their border: most of those that have neighbours in
   * both have about as many as points of either. Told only where neighbours are nearer than the valley between the two is wide.
   */
  leadsAcross(labels: Int32Array, a: number, b: number, { width }: Valley): boolean {
    const { columns, values } = this.points;
    const of = (cluster: number) => this.squares.filter((_, i) => labels[i] === cluster);
    const radius = Math.max(median([...of(a)]), median([...of(b)]));
    if (radius > width ** 2) return false;
    const counts: number[] = [];
    labels.forEach((label, i) => {
      if (label !== a && label !== b) return;
      let [count, across] = [-1, 0];
      this.tree.within(values, i * columns, radius, (row) => {
        count++;
        if (labels[row] === a + b - label) across++;
      });
      if (across >= fewest && count - across >= fewest) counts.push(count);
    });
    return counts.length >= fewest && median(counts) > thinEnough * neighbours;
  }
}

function median(list: number[]): number {
  return list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
}
