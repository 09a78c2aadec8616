import type { Matrix } from '../math/matrix';

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

/** The nearest centroid of each point and the squared distance to it, both of length n. */
export interface Assignment {
  readonly labels: Int32Array;
  readonly distances: Float32Array;
  /** Squared distance to the next nearest, where a device finds it on the way; out of all reach with one centroid. */
  readonly seconds?: Float32Array;
}

/**
 * Finds the nearest centroid of every point: the step of k-means worth a GPU or kernels of its own. Ties go to the
 * lower cluster number on every device. Points and centroids must fit (`checkShapes`).
 */
export interface Assigner {
  assign(points: Matrix, centroids: Matrix): Promise<Assignment>;
}
