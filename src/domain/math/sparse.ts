/** A sparse matrix in compressed rows (CSR): row i holds entries `starts[i]` to `starts[i + 1]`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Length rows + 1. */
  readonly starts: Int32Array;
  /** Column of each entry, ascending within a row. */
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** The transposed matrix (columns × rows), again with ascending indices within each row. */
export function transpose(matrix: SparseMatrix): SparseMatrix {
  const { rows, columns, starts, indices, values } = matrix;
  const counts = columnCounts(matrix);
  const newStarts = new Int32Array(columns + 1);
  for (let j = 0; j < columns; j++) newStarts[j + 1] = newStarts[j] + counts[j];
  const next = newStarts.slice(0, columns);
  const newIndices = new Int32Array(indices.length);
  const newValues = new Float32Array(indices.length);
  for (let i = 0; i < rows; i++) {
    for (let e = starts[i]; e < starts[i + 1]; e++) {
      const at = next[indices[e]]++;
      newIndices[at] = i;
      newValues[at] = values[e];
    }
  }
  return { rows: columns, columns: rows, starts: newStarts, indices: newIndices, values: newValues };
}

/** Position of an entry, -1 where there is none: a binary search within the row. */
export function entryOf({ starts, indices }: SparseMatrix, row: number, column: number): number {
  let low = starts[row];
  let high = starts[row + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = indices[middle];
    if (at === column) return middle;
    if (at < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The rows named by `rows`, copied in that order. */
export function selectRows(matrix: SparseMatrix, rows: ArrayLike<number>): SparseMatrix {
  const starts = new Int32Array(rows.length + 1);
  for (let r = 0; r < rows.length; r++) {
    starts[r + 1] = starts[r] + matrix.starts[rows[r] + 1] - matrix.starts[rows[r]];
  }
  const indices = new Int32Array(starts[rows.length]);
  const values = new Float32Array(starts[rows.length]);
  for (let r = 0; r < rows.length; r++) {
    const from = matrix.starts[rows[r]];
    const to = matrix.starts[rows[r] + 1];
    indices.set(matrix.indices.subarray(from, to), starts[r]);
    values.set(matrix.values.subarray(from, to), starts[r]);
  }
  return { rows: rows.length, columns: matrix.columns, starts, indices, values };
}

/** Entries in each column; length = columns. */
export function columnCounts(matrix: SparseMatrix): Int32Array {
  const counts = new Int32Array(matrix.columns);
  for (const column of matrix.indices) counts[column]++;
  return counts;
}

/** The entries whose `keep` is not 0, with the position each had before; `keep` has one flag an entry. */
export function keepEntries(
  matrix: SparseMatrix,
  keep: Uint8Array,
): { matrix: SparseMatrix; origin: Int32Array } {
  let kept = 0;
  for (const flag of keep) if (flag !== 0) kept++;
  const origin = new Int32Array(kept);
  const starts = new Int32Array(matrix.rows + 1);
  let at = 0;
  for (let row = 0; row < matrix.rows; row++) {
    for (let e = matrix.starts[row]; e < matrix.starts[row + 1]; e++) {
      if (keep[e] !== 0) origin[at++] = e;
    }
    starts[row + 1] = at;
  }
  const indices = Int32Array.from(origin, (e) => matrix.indices[e]);
  const values = Float32Array.from(origin, (e) => matrix.values[e]);
  return { matrix: { rows: matrix.rows, columns: matrix.columns, starts, indices, values }, origin };
}

/**
 * The columns in `columns` alone (ascending), numbered anew by their position in it.
 * Rows stay as they are, empty ones included.
 */
export function selectColumns(matrix: SparseMatrix, columns: Int32Array): SparseMatrix {
  const position = new Int32Array(matrix.columns).fill(-1);
  for (let p = 0; p < columns.length; p++) position[columns[p]] = p;
  const keep = Uint8Array.from(matrix.indices, (column) => (position[column] < 0 ? 0 : 1));
  const kept = keepEntries(matrix, keep).matrix;
  const indices = kept.indices.map((column) => position[column]);
  return { ...kept, columns: columns.length, indices };
}
