/** Share of the relevant products among the first k of a ranking, 0 to 1 (LightGCN's and UltraGCN's recall@k). */
export function recallAtK(ranking: Int32Array, relevant: ReadonlySet<number>, k: number): number {
  if (relevant.size === 0) return Number.NaN;
  let hits = 0;
  for (let r = 0; r < Math.min(k, ranking.length); r++) if (relevant.has(ranking[r])) hits++;
  return hits / relevant.size;
}

/**
 * Normalised discounted cumulative gain with gains of 0 and 1 (Järvelin and Kekäläinen 2002): rank r
 * counts 1 / log2(r + 1), divided by the sum of the best possible ranking.
 */
export function ndcgAtK(ranking: Int32Array, relevant: ReadonlySet<number>, k: number): number {
  if (relevant.size === 0) return Number.NaN;
  let gain = 0;
  for (let r = 0; r < Math.min(k, ranking.length); r++) {
    if (relevant.has(ranking[r])) gain += 1 / Math.log2(r + 2);
  }
  let ideal = 0;
  for (let r = 0; r < Math.min(k, relevant.size); r++) ideal += 1 / Math.log2(r + 2);
  return gain / ideal;
}

/** Rank (from 1) of `product` in a row of scores; equal scores rank by product number, as in `TopK`. */
export function rankOf(row: Float32Array, product: number): number {
  const own = row[product];
  let rank = 1;
  for (let j = 0; j < row.length; j++) {
    const other = row[j];
    if (other > own || (other === own && j < product)) rank++;
  }
  return rank;
}
