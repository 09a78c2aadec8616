/** A dense matrix, row by row: element (i, j) is `values[i * columns + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A new zero matrix. */
export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float32Array(rows * columns) };
}

/** The rows named by `rows`, copied in that order. */
export function takeRows({ columns, values }: Matrix, rows: ArrayLike<number>): Matrix {
  const taken = new Float32Array(rows.length * columns);
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i] * columns;
    taken.set(values.subarray(from, from + columns), i * columns);
  }
  return { rows: rows.length, columns, values: taken };
}

/** Rows and columns of a block that is turned at once, so that neither side is read across the whole memory. */
const block = 32;

/** columns × rows, copied. */
export function transposed({ rows, columns, values }: Matrix): Matrix {
  const out = new Float32Array(values.length);
  for (let r0 = 0; r0 < rows; r0 += block) {
    const rEnd = Math.min(rows, r0 + block);
    for (let c0 = 0; c0 < columns; c0 += block) {
      const cEnd = Math.min(columns, c0 + block);
      for (let r = r0; r < rEnd; r++)
        for (let c = c0; c < cEnd; c++) out[c * rows + r] = values[r * columns + c];
    }
  }
  return { rows: columns, columns: rows, values: out };
}

/** The first columns; the matrix itself where it has no more. */
export function firstColumns(matrix: Matrix, count: number): Matrix {
  const { rows, columns, values } = matrix;
  if (count >= columns) return matrix;
  const first = new Float32Array(rows * count);
  for (let i = 0; i < rows; i++) first.set(values.subarray(i * columns, i * columns + count), i * count);
  return { rows, columns: count, values: first };
}

/** The rows `first` to `end`, seen and not copied. */
export function sliceRows({ columns, values }: Matrix, first: number, end: number): Matrix {
  return { rows: end - first, columns, values: values.subarray(first * columns, end * columns) };
}

/** Lexicographic comparison of two rows: negative, 0 or positive. */
export function compareRows({ columns, values }: Matrix, a: number, b: number): number {
  for (let j = 0; j < columns; j++) {
    const difference = values[a * columns + j] - values[b * columns + j];
    if (difference !== 0) return difference;
  }
  return 0;
}
