import type { Matrix } from '../../math/matrix';
import { columnsByVariance, turn } from '../../math/kd-tree';
import type { Step } from '../../steps';
import type { RawMerges } from '../linkage/dendrogram';

const pointsPerStep = 500;

/**
 * Minimum spanning tree of the mutual reachability distances max(core(a), core(b), ‖a−b‖) (Campello, Moulavi, Sander
 * 2013) by Prim's algorithm: O(n² d) time, O(n d) memory. A distance is given up once it cannot shorten anything, the
 * columns of most variance being summed first. Edges in the order in which they were found, heights not squared.
 */
export async function* reachabilityTree(
  points: Matrix,
  coreSquares: Float64Array,
): AsyncGenerator<Step, RawMerges> {
  const { rows: n, columns } = points;
  const edges = Math.max(0, n - 1);
  const tree = { a: new Int32Array(edges), b: new Int32Array(edges), heights: new Float64Array(edges) };
  // Those outside of the tree, side by side: coordinates, name, core, shortest way into the tree and where it goes.
  const values = turn(points, columnsByVariance(points));
  const names = Int32Array.from({ length: n }, (_, i) => i);
  const cores = coreSquares.slice();
  const best = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const via = new Int32Array(n);
  const own = new Float64Array(columns);
  const whole = columns - (columns % 4);
  let place = 0;
  for (let done = 0; done < edges; done++) {
    const name = names[place];
    const core = cores[place];
    for (let j = 0; j < columns; j++) own[j] = values[place * columns + j];
    // The last one fills the gap of the one that joins.
    const last = edges - done;
    values.copyWithin(place * columns, last * columns, (last + 1) * columns);
    names[place] = names[last];
    cores[place] = cores[last];
    best[place] = best[last];
    via[place] = via[last];
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < last; i++) {
      let bound = best[i];
      if (core < bound && cores[i] < bound) {
        const to = i * columns;
        let sum = 0;
        let j = 0;
        for (; j < whole && sum < bound; j += 4) {
          const a = own[j] - values[to + j];
          const b = own[j + 1] - values[to + j + 1];
          const c = own[j + 2] - values[to + j + 2];
          const d = own[j + 3] - values[to + j + 3];
          sum += a * a + b * b + c * c + d * d;
        }
        for (; j < columns && sum < bound; j++) {
          const difference = own[j] - values[to + j];
          sum += difference * difference;
        }
        if (sum < bound) {
          bound = Math.max(sum, core, cores[i]);
          best[i] = bound;
          via[i] = name;
        }
      }
      if (bound < least) {
        least = bound;
        nearest = i;
      }
    }
    tree.a[done] = via[nearest];
    tree.b[done] = names[nearest];
    tree.heights[done] = Math.sqrt(least);
    place = nearest;
    if ((done + 1) % pointsPerStep === 0) yield { done: done + 1, total: edges };
  }
  return tree;
}
