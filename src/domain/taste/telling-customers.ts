import { sampleWithoutReplacement, seededRandom } from '../math/random';
import { keepEntries, type SparseMatrix } from '../math/sparse';

/** Customers from whom tastes are learnt; beyond, more of them move a direction less than can be seen. */
const mostCustomers = 20_000;

/** Of customers × products, those customers with two products or more, at most 20,000 of them; the others keep no entry. */
export function tellingCustomers(matrix: SparseMatrix, seed: number): SparseMatrix {
  const { rows, starts } = matrix;
  const several = Int32Array.from({ length: rows }, (_, row) => row).filter(
    (row) => starts[row + 1] - starts[row] > 1,
  );
  const keep = new Uint8Array(matrix.indices.length);
  for (const at of sampleWithoutReplacement(several.length, mostCustomers, seededRandom(seed))) {
    keep.fill(1, starts[several[at]], starts[several[at] + 1]);
  }
  return keepEntries(matrix, keep).matrix;
}
