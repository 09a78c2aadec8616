import { type Interval, shareOf } from '../campaign/proportions';
import { normalQuantile } from '../math/normal-quantile';

/** A sum over a count with its 95% interval. */
export interface Ratio extends Interval {
  /** What was counted below the line: events, reviews or customers. */
  readonly n: number;
  /** Customers whose they are. */
  readonly customers: number;
}

const z = normalQuantile(0.975);

/**
 * A ratio of sums over customers, each a cluster, since what one customer does hangs together: the variance is that of
 * the ratio estimator, Σ(y − r·x)² (Cochran 1977, 6.4). Where all customers are alike (nobody or
 * everybody did it) as many as Wilson's interval leaves open may be unlike them.
 * @param sums y of each customer. @param counts x of each; those of 0 take no part.
 * @param bounds least and greatest value that can be.
 */
export function clusteredRatio(
  sums: Float64Array,
  counts: Float64Array,
  keep: (customer: number) => boolean,
  bounds: readonly [low: number, high: number],
): Ratio {
  let [customers, total, n] = [0, 0, 0];
  for (let c = 0; c < counts.length; c++) {
    if (!(counts[c] > 0) || !keep(c)) continue;
    customers++;
    total += sums[c];
    n += counts[c];
  }
  const value = total / n;
  let squares = 0;
  for (let c = 0; c < counts.length; c++) {
    if (counts[c] > 0 && keep(c)) squares += (sums[c] - value * counts[c]) ** 2;
  }
  const [least, greatest] = bounds;
  if (squares === 0) {
    const unlike = shareOf(0, customers).high;
    return {
      value,
      low: value - unlike * (value - least),
      high: value + unlike * (greatest - value),
      n,
      customers,
    };
  }
  const half = (z * Math.sqrt((squares * customers) / (customers - 1))) / n;
  return {
    value,
    low: Math.max(least, value - half),
    high: Math.min(greatest, value + half),
    n,
    customers,
  };
}
