import type { Matrix } from '../math/matrix';
import type { SparseMatrix } from '../math/sparse';
import { mean } from '../math/vector';
import { shuffleEntries } from './shuffle-entries';

/** Mean vector of all that is taken, by weight; length dimensions. */
export function shopMean(
  taken: SparseMatrix,
  { columns, values }: Matrix,
  weights: Float64Array,
): Float64Array {
  const sums = new Float64Array(columns);
  let total = 0;
  taken.indices.forEach((product, e) => {
    const weight = taken.values[e] * weights[product];
    total += weight;
    for (let d = 0; d < columns; d++) sums[d] += weight * values[product * columns + d];
  });
  return sums.map((sum) => (total > 0 ? sum / total : 0));
}

/**
 * How alike two different products of one customer are: their mean inner product over the mean square of a product, both
 * less the shop's mean. The intraclass correlation over all dimensions at once, 0 (no more than two of the shop) to 1;
 * each customer counts by her number of products, those of weight 0 left out.
 */
export function likenessWithin(taken: SparseMatrix, vectors: Matrix, weights: Float64Array): number {
  const { columns, values } = vectors;
  const shop = shopMean(taken, vectors, weights);
  const sum = new Float64Array(columns);
  let [alike, ofPairs, squares, all] = [0, 0, 0, 0];
  for (let c = 0; c < taken.rows; c++) {
    sum.fill(0);
    let [own, n] = [0, 0];
    for (let e = taken.starts[c]; e < taken.starts[c + 1]; e++) {
      const product = taken.indices[e];
      if (!(weights[product] > 0)) continue;
      n++;
      for (let d = 0; d < columns; d++) {
        const value = values[product * columns + d] - shop[d];
        sum[d] += value;
        own += value * value;
      }
    }
    squares += own;
    all += n;
    if (n < 2) continue;
    let ofSum = 0;
    for (let d = 0; d < columns; d++) ofSum += sum[d] ** 2;
    alike += (ofSum - own) / (n - 1);
    ofPairs += n;
  }
  if (ofPairs === 0 || squares === 0) return 0;
  return Math.min(1, Math.max(0, alike / ofPairs / (squares / all)));
}

/** Shuffled shops, and how many of their standard deviations above their mean a likeness is no chance any more. */
export const shuffledShops = 6;
const deviationsAbove = 5;

/** What a statistic of shuffled shops gets to by chance: their mean and five standard deviations. */
export function byChance(
  taken: SparseMatrix,
  seed: number,
  statistic: (shuffled: SparseMatrix) => number,
): number {
  const found = Float64Array.from({ length: shuffledShops }, (_, s) =>
    statistic(shuffleEntries(taken, seed + 1 + s)),
  );
  const centre = mean(found);
  const squares = found.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return centre + deviationsAbove * Math.sqrt(squares / (shuffledShops - 1));
}
