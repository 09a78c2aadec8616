import { seededRandom } from '../../math/random';
import { mean } from '../../math/vector';
import type { Figure } from './report';

const draws = 1_000;
const signDraws = 2_000;

/**
 * Bootstrap over customers: the same draws of n customers with replacement for every mean, so that figures of two
 * models differ by the models alone.
 */
export class Resampling {
  private readonly drawn: Int32Array;

  constructor(
    private readonly n: number,
    private readonly seed: number,
  ) {
    const random = seededRandom(seed);
    this.drawn = Int32Array.from({ length: draws * n }, () => Math.floor(random() * n));
  }

  /**
   * Mean of one value a customer with the 2.5% and 97.5% percentiles of its bootstrap; NaN of nobody. Values that are all
   * the same draw nothing else, and are sure of nothing for it: then up to `unseenShare` of the customers may have any
   * other value from `least` to 1.
   * @param least −1 of differences of two shares.
   */
  figure(values: ArrayLike<number>, least: 0 | -1 = 0): Figure {
    if (this.n === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
    const value = values[0];
    if (Array.prototype.every.call(values, (each) => each === value)) {
      const unseen = unseenShare(this.n);
      return { value, low: value - unseen * (value - least), high: value + unseen * (1 - value) };
    }
    const means = new Float64Array(draws);
    for (let d = 0, at = 0; d < draws; d++) {
      let sum = 0;
      for (let i = 0; i < this.n; i++, at++) sum += values[this.drawn[at]];
      means[d] = sum / this.n;
    }
    means.sort();
    return { value: mean(values), low: percentile(means, 0.025), high: percentile(means, 0.975) };
  }

  /**
   * Two-sided paired permutation test: the share of random signs of the customers' differences whose mean is at least
   * as far from 0 as theirs, itself included.
   */
  pOf(differences: Float64Array): number {
    const random = seededRandom(this.seed);
    const own = Math.abs(differences.reduce((sum, each) => sum + each, 0));
    // Customers without a difference change no sum.
    const moved = differences.filter((each) => each !== 0);
    let asFar = 1;
    for (let d = 0; d < signDraws; d++) {
      let sum = 0;
      for (const each of moved) sum += random() < 0.5 ? each : -each;
      // Sums of the same numbers in other orders may differ by their rounding.
      if (Math.abs(sum) >= own - 1e-9) asFar++;
    }
    return asFar / (signDraws + 1);
  }
}

/** Largest share of customers of whom n show none with a probability of 2.5% (Clopper and Pearson 1934). */
function unseenShare(n: number): number {
  return 1 - 0.025 ** (1 / n);
}

/** Of ascending values, between the two nearest. */
function percentile(ascending: Float64Array, share: number): number {
  const at = share * (ascending.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below] + (at - below) * (ascending[above] - ascending[below]);
}
