import { KdTree } from '../../math/kd-tree';
import { type Matrix, takeRows } from '../../math/matrix';
import type { Membership } from '../clusterer';

/** Gives points without a cluster that of their nearest clustered point, as far as homes are given. */
export type GiveHomes = (others: Matrix, found: Membership, labels: Int32Array) => Membership;

/**
 * From strict to everyone has a home: of the points without a cluster the share `share`, those nearest to a clustered
 * point first, gets that point's cluster with a confidence of 0, for no density speaks for it. Equally far ones get
 * one together, so that copies of a point stay together. `homes` does the same for points that come later, as far out
 * as it was done here; its `labels` are those of the fitted points.
 */
export function openHomes(
  points: Matrix,
  found: Membership,
  share: number,
): { membership: Membership; homes: GiveHomes } {
  const clustered = rowsWhere(found.labels, (label) => label >= 0);
  const strict: GiveHomes = (_, membership) => membership;
  if (!(share > 0) || clustered.length === 0) return { membership: found, homes: strict };
  const tree = new KdTree(takeRows(points, clustered));
  const homeless = rowsWhere(found.labels, (label) => label < 0);
  const squares = Array.from(homeless, (row) => {
    return tree.nearest(points.values, row * points.columns, 1).squares[0];
  }).sort((a, b) => a - b);
  const wanted = Math.min(squares.length, Math.round(share * squares.length));
  const reach = share >= 1 ? Number.POSITIVE_INFINITY : wanted === 0 ? -1 : squares[wanted - 1];
  const homes: GiveHomes = (others, membership, labels) => {
    const given = membership.labels.slice();
    for (let i = 0; i < others.rows; i++) {
      if (given[i] >= 0) continue;
      const nearest = tree.nearest(others.values, i * others.columns, 1);
      if (nearest.squares[0] <= reach) given[i] = labels[clustered[nearest.rows[0]]];
    }
    return { labels: given, confidence: membership.confidence };
  };
  return { membership: homes(points, found, found.labels), homes };
}

function rowsWhere(labels: Int32Array, keep: (label: number) => boolean): Int32Array {
  const rows: number[] = [];
  labels.forEach((label, row) => {
    if (keep(label)) rows.push(row);
  });
  return Int32Array.from(rows);
}

/** Share of the points without a cluster. */
export function noiseShareOf({ labels }: Membership): number {
  return labels.filter((label) => label < 0).length / labels.length;
}
