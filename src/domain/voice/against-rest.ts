/** A share among a segment's reviewers against like reviewers outside of it. */
export interface AgainstRest {
  /** Weighted reviewers of the segment. */
  readonly reviewers: number;
  /** Mean share, 0 to 1. */
  readonly share: number;
  /** The share that reviewers outside the segment, of the same strata, have; NaN where there are none like them. */
  readonly elsewhere: number;
  /** Distance of the two in standard errors. */
  readonly deviation: number;
}

/** Fewer reviewers of a stratum elsewhere say little: all of the language do then. */
const fewestAlike = 5;

/**
 * Compares a share of each customer between the segment and the rest of the shop, stratum by stratum: a word list
 * never catches two languages equally well, and long reviews touch on everything. The segment itself is no part of
 * what it is compared with, so that a large one does not hide itself.
 *
 * @param shares of each customer, 0 to 1. @param weights of each customer; 0 leaves out. @param stratum -1 leaves out.
 */
export function againstRest(
  shares: Float64Array,
  weights: Float64Array,
  stratum: Int32Array,
  strata: number,
  /** Strata of one language stand together, this many of them. */
  perLanguage: number,
  labels: Int32Array,
  k: number,
): AgainstRest[] {
  const sums = new Float64Array(strata * k);
  const squares = new Float64Array(strata * k);
  const mass = new Float64Array(strata * k);
  for (let i = 0; i < shares.length; i++) {
    const s = stratum[i]!;
    if (s < 0) continue;
    const cell = s * k + labels[i]!;
    sums[cell]! += weights[i]! * shares[i]!;
    squares[cell]! += weights[i]! * shares[i]! ** 2;
    mass[cell]! += weights[i]!;
  }
  /** Sum, sum of squares and weight of the shares of some strata outside of a segment. */
  const restOf = (from: number, to: number, segment: number): [number, number, number] => {
    const rest: [number, number, number] = [0, 0, 0];
    for (let cell = from * k; cell < to * k; cell++) {
      if (cell % k === segment) continue;
      rest[0] += sums[cell]!;
      rest[1] += squares[cell]!;
      rest[2] += mass[cell]!;
    }
    return rest;
  };
  return Array.from({ length: k }, (_, segment) => {
    let [reviewers, observed, compared, own, expected, variance] = [0, 0, 0, 0, 0, 0];
    for (let s = 0; s < strata; s++) {
      const here = mass[s * k + segment]!;
      if (here === 0) continue;
      reviewers += here;
      observed += sums[s * k + segment]!;
      let [restSum, restSquares, rest] = restOf(s, s + 1, segment);
      if (rest < fewestAlike) {
        const first = s - (s % perLanguage);
        [restSum, restSquares, rest] = restOf(first, first + perLanguage, segment);
      }
      if (rest < 1) continue;
      const pooled = (restSum + sums[s * k + segment]!) / (rest + here);
      const spread = (restSquares + squares[s * k + segment]!) / (rest + here) - pooled ** 2;
      compared += here;
      own += sums[s * k + segment]!;
      expected += (here * restSum) / rest;
      // Of a difference of two means of one spread, for `here` reviewers.
      variance += spread * (here + here ** 2 / rest);
    }
    return {
      reviewers,
      share: reviewers === 0 ? 0 : observed / reviewers,
      elsewhere: compared === 0 ? Number.NaN : expected / compared,
      deviation: variance <= 0 ? 0 : (own - expected) / Math.sqrt(variance),
    };
  });
}
