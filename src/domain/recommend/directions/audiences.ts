import type { RecommendationLists } from '../lists';

/** Of each product the customers in whose lists it is: product p's are `customers[starts[p]]` up to `starts[p + 1]`. */
export interface Audiences {
  /** Products + 1. */
  readonly starts: Int32Array;
  readonly customers: Int32Array;
  /** Place of the product in each one's list, from 1. */
  readonly ranks: Int32Array;
}

/** Turns the lists round: who should get a product, those first in whose list it ranks highest. */
export function audiencesOf({ customers, length, products }: RecommendationLists, count: number): Audiences {
  const starts = new Int32Array(count + 1);
  for (const product of products) if (product >= 0) starts[product + 1]++;
  for (let p = 0; p < count; p++) starts[p + 1] += starts[p];
  const next = starts.slice(0, count);
  const who = new Int32Array(starts[count]);
  const ranks = new Int32Array(starts[count]);
  // Rank by rank, so that each product's customers come in the order of its rank with them.
  for (let rank = 0; rank < length; rank++) {
    for (let customer = 0; customer < customers; customer++) {
      const product = products[customer * length + rank];
      if (product < 0) continue;
      const at = next[product]++;
      who[at] = customer;
      ranks[at] = rank + 1;
    }
  }
  return { starts, customers: who, ranks };
}
