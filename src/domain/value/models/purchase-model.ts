import type { Random } from '../../math/random';

/** The models of buying, in the order in which they are preferred where none is surely better. */
export const purchaseModelNames = ['mbg-nbd', 'pareto-nbd', 'bg-nbd'] as const;
export type PurchaseModelName = (typeof purchaseModelNames)[number];

/**
 * What models of buying go by, one entry a customer or a group of customers alike; times in one unit, from each one's
 * first purchase.
 */
export interface Histories {
  /** Purchases after the first. */
  readonly repeats: Int32Array;
  /** Time of the last purchase; 0 where it is the first. */
  readonly last: Float64Array;
  /** Time until the end of what was seen. */
  readonly length: Float64Array;
  /** How many customers each entry stands for. */
  readonly weight: Float64Array;
}

/** One customer's history, in the units of the fit. */
export interface History {
  readonly repeats: number;
  readonly last: number;
  readonly length: number;
}

/** A model of buying while alive and of leaving for good, whose rates differ between customers. */
export interface PurchaseModel {
  readonly name: PurchaseModelName;
  /** Names of the parameters as the papers have them, all above 0. */
  readonly parameters: readonly string[];
  /** Parameters from which fits begin; those with `.alpha` and `.beta` are in the unit of time. */
  readonly starts: readonly (readonly number[])[];
  /** Log-likelihood of all histories, each times its weight. */
  logLikelihood(parameters: ArrayLike<number>, histories: Histories): number;
  /** What fitted parameters foretell. */
  forecaster(parameters: ArrayLike<number>): PurchaseForecaster;
}

export interface PurchaseForecaster {
  /** Chance that a customer has not left at the end of what was seen. */
  alive(history: History): number;
  /** Purchases expected in so much time after that. */
  expected(history: History, time: number): number;
  /** What draws numbers of purchases that may come in so much time after that. */
  drawer(history: History, time: number): (random: Random) => number;
}

/** Sums of log((from + i) / (over + i)) for i below each count up to `most`; without `over` of log(from + i). */
export function risingLogs(most: number, from: number, over?: number): Float64Array {
  const sums = new Float64Array(most + 1);
  for (let i = 0; i < most; i++) {
    sums[i + 1] = sums[i] + Math.log(over === undefined ? from + i : (from + i) / (over + i));
  }
  return sums;
}

/** The most repeats of any history. */
export function mostRepeats({ repeats }: Histories): number {
  let most = 0;
  for (const own of repeats) if (own > most) most = own;
  return most;
}
