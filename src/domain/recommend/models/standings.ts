import { TopK } from '../../math/top-k';

/** Products of a model's ranking that count; what stands further back is left out. */
export const standingsLength = 200;

/** Ranks after which a product is worth half of the first, nearly. */
const halfAt = 10;

/**
 * What a model's scores of one customer are worth beside those of other models: 11 / (10 + rank) of each of the first
 * 200 products (reciprocal rank fusion, Cormack, Clarke, Büttcher 2009; on our data 10 ranks better than their 60). Only the order counts, so that a row in which one product alone has a score says no more of it than any
 * other row says of its first. Products of equal scores share the mean of their ranks: a model that knows nothing of
 * most products, and scores them 0 alike, says nothing of them.
 */
export class Standings {
  private readonly top = new TopK(standingsLength);
  /** Products that count, best first, and what each is worth; `count` of them are of the last row. */
  readonly ids = this.top.ids;
  readonly values = new Float32Array(standingsLength);
  count = 0;

  /** Takes a row of scores; products at -Infinity do not take part. */
  take(row: Float32Array): void {
    const { top, values } = this;
    const found = top.select(row);
    this.count = found;
    for (let first = 0; first < found; ) {
      const score = top.scores[first];
      let end = first + 1;
      while (end < found && top.scores[end] === score) end++;
      // The last group may go on behind what was kept.
      const size = end === standingsLength ? countOf(row, score) : end - first;
      const rank = first + (size + 1) / 2;
      const value = rank > standingsLength ? 0 : (halfAt + 1) / (halfAt + rank);
      values.fill(value, first, end);
      if (value === 0) this.count = first;
      first = end;
    }
  }
}

function countOf(row: Float32Array, score: number): number {
  let count = 0;
  for (const each of row) if (each === score) count++;
  return count;
}
