import { type CardRanker, cardOf, fitCardRanker, type RankerTrial, tryRanker } from './card-ranker';
import type { Impressions } from './impressions';
import { checkOrder, type OrderCheck } from './order-check';

/** What a ranker on top of the recommender's score would do, and how sure that is. */
export interface RankerReport {
  readonly weights: CardRanker['weights'];
  readonly trial: RankerTrial;
  /** What its order would have brought on the pages that were logged, beside the order as it was. */
  readonly check: OrderCheck;
}

/**
 * Fits a ranker of cards on a list's log, tries it on customers it has not seen, and asks what its order would have
 * brought: each half of the customers is ordered by a ranker of the other. Null where a half has too little.
 * @param segmentOf of each customer's number; below 0 where she is in none.
 */
export function rankerReport(log: Impressions, segmentOf: (customer: number) => number): RankerReport | null {
  const trial = tryRanker(log, segmentOf);
  if (trial === null) return null;
  const check = checkOrder(log, (half) => {
    const ranker = fitCardRanker(half, segmentOf);
    // Sorting asks of a showing again and again.
    const found = new Float64Array(log.count).fill(Number.NaN);
    return (_, row) => {
      if (Number.isNaN(found[row])) found[row] = ranker.chance(cardOf(log, row, segmentOf), 1);
      return found[row];
    };
  });
  const { weights } = fitCardRanker(log, segmentOf);
  return { weights, trial, check };
}
