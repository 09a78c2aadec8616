import { gramOf } from '../../math/matrix-products';
import type { SparseMatrix } from '../../math/sparse';
import { type AlsOptions, penaltyOf } from './als-model';

/** Multiplications beyond which the loss is not told: a tenth of a second after each iteration. */
const mostMultiplications = 100_000_000;

/**
 * What implicit ALS descends, by entry: Σ c·(p − u·v)² over all pairs, those without an entry having p = 0 and c = 1, plus
 * the penalties of all rows (Hu, Koren, Volinsky 2008, equation 3). The pairs without an entry are summed as uᵀ·(VᵀV)·u.
 * Null where that would take long.
 */
export function alsLoss(
  interactions: SparseMatrix,
  byProduct: SparseMatrix,
  customers: Float32Array,
  products: Float32Array,
  options: AlsOptions,
): number | null {
  const { factors, alpha } = options;
  const { rows, columns, starts, indices, values } = interactions;
  const entries = indices.length;
  if (entries === 0 || (rows + columns) * factors ** 2 + entries * factors > mostMultiplications) return null;
  const gram = gramOf(products, factors);
  let loss = penaltiesOf(interactions, customers, options) + penaltiesOf(byProduct, products, options);
  for (let i = 0; i < rows; i++) {
    const u = customers.subarray(i * factors, (i + 1) * factors);
    for (let a = 0; a < factors; a++) {
      let sum = 0;
      for (let b = 0; b < factors; b++) sum += gram[a * factors + b] * u[b];
      loss += u[a] * sum;
    }
    for (let e = starts[i]; e < starts[i + 1]; e++) {
      let score = 0;
      for (let f = 0, at = indices[e] * factors; f < factors; f++, at++) score += u[f] * products[at];
      loss += (1 + alpha * values[e]) * (1 - score) ** 2 - score ** 2;
    }
  }
  return loss / entries;
}

function penaltiesOf(matrix: SparseMatrix, table: Float32Array, options: AlsOptions): number {
  const { factors } = options;
  let sum = 0;
  for (let row = 0; row < matrix.rows; row++) {
    let square = 0;
    for (let at = row * factors; at < (row + 1) * factors; at++) square += table[at] ** 2;
    sum += penaltyOf(matrix, row, options) * square;
  }
  return sum;
}
