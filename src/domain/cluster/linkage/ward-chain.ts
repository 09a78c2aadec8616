import type { Matrix } from '../../math/matrix';
import { columnsByVariance, turn } from '../../math/kd-tree';
import type { Step } from '../../steps';
import type { RawMerges } from './dendrogram';

/** Merges between two reports of progress. */
const mergesPerStep = 500;

/**
 * Ward's agglomeration by the nearest-neighbour chain (Murtagh 1983; Müllner 2011) over centroids instead of a matrix
 * of distances: O(n² d) time, O(n d) memory. Heights are SciPy's: √(2·nₐ·n_b/(nₐ+n_b))·‖cₐ−c_b‖. A distance is given
 * up as soon as it is larger than the best so far, columns of most variance being summed first.
 */
export async function* wardMerges(points: Matrix): AsyncGenerator<Step, RawMerges> {
  const { rows: n, columns } = points;
  const state = new Remaining(turn(points, columnsByVariance(points)), n, columns);
  const total = Math.max(0, n - 1);
  const merges = { a: new Int32Array(total), b: new Int32Array(total), heights: new Float64Array(total) };
  const chain: number[] = [];
  for (let merged = 0; merged < total; ) {
    if (chain.length === 0) chain.push(state.anyone());
    const last = chain[chain.length - 1];
    const before = chain[chain.length - 2] ?? -1;
    const { cluster, square } = state.nearest(last, before);
    if (cluster !== before) {
      chain.push(cluster);
      continue;
    }
    chain.length -= 2;
    merges.a[merged] = Math.min(last, before);
    merges.b[merged] = Math.max(last, before);
    merges.heights[merged] = Math.sqrt(2 * square);
    state.merge(merges.a[merged], merges.b[merged]);
    merged++;
    if (merged % mergesPerStep === 0) yield { done: merged, total };
  }
  return merges;
}

/** The clusters that are left, each named by one of its points, side by side in memory. */
class Remaining {
  private readonly centroids: Float64Array;
  private readonly sizes: Float64Array;
  /** Cluster at each place, and the place of each cluster. */
  private readonly names: Int32Array;
  private readonly places: Int32Array;
  private count: number;

  constructor(
    values: Float32Array,
    n: number,
    private readonly columns: number,
  ) {
    this.centroids = Float64Array.from(values);
    this.sizes = new Float64Array(n).fill(1);
    this.names = Int32Array.from({ length: n }, (_, i) => i);
    this.places = this.names.slice();
    this.count = n;
  }

  anyone(): number {
    return this.names[0];
  }

  /** The cluster of least nₐ·n_b/(nₐ+n_b)·‖cₐ−c_b‖²; `preferred` unless another is nearer. */
  nearest(name: number, preferred: number): { cluster: number; square: number } {
    const { columns, centroids, sizes, count } = this;
    const own = this.places[name];
    const size = sizes[own];
    const from = own * columns;
    let best = preferred < 0 ? -1 : this.places[preferred];
    let square = best < 0 ? Number.POSITIVE_INFINITY : this.square(own, best);
    const whole = columns - (columns % 4);
    for (let place = 0; place < count; place++) {
      if (place === own || place === best) continue;
      const factor = (size * sizes[place]) / (size + sizes[place]);
      const bound = square / factor;
      const to = place * columns;
      let sum = 0;
      let j = 0;
      for (; j < whole && sum < bound; j += 4) {
        const a = centroids[from + j] - centroids[to + j];
        const b = centroids[from + j + 1] - centroids[to + j + 1];
        const c = centroids[from + j + 2] - centroids[to + j + 2];
        const d = centroids[from + j + 3] - centroids[to + j + 3];
        sum += a * a + b * b + c * c + d * d;
      }
      if (sum >= bound) continue;
      for (; j < columns; j++) {
        const difference = centroids[from + j] - centroids[to + j];
        sum += difference * difference;
      }
      if (sum < bound) {
        square = factor * sum;
        best = place;
      }
    }
    return { cluster: this.names[best], square };
  }

  private square(a: number, b: number): number {
    const { columns, centroids, sizes } = this;
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const difference = centroids[a * columns + j] - centroids[b * columns + j];
      sum += difference * difference;
    }
    return ((sizes[a] * sizes[b]) / (sizes[a] + sizes[b])) * sum;
  }

  /** Makes one cluster of two, under the name of the first. */
  merge(kept: number, gone: number): void {
    const { columns, centroids, sizes, names, places } = this;
    const [to, from] = [places[kept], places[gone]];
    const size = sizes[to] + sizes[from];
    for (let j = 0; j < columns; j++) {
      const at = to * columns + j;
      centroids[at] = (sizes[to] * centroids[at] + sizes[from] * centroids[from * columns + j]) / size;
    }
    sizes[to] = size;
    // The last cluster fills the gap, so that those left stay side by side.
    const last = --this.count;
    centroids.copyWithin(from * columns, last * columns, (last + 1) * columns);
    sizes[from] = sizes[last];
    names[from] = names[last];
    places[names[from]] = from;
  }
}
