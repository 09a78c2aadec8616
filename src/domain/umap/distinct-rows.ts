import { contentOrder } from '../math/content-order';
import { compareRows, type Matrix, takeRows } from '../math/matrix';

/** The different rows of a matrix, in an order that hangs on what they hold alone. */
export interface DistinctRows {
  readonly points: Matrix;
  /** Of each row of the matrix its number among the different ones. */
  readonly numberOf: Int32Array;
}

/** Every row once, whatever order the rows come in and however often each is there. */
export function distinctRows(matrix: Matrix, seed: number): DistinctRows {
  const order = contentOrder(matrix, seed);
  const firsts: number[] = [];
  const numberOf = new Int32Array(matrix.rows);
  order.forEach((row, at) => {
    if (at === 0 || compareRows(matrix, row, order[at - 1]) !== 0) firsts.push(row);
    numberOf[row] = firsts.length - 1;
  });
  return { points: takeRows(matrix, firsts), numberOf };
}
