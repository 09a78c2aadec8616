import { describe, expect, it } from 'vitest';
import { plantedClouds } from '../fixtures/planted';
import { clusterDefaults } from '../clusterer';
import { drain } from '../../steps';
import { ward } from './agglomerative';
import type { Dendrogram } from './dendrogram';
import { type DendrogramTop, topOfDendrogram } from './dendrogram-top';

/** Points at 0, 1, 10, 12 and 30 by single linkage. */
const small: Dendrogram = {
  points: 5,
  left: Int32Array.of(0, 2, 5, 4),
  right: Int32Array.of(1, 3, 6, 7),
  heights: Float64Array.of(1, 2, 9, 18),
};

describe('topOfDendrogram', () => {
  it('draws the larger part to the left and says where the cut lies', () => {
    const top = topOfDendrogram(small, 2, Int32Array.of(0, 0, 0, 0, 1));
    expect(top.leaves).toEqual([
      { size: 1, cluster: 0 },
      { size: 1, cluster: 0 },
      { size: 1, cluster: 0 },
      { size: 1, cluster: 0 },
      { size: 1, cluster: 1 },
    ]);
    expect(top.merges).toEqual([
      { left: 0, right: 1, height: 1 },
      { left: 2, right: 3, height: 2 },
      { left: 5, right: 6, height: 9 },
      { left: 7, right: 4, height: 18 },
    ]);
    expect(top.cut).toBe(13.5);
    expect(topOfDendrogram(small, 3, Int32Array.of(0, 0, 1, 1, 2)).cut).toBe(5.5);
  });

  it('cuts above all merges for one cluster, and below all for as many as points', () => {
    expect(topOfDendrogram(small, 1, new Int32Array(5)).cut).toBe(18);
    expect(topOfDendrogram(small, 5, Int32Array.of(0, 1, 2, 3, 4)).cut).toBe(0.5);
  });

  it('draws a single point', () => {
    const one = { points: 1, left: new Int32Array(), right: new Int32Array(), heights: new Float64Array() };
    expect(topOfDendrogram(one, 1, Int32Array.of(0))).toEqual({
      points: 1,
      leaves: [{ size: 1, cluster: 0 }],
      merges: [],
      cut: 0,
    });
  });

  it('sums up what lies below sixty leaves, each of which lies in one cluster', async () => {
    const { points } = plantedClouds(300, 4, 4, 12, 3);
    const { top, clustering } = await drain(ward.fit(points, { ...clusterDefaults, k: 4 }));
    const { leaves, merges, cut } = top!;
    expect(leaves.length).toBe(60);
    expect(merges.length).toBe(59);
    const sizes = Array.from(
      { length: 4 },
      (_, c) => clustering.labels.filter((label) => label === c).length,
    );
    const drawn = sizes.map((_, c) =>
      leaves.filter(({ cluster }) => cluster === c).reduce((sum, { size }) => sum + size, 0),
    );
    expect(drawn).toEqual(sizes);
    expect(merges.filter(({ height }) => height > cut).length).toBe(3);
    expect(spans(top!).every(({ left, right }) => left.to + 1 === right.from)).toBe(true);
  });
});

/** From which leaf to which each side of every merge goes, if it is one stretch. */
function spans({ leaves, merges }: DendrogramTop) {
  const nodes = leaves.map((_, leaf) => ({ from: leaf, to: leaf }));
  return merges.map((merge) => {
    const [left, right] = [nodes[merge.left]!, nodes[merge.right]!];
    nodes.push({ from: left.from, to: right.to });
    return { left, right };
  });
}
