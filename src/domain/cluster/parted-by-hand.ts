import { type Matrix, takeRows } from '../math/matrix';
import { clusterMeans } from './cluster-means';
import { nearest } from './k-means-clusterer';

/** Clusters after those that hold what is several segments by the user's word were parted. */
export interface Parted {
  /** Of each point, 0 to k − 1 without gaps, or −1 as before. */
  readonly labels: Int32Array;
  readonly k: number;
  /** The codes that are clusters of their own now, whether they had to be parted or came apart. */
  readonly parted: readonly (readonly number[])[];
  /** The codes whose points lie together in a cluster of mostly others: they could not be kept apart. */
  readonly lost: readonly number[];
}

/**
 * Parts what a new division has put together of segments that were split by hand: a cluster in which most points of two
 * or more such segments lie, and of whose known points they are more than half. The segment with most points there keeps
 * it; each other takes its own points, from wherever mostly such segments lie, and those of the cluster that nobody knows
 * or that were of others where they are nearest to it. Segments in clusters of their own are left as they are.
 *
 * @param labels cluster of each point, 0 to k − 1, or −1 for none. @param before segment code of each point in the
 * earlier division, −1 where nobody knows. @param families codes that were parted, those of one segment together; no
 * code is in two.
 */
export function partByHand(
  points: Matrix,
  labels: Int32Array,
  k: number,
  before: Int32Array,
  families: readonly (readonly number[])[],
): Parted {
  const known = new Int32Array(k);
  const counts = new Map(families.flat().map((code) => [code, new Int32Array(k)]));
  labels.forEach((label, i) => {
    if (label < 0 || before[i] < 0) return;
    known[label]++;
    const own = counts.get(before[i]);
    if (own) own[label]++;
  });
  const inCluster = (code: number, cluster: number) => counts.get(code)?.[cluster] ?? 0;
  const homes = new Map<number, number>();
  for (const [code, own] of counts) {
    const most = Math.max(0, ...own);
    if (most > 0) homes.set(code, own.indexOf(most));
  }
  const given = labels.slice();
  let clusters = k;
  const lost: number[] = [];
  const parted: number[][] = [];
  for (const family of families) {
    const there = family.filter((code) => homes.has(code));
    const isOfFamily = Uint8Array.from(known, (all, cluster) =>
      2 * there.reduce((sum, code) => sum + inCluster(code, cluster), 0) > all ? 1 : 0,
    );
    const together: number[] = [];
    for (const home of new Set(there.map((code) => homes.get(code) ?? -1))) {
      const codes = there
        .filter((code) => homes.get(code) === home)
        .sort((a, b) => inCluster(b, home) - inCluster(a, home) || a - b);
      if (codes.length < 2) continue;
      if (isOfFamily[home] === 0) together.push(...codes);
      else {
        partCluster(points, given, { home, codes, isOfFamily }, before, clusters);
        clusters += codes.length - 1;
      }
    }
    lost.push(...together);
    const own = there.filter((code) => !together.includes(code));
    if (own.length > 1) parted.push(own);
  }
  return { labels: given, k: clusters, parted, lost: lost.sort((a, b) => a - b) };
}

/** Leaves the cluster to the first of the codes and gives the others the numbers from `next` on. */
function partCluster(
  points: Matrix,
  labels: Int32Array,
  {
    home,
    codes,
    isOfFamily,
  }: { readonly home: number; readonly codes: readonly number[]; readonly isOfFamily: Uint8Array },
  before: Int32Array,
  next: number,
): void {
  const rows = Int32Array.from(labels.keys()).filter((i) => labels[i] === home);
  const inCluster = takeRows(points, rows);
  const parts = rows.map((row) => codes.indexOf(before[row]));
  const near = nearest(inCluster, clusterMeans(inCluster, parts)).labels;
  const numberOf = (part: number) => (part === 0 ? home : next + part - 1);
  labels.forEach((label, i) => {
    const part = codes.indexOf(before[i]);
    if (part > 0 && label >= 0 && isOfFamily[label] === 1) labels[i] = numberOf(part);
  });
  rows.forEach((row, i) => {
    if (parts[i] < 0) labels[row] = numberOf(near[i]);
  });
}
