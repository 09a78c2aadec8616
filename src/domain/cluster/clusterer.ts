import type { Matrix } from '../math/matrix';
import type { Step } from '../steps';

/** A division of n points. Clusters are numbered 0..k-1. */
export interface Clustering {
  readonly k: number;
  /** Cluster of each point; length n. Every point has one. */
  readonly labels: Int32Array;
  /** k × d. */
  readonly centroids: Matrix;
  /** 0 (on the border between two clusters) to 1 (at the heart of its own); length n. */
  readonly confidence: Float32Array;
  /** Sum of squared distances to the own centroid. */
  readonly inertia: number;
}

/**
 * The role every clustering method plays. It yields steps; progress, pausing and stopping belong to
 * the caller, who may simply stop asking.
 */
export interface Clusterer<Options> {
  readonly name: string;
  readonly defaults: Options;
  fit(points: Matrix, options: Options): AsyncGenerator<Step, Clustering>;
}

/**
 * Finds the nearest centroid of every point: the step of k-means worth a GPU or kernels of its own. Returns labels and
 * squared distances, both of length n. Ties go to the lower cluster number on every device.
 */
export interface Assigner {
  readonly device: 'cpu' | 'kernels' | 'webgpu';
  assign(points: Matrix, centroids: Matrix): Promise<{ labels: Int32Array; distances: Float32Array }>;
}
