import type { DendrogramTop } from '../../domain/cluster/linkage/dendrogram-top';

/** One merge as it is drawn: up from either side, and across. */
export interface Branch {
  readonly leftX: number;
  readonly rightX: number;
  /** Heights at which the sides begin. */
  readonly leftFoot: number;
  readonly rightFoot: number;
  readonly height: number;
  /** The group that the whole branch lies in, or −1 above the cut. */
  readonly group: number;
}

export interface DendrogramLayout {
  readonly branches: readonly Branch[];
  /** Group of every leaf, numbered from the left. */
  readonly leafGroups: readonly number[];
  /** Points in each group. */
  readonly sizes: readonly number[];
  /** The run's cluster that each group's first leaf is in: where the cut is the run's, the group itself. */
  readonly clusters: readonly number[];
  /** Height of the line that divides into the groups. */
  readonly cut: number;
}

/** Most groups into which a dendrogram from above can be cut. */
export function mostGroups({ leaves }: DendrogramTop): number {
  return leaves.length;
}

/** Where everything stands when the last k − 1 merges are undone. Leaf i stands at i + 0.5. */
export function layOut({ leaves, merges }: DendrogramTop, k: number): DendrogramLayout {
  const count = leaves.length;
  const kept = Math.max(0, count - Math.max(1, Math.min(k, count)));
  const x = Array.from({ length: count }, (_, i) => i + 0.5);
  const foot = new Array<number>(count).fill(0);
  const parent = new Map<number, number>();
  merges.forEach(({ left, right, height }, i) => {
    x.push((x[left]! + x[right]!) / 2);
    foot.push(height);
    if (i < kept) for (const side of [left, right]) parent.set(side, count + i);
  });
  const rootOf = (node: number): number => {
    const above = parent.get(node);
    return above === undefined ? node : rootOf(above);
  };
  const numbers = new Map<number, number>();
  const leafGroups = leaves.map((_, leaf) => {
    const root = rootOf(leaf);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
  const sizes = new Array<number>(numbers.size).fill(0);
  const clusters = sizes.map((_, group) => leaves[leafGroups.indexOf(group)]!.cluster);
  leaves.forEach(({ size }, leaf) => {
    sizes[leafGroups[leaf]!]! += size;
  });
  return {
    branches: merges.map(({ left, right, height }, i) => ({
      leftX: x[left]!,
      rightX: x[right]!,
      leftFoot: foot[left]!,
      rightFoot: foot[right]!,
      height,
      group: i < kept ? numbers.get(rootOf(count + i))! : -1,
    })),
    leafGroups,
    sizes,
    clusters,
    cut: ((merges[kept - 1]?.height ?? 0) + (merges[kept]?.height ?? merges.at(-1)?.height ?? 1)) / 2,
  };
}
