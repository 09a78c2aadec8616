import type { PurchaseSequences } from '../../purchase-sequences';

export interface SequenceOptions {
  /** Products kept that follow each product. */
  readonly neighbours: number;
  /** How many of a customer's days of purchase later a product still follows another. */
  readonly mostLag: number;
  /** What a product of the same day counts, beside one of the next day of purchase. */
  readonly sameDay: number;
  /** Transitions to what everybody buys that are taken to be behind every product beside those that were seen. */
  readonly smoothing: number;
  /** Purchases from which on a product counts less the more it is bought. */
  readonly commonness: number;
  /** How fast older purchases of a customer lose their say: 0 not at all, 1 as one over the days of purchase since. */
  readonly recency: number;
}

/** With what the transitions are counted. */
export interface SequenceFitOptions extends SequenceOptions {
  /** Of the same facts as the interactions; null where there are none. */
  readonly sequences: PurchaseSequences | null;
}

/** Chosen on inner splits of a thin shop of reviews (7 purchases a product) and a dense one of orders (60). */
export const sequenceDefaults: SequenceOptions = {
  neighbours: 200,
  mostLag: 5,
  sameDay: 2,
  smoothing: 100,
  commonness: 50,
  recency: 1,
};
