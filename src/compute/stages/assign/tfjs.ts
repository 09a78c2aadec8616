import {
  add,
  argMin,
  cast,
  dispose,
  lessEqual,
  matMul,
  max,
  maximum,
  min,
  mul,
  oneHot,
  square,
  stack,
  sub,
  sum,
  type Tensor1D,
  type Tensor2D,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core';
import { assignNearest } from '../../../domain/cluster/assign-cpu';
import type { Assigner, Assignment } from '../../../domain/cluster/clustering';
import type { Matrix } from '../../../domain/math/matrix';
import { reassign } from './reassign';

/** Numbers of the points per upload: 64 MiB, half of the storage buffer that every WebGPU device grants. */
const chunkNumbers = 1 << 24;

/**
 * Two centroids whose squared distances differ by less than this share of ‖x‖² + ‖c‖² are told apart on the
 * processor: single precision errs by about 1e-6 of it, and the GPU may sum in any order.
 */
const doubtful = 1e-4;

/** Larger than any squared distance in single precision, but finite: infinity times 0 is not a number. */
const outOfReach = 1e37;

/** Some rows of the points on the GPU, with their squared lengths. */
interface Chunk {
  readonly start: number;
  readonly points: Tensor2D;
  readonly squares: Tensor1D;
}

/**
 * The assignment step on the GPU: the distances are matrix products there, and points too near a border
 * for single precision are assigned again on the processor in double precision, so that labels are those of
 * `assignNearest`. The points of the last call stay on the GPU, since k-means comes back with them.
 */
export class GpuAssignment implements Assigner {
  private points: Matrix | null = null;
  private chunks: Chunk[] = [];

  async assign(points: Matrix, centroids: Matrix): Promise<Assignment> {
    // With one centroid there is nothing to choose, nor a second best to doubt it by.
    if (centroids.rows === 1) return assignNearest(points, centroids);
    this.upload(points);
    const labels = new Int32Array(points.rows);
    const distances = new Float32Array(points.rows);
    const doubts: number[] = [];
    for (const chunk of this.chunks) {
      const found = tidy(() => nearest(chunk, centroids));
      const values = await found.data();
      found.dispose();
      const rows = chunk.points.shape[0];
      for (let i = 0; i < rows; i++) {
        labels[chunk.start + i] = values[i];
        distances[chunk.start + i] = values[rows + i];
        if (values[2 * rows + i] > 0) doubts.push(chunk.start + i);
      }
    }
    reassign(points, centroids, doubts, { labels, distances });
    return { labels, distances };
  }

  /** Gives the GPU's memory back. */
  release(): void {
    for (const { points, squares } of this.chunks) dispose([points, squares]);
    this.chunks = [];
    this.points = null;
  }

  private upload(points: Matrix): void {
    if (points === this.points) return;
    this.release();
    const { rows, columns, values } = points;
    const chunkRows = Math.max(1, Math.floor(chunkNumbers / Math.max(1, columns)));
    for (let start = 0; start < rows; start += chunkRows) {
      const count = Math.min(chunkRows, rows - start);
      const part = tensor2d(values.slice(start * columns, (start + count) * columns), [count, columns]);
      const squares = tidy(() => sum<Tensor1D>(square(part), 1));
      this.chunks.push({ start, points: part, squares });
    }
    this.points = points;
  }
}

/** 3 × rows: label, squared distance, and 1 where the label is in doubt. */
function nearest({ points, squares }: Chunk, centroids: Matrix) {
  const { rows: k, columns, values } = centroids;
  const centres = tensor2d(values, [k, columns]);
  const centreSquares = sum<Tensor1D>(square(centres), 1);
  // ‖x‖² is the same for all centroids and joins only what is handed out.
  const scores = add<Tensor2D>(mul(matMul(points, centres, false, true), -2), centreSquares);
  const labels = argMin<Tensor1D>(scores, 1);
  const best = min<Tensor1D>(scores, 1);
  const others = add(scores, mul(cast(oneHot(labels, k), 'float32'), outOfReach));
  const margin = sub(min(others, 1), best);
  const scale = add(squares, max(centreSquares));
  const doubt = cast(lessEqual(margin, mul(scale, doubtful)), 'float32');
  return stack([cast(labels, 'float32'), maximum(add(best, squares), 0), doubt]);
}
