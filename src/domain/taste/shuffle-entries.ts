import { permutation, type Random, seededRandom } from '../math/random';
import type { SparseMatrix } from '../math/sparse';

/** Exchanges tried for an entry that stands twice in its row before it is given up. */
const mostTries = 50;

/**
 * The entries of a matrix matched at random: as many in each row and in each column as before, no column twice in a row
 * (the configuration model, repaired by exchanging). Values stay where they are; columns of a row are in no order. What
 * cannot be repaired, in rows of nearly all columns, is left out.
 */
export function shuffleEntries(matrix: SparseMatrix, seed: number): SparseMatrix {
  const { rows, columns, starts } = matrix;
  const random = seededRandom(seed);
  const order = permutation(matrix.indices.length, random);
  const indices = Int32Array.from(order, (from) => matrix.indices[from]);
  const rowOf = new Int32Array(indices.length);
  for (let row = 0; row < rows; row++) rowOf.fill(row, starts[row], starts[row + 1]);
  const seenBy = new Int32Array(columns).fill(-1);
  const lost = new Uint8Array(indices.length);
  for (let row = 0; row < rows; row++) {
    for (let e = starts[row]; e < starts[row + 1]; e++) {
      if (seenBy[indices[e]] === row && !exchange(e, rowOf, starts, indices, random)) lost[e] = 1;
      seenBy[indices[e]] = row;
    }
  }
  return withoutLost({ ...matrix, indices }, lost);
}

/** Exchanges the column of entry `e` with that of another entry such that neither row has a column twice for it. */
function exchange(
  e: number,
  rowOf: Int32Array,
  starts: Int32Array,
  indices: Int32Array,
  random: Random,
): boolean {
  const holds = (row: number, column: number): boolean => {
    for (let at = starts[row]; at < starts[row + 1]; at++) if (indices[at] === column) return true;
    return false;
  };
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const f = Math.floor(random() * indices.length);
    if (holds(rowOf[e], indices[f]) || holds(rowOf[f], indices[e])) continue;
    [indices[e], indices[f]] = [indices[f], indices[e]];
    return true;
  }
  return false;
}

function withoutLost(matrix: SparseMatrix, lost: Uint8Array): SparseMatrix {
  const starts = new Int32Array(matrix.rows + 1);
  let kept = 0;
  for (let row = 0; row < matrix.rows; row++) {
    for (let e = matrix.starts[row]; e < matrix.starts[row + 1]; e++) if (lost[e] === 0) kept++;
    starts[row + 1] = kept;
  }
  return {
    ...matrix,
    starts,
    indices: matrix.indices.filter((_, e) => lost[e] === 0),
    values: matrix.values.filter((_, e) => lost[e] === 0),
  };
}
