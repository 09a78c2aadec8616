import { mean } from '../../math/vector';
import type { Figure } from '../evaluation/report';
import { Resampling } from '../evaluation/resampling';
import type { Experiment, ModelOptions, OptionValue } from './experiment';

/** What one fit found less what another did, over the same customers. */
export interface PairedDifference {
  readonly recall: Figure;
  readonly ndcg: Figure;
  /** How often chance alone gives as large a difference, from random signs. */
  readonly p: { readonly recall: number; readonly ndcg: number };
}

/** Why two figures are not to be held to each other. */
export type Incomparable = 'notMeasured' | 'otherSplit' | 'otherCustomers' | 'otherLength';

const seed = 1;

/**
 * The difference of two fits, customer by customer, or why there is none: figures of different splits, customers, hidden
 * purchases or lengths of list say different things.
 */
export function pairedDifference(
  one: Pick<Experiment, 'quality'>,
  other: Pick<Experiment, 'quality'>,
): PairedDifference | Incomparable {
  const [a, b] = [one.quality, other.quality];
  if (a === null || b === null) return 'notMeasured';
  if (a.split !== b.split) return 'otherSplit';
  if (a.testedOn !== b.testedOn) return 'otherCustomers';
  if (a.k !== b.k) return 'otherLength';
  const resampling = new Resampling(a.customers, seed);
  const of = (measure: 'recall' | 'ndcg') =>
    Float64Array.from(a.perCustomer[measure], (value, i) => value - b.perCustomer[measure][i]);
  const [recall, ndcg] = [of('recall'), of('ndcg')];
  return {
    recall: resampling.figure(recall, -1),
    ndcg: resampling.figure(ndcg, -1),
    p: { recall: resampling.pOf(recall), ndcg: resampling.pOf(ndcg) },
  };
}

/** Standard error of the mean of differences; NaN of fewer than two. */
export function standardError(differences: ArrayLike<number>): number {
  const centre = mean(differences);
  let squares = 0;
  for (let i = 0; i < differences.length; i++) squares += (differences[i] - centre) ** 2;
  return Math.sqrt(squares / (differences.length * (differences.length - 1)));
}

/** Names of the options in which any of the fits differ, in the order in which they first come. */
export function differingOptions(fits: readonly { readonly options: ModelOptions }[]): string[] {
  const names = new Set(fits.flatMap(({ options }) => Object.keys(options)));
  return [...names].filter((name) => new Set(fits.map(({ options }) => keyOf(options[name]))).size > 1);
}

function keyOf(value: OptionValue | undefined): string {
  return value === undefined ? '' : JSON.stringify(value);
}
