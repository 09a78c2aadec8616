import { normal, seededRandom } from '../src/domain/math/random';
import type { Matrix } from '../src/domain/math/matrix';

/** Whole fits that are timed, ours and Python's, on the very same numbers. */
export const clusterTasks = ['kmeans', 'hdbscan', 'dbscan', 'ward'] as const;
export type ClusterTask = (typeof clusterTasks)[number];

export interface TaskSize {
  readonly rows: number;
  readonly columns: number;
  readonly clouds: number;
  /** DBSCAN's reach: some deviations of a cloud of so many columns. */
  readonly epsilon: number;
}

export const fullSizes: Readonly<Record<ClusterTask, TaskSize>> = {
  kmeans: { rows: 100_000, columns: 384, clouds: 20, epsilon: 0 },
  hdbscan: { rows: 20_000, columns: 32, clouds: 8, epsilon: 0 },
  dbscan: { rows: 20_000, columns: 32, clouds: 8, epsilon: 7 },
  ward: { rows: 20_000, columns: 32, clouds: 8, epsilon: 0 },
};

export const quickSizes: Readonly<Record<ClusterTask, TaskSize>> = {
  kmeans: { rows: 20_000, columns: 384, clouds: 20, epsilon: 0 },
  hdbscan: { rows: 4_000, columns: 32, clouds: 8, epsilon: 0 },
  dbscan: { rows: 4_000, columns: 32, clouds: 8, epsilon: 7 },
  ward: { rows: 4_000, columns: 32, clouds: 8, epsilon: 0 },
};

export const minClusterSize = 100;
export const minSamples = 5;

/** Rows of k-means whose times show how it grows, in 32 columns with 8 clusters. */
export const growthRows = [1_000, 10_000, 100_000, 1_000_000] as const;
export const growthSize = { columns: 32, clouds: 8, epsilon: 0 } as const;

/** Round clouds about 14 deviations apart, and one point in twenty anywhere among them. */
export function cloudsOf({ rows, columns, clouds }: TaskSize): Matrix {
  const random = seededRandom(rows + columns);
  const half = (14 * Math.sqrt(3)) / Math.sqrt(2 * columns);
  const centres = Float64Array.from({ length: clouds * columns }, () => half * (2 * random() - 1));
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const cloud = i % clouds;
    const stray = random() < 0.05;
    for (let j = 0; j < columns; j++) {
      values[i * columns + j] = stray
        ? 2 * half * (2 * random() - 1)
        : centres[cloud * columns + j]! + normal(random);
    }
  }
  return { rows, columns, values };
}

/** One fit: its seconds, and its labels so that both sides can be compared. */
export interface Fit {
  readonly seconds: number;
  readonly labels: Int32Array;
}
