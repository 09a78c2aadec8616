import { describe, expect, it } from 'vitest';
import { takeRows } from '../math/matrix';
import { drain } from '../steps';
import { cpuAssigner } from './assign-cpu';
import { clusterDefaults, type ClustererName, type ClusterOptions } from './clusterer';
import { clusterers } from './clusterers';
import { adjustedRandIndex } from './adjusted-rand-index';
import { referenceClusterings } from './fixtures/clusterings';
import { population } from './fixtures/populations';
import { lloyd } from './lloyd';

const cluster = (
  name: ClustererName,
  points: Parameters<(typeof clusterers)['ward']['fit']>[0],
  options: Partial<ClusterOptions>,
) => drain(clusterers[name].fit(points, { ...clusterDefaults, ...options }));

describe.each(referenceClusterings)('on $name', (set) => {
  const { points, k } = set;

  it.each(['ward', 'average', 'complete'] as const)("%s is scikit-learn's", async (name) => {
    const { clustering, dendrogram } = await cluster(name, points, { k });
    expect(adjustedRandIndex(clustering.labels, set[name].labels)).toBeGreaterThan(0.99);
    const last = dendrogram!.heights.slice(-set[name].lastHeights.length);
    set[name].lastHeights.forEach((height, i) => {
      expect(last[i]! / height).toBeCloseTo(1, 4);
    });
  });

  it("dbscan is scikit-learn's", async () => {
    const { clustering } = await cluster('dbscan', points, { epsilon: set.dbscan.epsilon });
    // Which of two clusters within reach has a point at the edge is left to the order of the rows there.
    const ofDense = (labels: ArrayLike<number>) => set.dbscan.dense.map((row) => labels[row]!);
    expect(adjustedRandIndex(ofDense(clustering.labels), ofDense(set.dbscan.labels))).toBe(1);
    expect(adjustedRandIndex(clustering.labels, set.dbscan.labels)).toBeGreaterThan(0.98);
    const noise = (labels: ArrayLike<number>) => Array.from(labels, (label) => label < 0);
    expect(noise(clustering.labels)).toEqual(noise(set.dbscan.labels));
  });

  it("hdbscan is the package's, memberships too", async () => {
    const { minClusterSize } = set.hdbscan;
    const { clustering } = await cluster('hdbscan', points, { minClusterSize });
    expect(adjustedRandIndex(clustering.labels, set.hdbscan.labels)).toBeGreaterThan(0.99);
    // Where several edges are equally long, which of them counts first moves a cluster's end a little.
    const off = set.hdbscan.probabilities.map((p, i) => Math.abs(p - clustering.confidence[i]!));
    expect(off.reduce((sum, each) => sum + each, 0) / points.rows).toBeLessThan(0.002);
  });

  it("k-means from the same start is scikit-learn's", async () => {
    const start = takeRows(points, set.kmeans.start);
    const limits = { maxIterations: 1_000, tolerance: 0, onSphere: false };
    const { labels, inertia } = await lloyd(points, start, cpuAssigner, limits);
    expect(adjustedRandIndex(labels, set.kmeans.labels)).toBe(1);
    expect(inertia / set.kmeans.inertia).toBeCloseTo(1, 6);
  });
});

describe('without a reach, dbscan', () => {
  it.each(['moons', 'circles'])('finds the two bands of the %s', async (name) => {
    const { points, target } = referenceClusterings.find((set) => set.name === name)!;
    const { clustering } = await cluster('dbscan', points, {});
    expect(clustering.k).toBe(2);
    expect(adjustedRandIndex(clustering.labels, target)).toBeGreaterThan(0.95);
  });

  it.each(['a uniform box', 'one round cloud', 'a gradient'] as const)('leaves %s one', async (name) => {
    expect((await cluster('dbscan', population(name, 600, 2, 3), {})).clustering.k).toBe(1);
  });
});
