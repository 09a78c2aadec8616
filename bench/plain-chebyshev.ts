import { type SparseMatrix, transpose } from '../src/domain/math/sparse';
import { TopK } from '../src/domain/math/top-k';
import { normalisedByDegrees } from '../src/domain/recommend/models/chebyshev/cheby-cf';
import { plateauSeries } from '../src/domain/recommend/models/chebyshev/plateau';
import type { Step } from '../src/domain/steps';

/**
 * ChebyCF's filter as published for the first `users`: eight steps of the recurrence over the graph for each row, in
 * plain TypeScript, and the choice of the best; without the ideal low-pass.
 */
export async function* plainChebyshev(
  train: SparseMatrix,
  users: number,
  k: number,
): AsyncGenerator<Step, void> {
  const matrix = normalisedByDegrees(train);
  const transposed = transpose(matrix);
  const series = plateauSeries(8, 1.5);
  const top = new TopK(k);
  const scores = new Float32Array(train.columns);
  for (let user = 0; user < users; user++) {
    let before: Float64Array = new Float64Array(train.columns);
    for (let e = train.starts[user]!; e < train.starts[user + 1]!; e++) before[train.indices[e]!] = 1;
    let now = mapped(matrix, transposed, before);
    for (let j = 0; j < scores.length; j++) scores[j] = series[0]! * before[j]! + series[1]! * now[j]!;
    for (let degree = 2; degree < series.length; degree++) {
      const next = mapped(matrix, transposed, now);
      for (let j = 0; j < next.length; j++) {
        next[j] = 2 * next[j]! - before[j]!;
        scores[j]! += series[degree]! * next[j]!;
      }
      before = now;
      now = next;
    }
    top.select(scores);
    yield { done: user + 1, total: users };
  }
}

/** (I - 2RᵀR)·signal. */
function mapped(matrix: SparseMatrix, transposed: SparseMatrix, signal: Float64Array): Float64Array {
  const image = multiply(transposed, multiply(matrix, signal));
  for (let j = 0; j < image.length; j++) image[j] = signal[j]! - 2 * image[j]!;
  return image;
}

function multiply({ rows, starts, indices, values }: SparseMatrix, signal: Float64Array): Float64Array {
  const out = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let e = starts[row]!; e < starts[row + 1]!; e++) sum += values[e]! * signal[indices[e]!]!;
    out[row] = sum;
  }
  return out;
}
