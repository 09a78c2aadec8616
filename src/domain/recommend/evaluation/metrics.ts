/** How well one ranking finds the relevant products among its first k. */
export interface RankingMetrics {
  /** Share of the relevant products that is found (LightGCN's and UltraGCN's recall@k). */
  readonly recall: number;
  /** Found products by k, also where the list is shorter (RecBole). */
  readonly precision: number;
  /**
   * Normalised discounted cumulative gain with gains of 0 and 1 (Järvelin and Kekäläinen 2002): rank r counts
   * 1 / log2(r + 1), divided by the sum of the best possible ranking.
   */
  readonly ndcg: number;
  /** Average precision: precision at the rank of each found product, summed, by min(k, relevant) (RecBole's MAP). */
  readonly map: number;
  /** 1 / rank of the first found product, 0 where none is. */
  readonly mrr: number;
  /** 1 where anything is found. */
  readonly hitRate: number;
}

export const rankingMeasures = ['recall', 'precision', 'ndcg', 'map', 'mrr', 'hitRate'] as const;
export type RankingMeasure = (typeof rankingMeasures)[number];

const unknown: RankingMetrics = {
  recall: Number.NaN,
  precision: Number.NaN,
  ndcg: Number.NaN,
  map: Number.NaN,
  mrr: Number.NaN,
  hitRate: Number.NaN,
};

/** Every measure of one ranking (product numbers, best first; negative ones pad); NaN where nothing is relevant. */
export function rankingMetrics(
  ranking: Int32Array,
  relevant: ReadonlySet<number>,
  k: number,
): RankingMetrics {
  if (relevant.size === 0) return unknown;
  let hits = 0;
  let gain = 0;
  let precisions = 0;
  let first = 0;
  for (let r = 0; r < Math.min(k, ranking.length); r++) {
    if (!relevant.has(ranking[r])) continue;
    hits++;
    gain += 1 / Math.log2(r + 2);
    precisions += hits / (r + 1);
    if (first === 0) first = r + 1;
  }
  const most = Math.min(k, relevant.size);
  let ideal = 0;
  for (let r = 0; r < most; r++) ideal += 1 / Math.log2(r + 2);
  return {
    recall: hits / relevant.size,
    precision: hits / k,
    ndcg: gain / ideal,
    map: precisions / most,
    mrr: first > 0 ? 1 / first : 0,
    hitRate: hits > 0 ? 1 : 0,
  };
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
