import type { Dendrogram } from './dendrogram';

/** A dendrogram from above: its last merges, those below them being summed up as leaves. For drawing and storing. */
export interface DendrogramTop {
  /** Points that were merged: all, or the sample that was clustered. */
  readonly points: number;
  /** From left to right, so that no two lines cross; `cluster` is the cluster that the leaf's points are in. */
  readonly leaves: readonly { readonly size: number; readonly cluster: number }[];
  /** Heights never fall. Nodes are leaves from 0, and leaves + i is what merge i makes; `left` lies left of `right`. */
  readonly merges: readonly { readonly left: number; readonly right: number; readonly height: number }[];
  /** Where a line across divides the points into the clusters: half way between the last merge kept and the first undone. */
  readonly cut: number;
}

/** Leaves of a picture that can still be told apart. */
const leavesDrawn = 60;

/**
 * The last merges of a dendrogram that was cut into `k`, as many as leave 60 leaves, or k where that is more.
 * @param labels the cluster of each point.
 */
export function topOfDendrogram(
  { points: n, left, right, heights }: Dendrogram,
  k: number,
  labels: Int32Array,
): DendrogramTop {
  const count = Math.min(n, Math.max(leavesDrawn, k));
  const first = n - count;
  const sizes = new Int32Array(2 * n - 1).fill(1, 0, n);
  // Any point of each node says which cluster it is in, where it lies below the cut.
  const member = Int32Array.from({ length: 2 * n - 1 }, (_, node) => node);
  for (let i = 0; i < n - 1; i++) {
    sizes[n + i] = sizes[left[i]] + sizes[right[i]];
    member[n + i] = member[left[i]];
  }
  const leaves: DendrogramTop['leaves'][number][] = [];
  const numbers = new Int32Array(2 * n - 1);
  // From the root down, the larger part to the left.
  const waiting = [2 * n - 2];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (node < n + first) {
      numbers[node] = leaves.length;
      leaves.push({ size: sizes[node], cluster: labels[member[node]] });
    } else {
      numbers[node] = count + node - n - first;
      const [larger, smaller] = bySize(left[node - n], right[node - n], sizes);
      waiting.push(smaller, larger);
    }
  }
  const merges = Array.from({ length: count - 1 }, (_, i) => {
    const [larger, smaller] = bySize(left[first + i], right[first + i], sizes);
    return { left: numbers[larger], right: numbers[smaller], height: heights[first + i] };
  });
  const undone = Math.min(n - 1, Math.max(0, n - k));
  const below = undone > 0 ? heights[undone - 1] : 0;
  return { points: n, leaves, merges, cut: undone < n - 1 ? (below + heights[undone]) / 2 : below };
}

function bySize(a: number, b: number, sizes: Int32Array): [number, number] {
  return sizes[b] > sizes[a] ? [b, a] : [a, b];
}
