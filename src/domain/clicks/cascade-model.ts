import { groupByKey } from '../math/order';
import type { Impressions } from './impressions';

/**
 * The cascade model: a customer looks from the first card down and stops at the first click (Craswell et al. 2008).
 * Relevance is the share of clicks among the showings that she came to.
 */
export interface CascadeModel {
  /** Of each product by its number: clicks over showings looked at; NaN where there were none. */
  readonly relevance: Float64Array;
  /** Showings looked at. */
  readonly examined: Float64Array;
  /** Pages on which more than one card was clicked, which the model has no room for. */
  readonly further: number;
}

/** Rows of the showings at known positions page by page, from the first position down. */
export function rowsByPage({ count, page, pages, position }: Impressions): Int32Array {
  const { starts, positions: rows } = groupByKey(page, pages, count, (row) => position[row] > 0);
  for (let number = 0; number < pages; number++) {
    const own = rows.subarray(starts[number], starts[number + 1]);
    let isSorted = true;
    for (let i = 1; i < own.length && isSorted; i++) isSorted = position[own[i - 1]] <= position[own[i]];
    if (!isSorted) own.sort((a, b) => position[a] - position[b] || a - b);
  }
  return rows;
}

/** Counts what the likelihood of the model is greatest for. */
export function fitCascade(impressions: Impressions, rows = rowsByPage(impressions)): CascadeModel {
  const { product, clicked, page, products } = impressions;
  const [clicks, examined] = [new Float64Array(products), new Float64Array(products)];
  let [open, isOver, further, hasMore] = [-1, false, 0, false];
  for (const row of rows) {
    if (page[row] !== open) [open, isOver, hasMore] = [page[row], false, false];
    if (isOver) {
      if (clicked[row] === 1 && !hasMore) {
        hasMore = true;
        further++;
      }
      continue;
    }
    examined[product[row]]++;
    clicks[product[row]] += clicked[row];
    if (clicked[row] === 1) isOver = true;
  }
  return { relevance: clicks.map((value, p) => value / examined[p]), examined, further };
}

/**
 * Chance of a click on each showing before anything of its page is known: relevance times the chance that no card before
 * it was clicked. NaN at showings without a position. @param relevance of each product by its number.
 */
export function cascadeChances(
  impressions: Impressions,
  relevance: (product: number) => number,
  rows = rowsByPage(impressions),
): Float64Array {
  const { product, page, count } = impressions;
  const chances = new Float64Array(count).fill(Number.NaN);
  let [open, comes] = [-1, 1];
  for (const row of rows) {
    if (page[row] !== open) [open, comes] = [page[row], 1];
    const relevant = relevance(product[row]);
    chances[row] = comes * relevant;
    comes *= 1 - relevant;
  }
  return chances;
}
