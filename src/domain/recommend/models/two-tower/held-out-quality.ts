import type { Matrix } from '../../../math/matrix';
import type { LatestHeldOut } from './latest-held-out';

const cut = 20;

/**
 * Mean NDCG@20 of what was held out, each customer known by what is left of hers, which is ranked no more; NaN where
 * nobody was held out.
 * @param contents what having a product says, products × factors.
 * @param products the products' own vectors, products × factors.
 */
export function heldOutQuality(contents: Matrix, products: Matrix, held: LatestHeldOut): number {
  const { train, customers, starts, hidden } = held;
  const scores = new Float64Array(products.rows);
  let total = 0;
  for (let i = 0; i < customers.length; i++) {
    const [from, end] = [train.starts[customers[i]], train.starts[customers[i] + 1]];
    scoresBy(contents, products, held, from, end, scores);
    for (let e = from; e < end; e++) scores[train.indices[e]] = Number.NEGATIVE_INFINITY;
    let [gain, ideal] = [0, 0];
    for (let h = starts[i]; h < starts[i + 1]; h++) {
      const rank = rankOf(hidden[h], scores);
      if (rank <= cut) gain += 1 / Math.log2(1 + rank);
      const place = h - starts[i] + 1;
      if (place <= cut) ideal += 1 / Math.log2(1 + place);
    }
    total += gain / ideal;
  }
  return total / customers.length;
}

function scoresBy(
  contents: Matrix,
  { rows, columns, values }: Matrix,
  { train }: LatestHeldOut,
  from: number,
  end: number,
  scores: Float64Array,
): void {
  const sum = new Float64Array(columns);
  for (let e = from; e < end; e++) {
    for (let f = 0, at = train.indices[e] * columns; f < columns; f++, at++) {
      sum[f] += train.values[e] * contents.values[at];
    }
  }
  for (let j = 0, at = 0; j < rows; j++) {
    let score = 0;
    for (let f = 0; f < columns; f++, at++) score += sum[f] * values[at];
    scores[j] = score;
  }
}

/** Place of a product by score, behind all that score the same. */
function rankOf(product: number, scores: Float64Array): number {
  let rank = 0;
  for (const score of scores) if (score >= scores[product]) rank++;
  return rank;
}
