import { type Matrix, transposed } from '../../../math/matrix';
import type { MatrixProducts } from '../../../math/matrix-products';

/** What multiplies matrices. */
export type DenseProducts = Pick<MatrixProducts, 'dense'>;

/** What each row of a batch took, among which candidates. */
export interface SoftmaxBatch {
  /** Candidate that each row took. */
  readonly targets: Int32Array;
  /** How much each row counts. */
  readonly weights: Float32Array;
  /** Of each candidate: logarithm of the chance that it is in such a batch. */
  readonly logQ: Float32Array;
  /** Candidates that are no choice for a row, since she has them: those of row r are owned[starts[r]] to starts[r + 1]. */
  readonly ownedStarts: Int32Array;
  readonly owned: Int32Array;
}

/** Weighted mean loss of a batch and its gradients by the vectors of rows and candidates. */
export interface SoftmaxGradients {
  readonly loss: number;
  readonly ofUsers: Float32Array;
  readonly ofItems: Float32Array;
}

/**
 * Softmax over a sample of all products, on u·v / temperature. A product that is sampled often stands for itself as often,
 * which would push the popular ones down: the logarithm of its chance is taken off (Bengio and Senécal 2008; Yi et al.
 * 2019), but not of what was taken, which is in the batch whatever its chance (Khrylchenko et al. 2025). What a row has
 * already is no choice for it.
 */
export async function sampledSoftmax(
  users: Matrix,
  items: Matrix,
  temperature: number,
  batch: SoftmaxBatch,
  products: DenseProducts,
): Promise<SoftmaxGradients> {
  const logits = await products.dense(users, transposed(items));
  const { loss, slopes } = slopesOf(logits, temperature, batch);
  const ofUsers = await products.dense(slopes, items);
  const ofItems = await products.dense(transposed(slopes), users);
  return { loss, ofUsers: ofUsers.values, ofItems: ofItems.values };
}

/** The loss, and its gradient by u·v of every row and candidate. */
function slopesOf(
  { rows, columns, values }: Matrix,
  temperature: number,
  { targets, weights, logQ, ownedStarts, owned }: SoftmaxBatch,
): { loss: number; slopes: Matrix } {
  const slopes = new Float32Array(rows * columns);
  const row = new Float64Array(columns);
  let total = 0;
  for (const weight of weights) total += weight;
  let loss = 0;
  for (let r = 0; r < rows; r++) {
    const target = targets[r];
    for (let c = 0, at = r * columns; c < columns; c++, at++) row[c] = values[at] / temperature - logQ[c];
    row[target] += logQ[target];
    for (let o = ownedStarts[r]; o < ownedStarts[r + 1]; o++) row[owned[o]] = Number.NEGATIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < columns; c++) if (row[c] > most) most = row[c];
    const own = row[target] - most;
    let sum = 0;
    for (let c = 0; c < columns; c++) {
      row[c] = Math.exp(row[c] - most);
      sum += row[c];
    }
    const share = weights[r] / total;
    loss += share * (Math.log(sum) - own);
    const scale = share / (sum * temperature);
    for (let c = 0, at = r * columns; c < columns; c++, at++) slopes[at] = scale * row[c];
    slopes[r * columns + target] -= share / temperature;
  }
  return { loss, slopes: { rows, columns, values: slopes } };
}
