/** The three tasks under the analysis that the kernels take over. */
export const kernelTasks = ['assign', 'top-k', 'als'] as const;
export type KernelTask = (typeof kernelTasks)[number];

export interface TaskSizes {
  readonly assign: { readonly points: number; readonly columns: number; readonly centroids: number };
  readonly 'top-k': {
    readonly users: number;
    readonly items: number;
    readonly columns: number;
    readonly k: number;
  };
  readonly als: {
    readonly rows: number;
    readonly columns: number;
    readonly entries: number;
    readonly factors: number;
  };
}

export const fullSizes: TaskSizes = {
  assign: { points: 100_000, columns: 384, centroids: 20 },
  'top-k': { users: 30_000, items: 41_000, columns: 64, k: 20 },
  als: { rows: 30_000, columns: 41_000, entries: 2_010_000, factors: 64 },
};

export const quickSizes: TaskSizes = {
  assign: { points: 20_000, columns: 384, centroids: 20 },
  'top-k': { users: 2_000, items: 10_000, columns: 64, k: 20 },
  als: { rows: 5_000, columns: 10_000, entries: 335_000, factors: 64 },
};

/** Steps of conjugate gradients that one row of ALS gets. */
export const cgSteps = 3;

/** Operations (a multiplication and an addition are two) that a task takes by the way the kernels take. */
export function operationsOf(task: KernelTask, sizes: TaskSizes): number {
  const { assign, 'top-k': ranking, als } = sizes;
  if (task === 'assign') return 2 * assign.points * assign.centroids * assign.columns;
  if (task === 'top-k') return 2 * ranking.users * ranking.items * ranking.columns;
  const { factors } = als;
  const gram = als.columns * factors ** 2;
  const products = (cgSteps + 1) * (als.rows * factors ** 2 + 2 * als.entries * factors);
  return 2 * (gram + products + als.entries * factors);
}

export function describeTask(task: KernelTask, sizes: TaskSizes): string {
  const n = (value: number) => value.toLocaleString('en');
  const { assign, 'top-k': ranking, als } = sizes;
  if (task === 'assign') {
    return `k-means assignment: ${n(assign.points)} points × ${assign.columns}, k = ${assign.centroids}, one iteration`;
  }
  if (task === 'top-k') {
    return `top ${ranking.k}: ${n(ranking.users)} users × ${n(ranking.items)} items × ${ranking.columns} factors`;
  }
  return `ALS half-step: ${n(als.rows)} rows × ${n(als.columns)} columns, ${n(als.entries)} entries, ${als.factors} factors, ${cgSteps} steps`;
}

/** Seconds of one run; `share` of the task was really done, and the seconds are scaled to the whole. */
export interface Timing {
  readonly seconds: number;
  readonly share: number;
}
