import type { Matrix } from '../src/domain/math/matrix';
import { dot } from '../src/domain/math/vector';

/** Mean and lowest cosine between the rows of two matrices of one shape; all rows of unit length. */
export function cosinesOf(a: Matrix, b: Matrix): { mean: number; lowest: number } {
  let total = 0;
  let lowest = 1;
  for (let i = 0; i < a.rows; i++) {
    const cosine = dot(row(a, i), row(b, i));
    total += cosine;
    // Written so that a cosine that is no number counts as the lowest.
    if (!(cosine >= lowest)) lowest = cosine;
  }
  return { mean: total / a.rows, lowest };
}

/** Mean share of a row's `k` nearest other rows (by cosine) that it has in both matrices. */
export function neighbourOverlap(a: Matrix, b: Matrix, k: number): number {
  let shared = 0;
  for (let i = 0; i < a.rows; i++) {
    const near = new Set(nearest(a, i, k));
    shared += nearest(b, i, k).filter((other) => near.has(other)).length;
  }
  return shared / (a.rows * k);
}

function nearest(points: Matrix, i: number, k: number): number[] {
  const cosines = Float64Array.from({ length: points.rows }, (_, other) =>
    dot(row(points, i), row(points, other)),
  );
  const others = [...cosines.keys()].filter((other) => other !== i);
  return others.sort((x, y) => cosines[y]! - cosines[x]! || x - y).slice(0, k);
}

function row({ columns, values }: Matrix, i: number): Float32Array {
  return values.subarray(i * columns, (i + 1) * columns);
}
