import { squaredDistance } from '../math/distances';
import type { Matrix } from '../math/matrix';

/**
 * Sums of the points of every cluster, in double precision. From one iteration to the next few points change their
 * cluster, so that only those are taken over: summing all of them would take longer than assigning them.
 */
export class ClusterSums {
  private readonly sums: Float64Array;
  private readonly sizes: Int32Array;
  /** The cluster that each point counts in, −1 for none yet. */
  private readonly labels: Int32Array;

  /** @param order in which the points are summed; all rows, each once. */
  constructor(
    private readonly points: Matrix,
    k: number,
    private readonly order: Int32Array,
  ) {
    this.sums = new Float64Array(k * points.columns);
    this.sizes = new Int32Array(k);
    this.labels = new Int32Array(points.rows).fill(-1);
  }

  /** Takes every point over to the cluster that it has now. */
  follow(labels: Int32Array): void {
    for (const row of this.order) {
      const [from, to] = [this.labels[row], labels[row]];
      if (from === to) continue;
      if (from >= 0) this.add(row, from, -1);
      this.add(row, to, 1);
      this.labels[row] = to;
    }
  }

  /** The means; a cluster without points is given the point farthest from its own of the `centroids`. */
  means(centroids: Matrix): Matrix {
    const { columns } = this.points;
    const k = this.sizes.length;
    const isOneEmpty = this.sizes.includes(0);
    const { sums, sizes } = isOneEmpty
      ? this.withoutEmpty(centroids)
      : { sums: this.sums, sizes: this.sizes };
    const values = new Float32Array(k * columns);
    for (let c = 0; c < k; c++) {
      const size = Math.max(1, sizes[c]);
      for (let j = 0; j < columns; j++) values[c * columns + j] = sums[c * columns + j] / size;
    }
    return { rows: k, columns, values };
  }

  private add(row: number, cluster: number, sign: 1 | -1): void {
    const { columns, values } = this.points;
    const { sums } = this;
    this.sizes[cluster] += sign;
    const to = cluster * columns;
    const from = row * columns;
    if (this.sizes[cluster] === 0) sums.fill(0, to, to + columns);
    else for (let j = 0; j < columns; j++) sums[to + j] += sign * values[from + j];
  }

  /** With the farthest points, one each, moved out of clusters of several into the empty ones. */
  private withoutEmpty(centroids: Matrix): { sums: Float64Array; sizes: Int32Array } {
    const { columns, values } = this.points;
    const { labels } = this;
    const [sums, sizes] = [this.sums.slice(), this.sizes.slice()];
    const distance = Float64Array.from(labels, (label, i) =>
      squaredDistance(values, i * columns, centroids.values, label * columns, columns),
    );
    // Equal ones in the order of the points.
    const farthest = this.order.slice().sort((a, b) => distance[b] - distance[a]);
    let next = 0;
    for (let empty = 0; empty < sizes.length; empty++) {
      if (sizes[empty] !== 0) continue;
      while (next < farthest.length && sizes[labels[farthest[next]]] < 2) next++;
      const row = farthest[next++];
      if (row === undefined) break;
      const from = labels[row];
      sizes[from]--;
      sizes[empty] = 1;
      for (let j = 0; j < columns; j++) {
        const value = values[row * columns + j];
        sums[from * columns + j] -= value;
        sums[empty * columns + j] = value;
      }
    }
    return { sums, sizes };
  }
}
