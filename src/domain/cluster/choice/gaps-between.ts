import type { Matrix } from '../../math/matrix';

/** Halves of the zones, in the distance of two centres, that are looked at around each centre and halfway between. */
const zone = 0.15;
/** A gap holds at most this share of what is around the emptier of the two centres … */
const gapAtMost = 0.25;
/** … around which at least so many must be for that to mean anything. */
const fewestAround = 12;

/** Clusters of some points, to be asked whether there are gaps between them. */
export class ClusterGaps {
  readonly count: number;
  private readonly centres: Float64Array[];

  /** @param labels −1 for none. */
  constructor(
    private readonly points: Matrix,
    private readonly labels: ArrayLike<number>,
  ) {
    this.count = Array.from(labels).reduce((most, label) => Math.max(most, label + 1), 0);
    this.centres = this.centresOf();
  }

  /** Whether each cluster, and the nearest of those that `alike` lets through, have a gap between them. */
  areAllApart(alike: (one: number, other: number) => boolean = () => true): boolean {
    for (let cluster = 0; cluster < this.count; cluster++) {
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
    const [from, to] = [centres[one], centres[other]];
    let length = 0;
    for (let d = 0; d < points.columns; d++) length += (to[d] - from[d]) ** 2;
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
    for (let other = 0; other < this.count; other++) {
      if (other === cluster || !counts(other)) continue;
      let distance = 0;
      this.centres[cluster].forEach((value, d) => {
        distance += (value - this.centres[other][d]) ** 2;
      });
      if (distance < least) [nearest, least] = [other, distance];
    }
    return nearest;
  }

  private centresOf(): Float64Array[] {
    const { points, labels, count } = this;
    const centres = Array.from({ length: count }, () => new Float64Array(points.columns));
    const sizes = new Int32Array(count);
    for (let i = 0; i < points.rows; i++) {
      if (labels[i] < 0) continue;
      sizes[labels[i]]++;
      for (let d = 0; d < points.columns; d++) centres[labels[i]][d] += points.values[i * points.columns + d];
    }
    return centres.map((sum, c) => sum.map((value) => value / Math.max(1, sizes[c])));
  }
}
