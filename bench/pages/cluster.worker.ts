import { expose } from 'comlink';
import { KernelAssigner } from '../../src/compute/stages/assign/kernels';
import { KernelRanker } from '../../src/compute/stages/rank/kernels';
import { openKernels } from '../../src/compute/wasm/open-kernels';
import { Workspace } from '../../src/compute/wasm/workspace';
import { cpuAssigner } from '../../src/domain/cluster/assign-cpu';
import { clusterDefaults, type ClusterOptions } from '../../src/domain/cluster/clusterer';
import { clusterers } from '../../src/domain/cluster/clusterers';
import type { Assigner } from '../../src/domain/cluster/clustering';
import { cpuRanker } from '../../src/domain/recommend/ranking/rank-cpu';
import type { Ranker } from '../../src/domain/recommend/ranking/ranker';
import { type Matrix, takeRows } from '../../src/domain/math/matrix';
import { range } from '../../src/domain/math/order';
import { drain } from '../../src/domain/steps';
import {
  cloudsOf,
  type ClusterTask,
  type Fit,
  minClusterSize,
  minSamples,
  type TaskSize,
} from '../cluster-tasks';

let assigner: Assigner = cpuAssigner;
let ranker: Ranker = cpuRanker;

const api = {
  /** The app's kernels on so many threads, as a run has them. */
  async open(threads: number): Promise<void> {
    const runner = await openKernels(threads);
    if (runner === null) throw new Error('this browser has no SIMD in WebAssembly');
    const workspace = new Workspace(runner);
    assigner = new KernelAssigner(workspace);
    ranker = new KernelRanker(workspace);
  },

  async fit(task: ClusterTask, size: TaskSize): Promise<Fit> {
    const points = cloudsOf(size);
    const options: Partial<ClusterOptions> = {
      k: size.clouds,
      minClusterSize,
      minSamples,
      ...(task === 'dbscan' && { epsilon: size.epsilon }),
      ...(task === 'kmeans' && { start: takeRows(points, range(size.clouds)) }),
    };
    return timed(task, points, options);
  },

  /** k-means from its own starts. */
  async grow(size: TaskSize): Promise<number> {
    return (await timed('kmeans', cloudsOf(size), { k: size.clouds })).seconds;
  },
};

async function timed(task: ClusterTask, points: Matrix, options: Partial<ClusterOptions>): Promise<Fit> {
  const started = performance.now();
  const { clustering } = await drain(
    clusterers[task].fit(points, { ...clusterDefaults, ...options }, assigner, ranker),
  );
  return { seconds: (performance.now() - started) / 1000, labels: clustering.labels };
}

export type ClusterBench = typeof api;

expose(api);
