import { expose } from 'comlink';
import { cpuAssigner } from '../../src/domain/cluster/assign-cpu';
import type { Assigner } from '../../src/domain/cluster/clustering';
import { cpuAlsSolver } from '../../src/domain/recommend/models/als-cpu';
import type { AlsSolver } from '../../src/domain/recommend/models/als-solver';
import { cpuRanker } from '../../src/domain/recommend/ranking/rank-cpu';
import type { Ranker } from '../../src/domain/recommend/ranking/ranker';
import { openKernels } from '../../src/compute/wasm/open-kernels';
import { KernelAlsSolver } from '../../src/compute/stages/als/kernels';
import { KernelAssigner } from '../../src/compute/stages/assign/kernels';
import { KernelRanker } from '../../src/compute/stages/rank/kernels';
import { Workspace } from '../../src/compute/wasm/workspace';
import type { KernelTask, TaskSizes, Timing } from '../kernels-tasks';
import { alsOptionsOf, medianSeconds, randomInteractions, randomMatrix } from './kernel-data';

interface Contestants {
  readonly assigner: Assigner;
  readonly ranker: Ranker;
  readonly solver: AlsSolver;
  readonly rounds: number;
  /** Plain TypeScript would rank all users in minutes. */
  readonly shareOfUsers: number;
}

const plain: Contestants = {
  assigner: cpuAssigner,
  ranker: cpuRanker,
  solver: cpuAlsSolver,
  rounds: 3,
  shareOfUsers: 0.02,
};

let contestants = plain;

const api = {
  /** The kernels on so many threads; returns the threads they have and their build. */
  async openKernels(threads: number): Promise<{ threads: number; relaxed: boolean }> {
    const runner = await openKernels(threads);
    if (runner === null) throw new Error('this browser has no SIMD in WebAssembly');
    const workspace = new Workspace(runner);
    contestants = {
      assigner: new KernelAssigner(workspace),
      ranker: new KernelRanker(workspace),
      solver: new KernelAlsSolver(workspace),
      rounds: 7,
      shareOfUsers: 1,
    };
    return { threads: runner.threads, relaxed: runner.features.relaxed };
  },

  async time(task: KernelTask, sizes: TaskSizes): Promise<Timing> {
    return { assign: timeAssign, 'top-k': timeRank, als: timeAls }[task](sizes);
  },
};

export type KernelsApi = typeof api;

/** The points are placed by the run that does not count, as k-means places them once for all its iterations. */
async function timeAssign({ assign: { points, columns, centroids } }: TaskSizes): Promise<Timing> {
  const { assigner, rounds } = contestants;
  const [all, centres] = [randomMatrix(points, columns, 1), randomMatrix(centroids, columns, 2)];
  return { seconds: await medianSeconds(rounds, () => assigner.assign(all, centres)), share: 1 };
}

async function timeRank({ 'top-k': { users, items, columns, k } }: TaskSizes): Promise<Timing> {
  const { ranker, rounds, shareOfUsers: share } = contestants;
  const some = randomMatrix(Math.round(users * share), columns, 1);
  const all = randomMatrix(items, columns, 2);
  // Ranking takes seconds where all of it is done: three rounds are enough.
  const seconds = await medianSeconds(Math.min(3, rounds), () => ranker.topProducts(some, all, k));
  return { seconds: seconds / share, share };
}

async function timeAls({ als }: TaskSizes): Promise<Timing> {
  const { solver, rounds } = contestants;
  const matrix = randomInteractions(als);
  const options = alsOptionsOf(als);
  const fixed = randomMatrix(als.columns, als.factors, 1).values;
  const start = randomMatrix(als.rows, als.factors, 2).values;
  const halfStep = async () => {
    for await (const _ of solver.halfStep(matrix, fixed, start.slice(), options));
  };
  return { seconds: await medianSeconds(rounds, halfStep), share: 1 };
}

expose(api);
