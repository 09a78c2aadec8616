import type { Matrix } from '../src/domain/math/matrix';

/** Mean and lowest cosine between the rows of two matrices of one shape; all rows of unit length. */
export function cosinesOf(a: Matrix, b: Matrix): { mean: number; lowest: number } {
  let total = 0;
  let lowest = 1;
  for (let row = 0; row < a.rows; row++) {
    const cosine = product(a, row, b, row);
    total += cosine;
    // Written so that a cosine that is no number counts as the lowest.
    if (!(cosine >= lowest)) lowest = cosine;
  }
  return { mean: total / a.rows, lowest };
}

/** Mean share of a row's `k` nearest other rows (by cosine) that it has in both matrices. */
export function neighbourOverlap(a: Matrix, b: Matrix, k: number): number {
  let shared = 0;
  for (let row = 0; row < a.rows; row++) {
    const near = new Set(nearest(a, row, k));
    shared += nearest(b, row, k).filter((other) => near.has(other)).length;
  }
  return shared / (a.rows * k);
}

function nearest(points: Matrix, row: number, k: number): number[] {
  const cosines = Float64Array.from({ length: points.rows }, (_, other) =>
    product(points, row, points, other),
  );
  const others = [...cosines.keys()].filter((other) => other !== row);
  return others.sort((x, y) => cosines[y]! - cosines[x]! || x - y).slice(0, k);
}

function product(a: Matrix, rowA: number, b: Matrix, rowB: number): number {
  let sum = 0;
  for (let d = 0; d < a.columns; d++) {
    sum += a.values[rowA * a.columns + d]! * b.values[rowB * b.columns + d]!;
  }
  return sum;
}
