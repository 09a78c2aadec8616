/** All merges of an agglomerative clustering of n points, as SciPy has them: n − 1 rows, heights never falling. */
export interface Dendrogram {
  readonly points: number;
  /** Merge i joins `left[i]` and `right[i]`: points from 0, the outcome of merge j is n + j. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly heights: Float64Array;
}

/** A merge found by a nearest-neighbour chain: two points, one of either side, and how far apart the sides were. */
export interface RawMerges {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly heights: Float64Array;
}

/** Puts merges in the order of their heights, equal ones as they were found, and numbers what comes of them. */
export function dendrogramOf(points: number, { a, b, heights }: RawMerges): Dendrogram {
  const count = Math.max(0, points - 1);
  const order = Int32Array.from({ length: count }, (_, i) => i).sort(
    (x, y) => heights[x] - heights[y] || x - y,
  );
  const sets = new Int32Array(points).map((_, i) => i);
  const made = new Int32Array(points).map((_, i) => i);
  const left = new Int32Array(count);
  const right = new Int32Array(count);
  order.forEach((merge, i) => {
    const [x, y] = [rootOf(sets, a[merge]), rootOf(sets, b[merge])];
    left[i] = Math.min(made[x], made[y]);
    right[i] = Math.max(made[x], made[y]);
    sets[y] = x;
    made[x] = points + i;
  });
  return { points, left, right, heights: Float64Array.from(order, (merge) => heights[merge]) };
}

/** Labels 0 to k − 1 of the division into k that undoes the last k − 1 merges; n labels for k > n. */
export function cutDendrogram({ points, left, right }: Dendrogram, k: number): Int32Array {
  const kept = Math.max(0, points - Math.max(1, k));
  const parent = new Int32Array(points + kept).map((_, i) => i);
  for (let i = 0; i < kept; i++) {
    parent[left[i]] = points + i;
    parent[right[i]] = points + i;
  }
  const numbers = new Int32Array(points + kept).fill(-1);
  let count = 0;
  // Parents have higher numbers than their children, so that from the top each knows its cluster already.
  for (let node = points + kept - 1; node >= 0; node--) {
    numbers[node] = parent[node] === node ? count++ : numbers[parent[node]];
  }
  return numbers.slice(0, points);
}

/** How many clusters a line across at a height leaves: what merges at it or below is one. */
export function clustersAt({ heights }: Dendrogram, height: number): number {
  return 1 + heights.filter((each) => each > height).length;
}

/** The set of an element, paths halved on the way (union–find, Tarjan 1975). */
export function rootOf(sets: Int32Array, element: number): number {
  let root = element;
  while (sets[root] !== root) {
    sets[root] = sets[sets[root]];
    root = sets[root];
  }
  return root;
}
