import type { Experiment } from './experiment';

/** A record for a file of JSON: typed arrays as plain ones; what is not known (NaN) becomes null there. */
export function experimentAsJson({ quality, ...experiment }: Experiment): object {
  if (quality === null) return { ...experiment, quality };
  const { recall, ndcg } = quality.perCustomer;
  return {
    ...experiment,
    quality: { ...quality, perCustomer: { recall: [...recall], ndcg: [...ndcg] } },
  };
}
