/** How far shares of customers are their own, beside what chance makes of as many trials each. */
export interface Heterogeneity {
  /** Tarone's statistic: about normal with variance 1 where all have the same share. */
  readonly z: number;
  /** Part of the differences between customers' shares that is theirs and not chance's, 0 to 1, at a mean number of trials. */
  readonly reliability: number;
}

/**
 * Whether customers have shares of their own: `hits` of `trials` each, beside a binomial of one share for all (Tarone
 * 1979, 'Testing the goodness of fit of the binomial distribution', Biometrika 66; correlation within customers by the
 * method of moments). All zeros where nobody has two trials, or all trials hit or none.
 */
export function heterogeneity(hits: ArrayLike<number>, trials: ArrayLike<number>): Heterogeneity {
  let [all, hit, pairs, asked] = [0, 0, 0, 0];
  for (let c = 0; c < trials.length; c++) {
    all += trials[c]!;
    hit += hits[c]!;
    pairs += trials[c]! * (trials[c]! - 1);
    if (trials[c]! > 0) asked++;
  }
  const share = hit / all;
  if (!(pairs > 0) || !(share > 0 && share < 1)) return { z: 0, reliability: 0 };
  let squares = 0;
  for (let c = 0; c < trials.length; c++) squares += (hits[c]! - trials[c]! * share) ** 2;
  const beyond = squares / (share * (1 - share)) - all;
  const within = Math.min(1, Math.max(0, beyond / pairs));
  const mean = all / asked;
  return { z: beyond / Math.sqrt(2 * pairs), reliability: (mean * within) / (1 + (mean - 1) * within) };
}
