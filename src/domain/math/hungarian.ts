/**
 * The assignment of rows to columns with the least total cost, each column used at most once: the
 * Hungarian method with potentials, O(rows² × columns) (Kuhn 1955; Jonker and Volgenant 1987).
 *
 * @param cost rows × columns, row by row, finite; rows ≤ columns.
 * @returns the column of each row, length rows.
 * @throws RangeError where there are more rows than columns or the cost has another length.
 */
export function assignLeastCost(cost: Float64Array, rows: number, columns: number): Int32Array {
  if (rows > columns)
    throw new RangeError(`assignLeastCost: ${rows} rows need as many columns, got ${columns}`);
  if (cost.length !== rows * columns) {
    throw new RangeError(`assignLeastCost: ${cost.length} costs for ${rows} × ${columns}`);
  }
  // Rows and columns count from 1 here; 0 is the column from which each search starts.
  const state = {
    rowPotential: new Float64Array(rows + 1),
    columnPotential: new Float64Array(columns + 1),
    rowOfColumn: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= rows; row++) augment(cost, columns, row, state);
  const columnOfRow = new Int32Array(rows);
  for (let column = 1; column <= columns; column++) {
    const row = state.rowOfColumn[column];
    if (row > 0) columnOfRow[row - 1] = column - 1;
  }
  return columnOfRow;
}

interface State {
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  readonly rowOfColumn: Int32Array;
}

/** Adds one row to the matching along a shortest augmenting path. */
function augment(cost: Float64Array, columns: number, row: number, state: State): void {
  const { rowPotential, columnPotential, rowOfColumn } = state;
  const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(columns + 1);
  const visited = new Uint8Array(columns + 1);
  rowOfColumn[0] = row;
  let column = 0;
  while (rowOfColumn[column] !== 0) {
    visited[column] = 1;
    const current = rowOfColumn[column];
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= columns; j++) {
      if (visited[j]) continue;
      const reduced = cost[(current - 1) * columns + j - 1] - rowPotential[current] - columnPotential[j];
      if (reduced < slack[j]) {
        slack[j] = reduced;
        cameFrom[j] = column;
      }
      if (slack[j] < step) {
        step = slack[j];
        next = j;
      }
    }
    for (let j = 0; j <= columns; j++) {
      if (visited[j]) {
        rowPotential[rowOfColumn[j]] += step;
        columnPotential[j] -= step;
      } else slack[j] -= step;
    }
    column = next;
  }
  while (column !== 0) {
    const previous = cameFrom[column];
    rowOfColumn[column] = rowOfColumn[previous];
    column = previous;
  }
}
