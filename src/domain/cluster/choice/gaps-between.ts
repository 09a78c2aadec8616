import { squaredDistance } from '../../math/distances';
import type { Matrix } from '../../math/matrix';
import { clusterMeans } from '../cluster-means';

/** Halves of the zones, in the distance of two centres, that are looked at around each centre and halfway between. */
const zone = 0.15;
/** A gap holds at most this share of what is around the emptier of the two centres … */
const gapAtMost = 0.25;
/** … around which at least so many must be for that to mean anything. */
const fewestAround = 12;

/** Clusters of some points, to be asked whether there are gaps between them. */
export class ClusterGaps {
  private readonly centres: Matrix;

  /** @param labels −1 for none. */
  constructor(
    private readonly points: Matrix,
    private readonly labels: Int32Array,
  ) {
    this.centres = clusterMeans(points, labels);
  }

  /** Whether each cluster, and the nearest of those that `alike` lets through, have a gap between them. */
  areAllApart(alike: (one: number, other: number) => boolean = () => true): boolean {
    for (let cluster = 0; cluster < this.centres.rows; cluster++) {
      const nearest = this.nearestOf(cluster, (other) => alike(cluster, other));
      if (nearest >= 0 && !this.areApart(cluster, nearest)) return false;
    }
    return true;
  }

  /**
   * Whether hardly any of the points of two clusters lie halfway on the line of their centres, beside those around the
   * centres. Slices of one crowd, whatever its shape, have about as many there.
   */
  areApart(one: number, other: number): boolean {
    const { points, labels, centres } = this;
    const { columns, values } = centres;
    const [from, to] = [one, other].map((c) => values.subarray(c * columns, (c + 1) * columns));
    const length = squaredDistance(from, 0, to, 0, columns);
    if (length === 0) return false;
    const around = [0, 0, 0];
    for (let i = 0; i < points.rows; i++) {
      if (labels[i] !== one && labels[i] !== other) continue;
      let place = 0;
      for (let d = 0; d < points.columns; d++) {
        place += (points.values[i * points.columns + d] - from[d]) * (to[d] - from[d]);
      }
      place /= length;
      [0, 0.5, 1].forEach((at, z) => {
        if (Math.abs(place - at) <= zone) around[z]++;
      });
    }
    const least = Math.min(around[0], around[2]);
    return least >= fewestAround && around[1] <= gapAtMost * least;
  }

  private nearestOf(cluster: number, counts: (other: number) => boolean): number {
    let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
    const { rows, columns, values } = this.centres;
    for (let other = 0; other < rows; other++) {
      if (other === cluster || !counts(other)) continue;
      const distance = squaredDistance(values, cluster * columns, values, other * columns, columns);
      if (distance < least) [nearest, least] = [other, distance];
    }
    return nearest;
  }
}
