import { studentQuantile } from '../math/beta-distribution';

/** Showings that were logged, and what another order makes of each. */
export interface LoggedRewards {
  /** Probability of the logged card at its place under the other order, over that with which it was put there. */
  readonly weight: Float64Array;
  readonly reward: ArrayLike<number>;
  /** Customer of each showing: what one does hangs together. */
  readonly cluster: Int32Array;
  /** Expected reward of the logged card at its place, and of what the other order puts there, by a model. */
  readonly expectedLogged: Float64Array;
  readonly expectedOther: Float64Array;
}

export interface PolicyEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What the other order would bring more than what was logged, a showing. */
  readonly more: number;
  readonly moreLow: number;
  readonly moreHigh: number;
}

export interface PolicyEstimates {
  /** Inverse propensity (Horvitz and Thompson 1952), self-normalised (Swaminathan and Joachims 2015), doubly robust (Dudík et al. 2011). */
  readonly ips: PolicyEstimate;
  readonly snips: PolicyEstimate;
  readonly dr: PolicyEstimate;
  /** Showings that the weighted ones are worth (Kish 1965): (Σw)² / Σw². */
  readonly effective: number;
  /** Customers with a showing that the other order would have made too. */
  readonly customers: number;
  /** Mean of the weights, 1 where the other order shows nothing that the logged one could not, with its interval. */
  readonly meanWeight: number;
  readonly meanWeightLow: number;
  readonly meanWeightHigh: number;
}

/**
 * What another order would have brought a showing, by the showings that were logged. Intervals (95%) are linearised over
 * customers, with Student's t of as many degrees as the customers' own parts of the sum leave (Satterthwaite 1946), moved
 * by the skewness of these.
 * @param customers number of customers; all showings are of these.
 */
export function estimatePolicy(
  { weight, reward, cluster, expectedLogged, expectedOther }: LoggedRewards,
  customers: number,
): PolicyEstimates {
  const n = weight.length;
  let [weights, squares, weighted, rewards, robust] = [0, 0, 0, 0, 0];
  const isMatched = new Uint8Array(customers);
  for (let i = 0; i < n; i++) {
    weights += weight[i];
    squares += weight[i] ** 2;
    weighted += weight[i] * reward[i];
    rewards += reward[i];
    robust += expectedOther[i] + weight[i] * (reward[i] - expectedLogged[i]);
    if (weight[i] > 0) isMatched[cluster[i]] = 1;
  }
  const logged = rewards / n;
  const [ips, snips, dr] = [weighted / n, weighted / weights, robust / n];
  const spread = spreadOf(cluster, customers, n);
  const estimate = (value: number, part: (i: number) => number): PolicyEstimate => {
    const own = spread(part);
    const more = spread((i) => part(i) - (reward[i] - logged));
    return {
      value,
      ...(value > 0
        ? onLogScale(value, (own.above - own.below) / 2)
        : { low: value + own.below, high: value + own.above }),
      more: value - logged,
      moreLow: value - logged + more.below,
      moreHigh: value - logged + more.above,
    };
  };
  const meanWeight = weights / n;
  const ofWeight = spread((i) => weight[i] - meanWeight);
  return {
    ips: estimate(ips, (i) => weight[i] * reward[i] - ips),
    snips: estimate(snips, (i) => (weight[i] * (reward[i] - snips)) / meanWeight),
    dr: estimate(dr, (i) => expectedOther[i] + weight[i] * (reward[i] - expectedLogged[i]) - dr),
    effective: squares > 0 ? (weights * weights) / squares : 0,
    customers: isMatched.reduce((sum, each) => sum + each, 0),
    meanWeight,
    meanWeightLow: meanWeight + ofWeight.below,
    meanWeightHigh: meanWeight + ofWeight.above,
  };
}

/** Few clicks vary by their number, so that the interval of a rate is even on the scale of its logarithm. */
function onLogScale(value: number, half: number): { readonly low: number; readonly high: number } {
  const factor = Math.exp(half / value);
  return { low: value / factor, high: value * factor };
}

/** Ends of the 95% interval of a mean over showings, less the mean; deviations are added up by customer. */
function spreadOf(cluster: Int32Array, customers: number, n: number) {
  const sums = new Float64Array(customers);
  const own = new Float64Array(customers);
  for (const c of cluster) own[c]++;
  const present = own.reduce((count, each) => count + (each > 0 ? 1 : 0), 0);
  return (part: (i: number) => number): { readonly below: number; readonly above: number } => {
    sums.fill(0);
    for (let i = 0; i < n; i++) sums[cluster[i]] += part(i);
    let [squares, cubes, fourths] = [0, 0, 0];
    for (const sum of sums) {
      squares += sum ** 2;
      cubes += sum ** 3;
      fourths += sum ** 4;
    }
    if (present < 2) return { below: Number.NEGATIVE_INFINITY, above: Number.POSITIVE_INFINITY };
    if (squares === 0) return { below: 0, above: 0 };
    const variance = (squares * present) / (present - 1);
    // As many customers as carry the sum, when each carried alike.
    const degrees = Math.max(1, Math.min(present - 1, (3 * squares * squares) / fourths));
    const half = studentQuantile(0.975, degrees) * Math.sqrt(variance);
    // Clicks are few and weights are large, so that sums lean to one side (Johnson 1978).
    const lean = cubes / (6 * squares);
    return { below: (lean - half) / n, above: (lean + half) / n };
  };
}
