import type { Random } from './random';

/**
 * Draws positions in proportion to fixed weights, each draw in constant time: the alias method (Walker 1977), its table
 * made as Vose 1991 does. Positions of weight 0 are never drawn.
 */
export class AliasTable {
  private readonly keep: Float64Array;
  private readonly alias: Int32Array;

  /** @throws RangeError where no weight is above 0, or one is negative or not finite. */
  constructor(weights: ArrayLike<number>) {
    const count = weights.length;
    let total = 0;
    for (let i = 0; i < count; i++) {
      if (!(weights[i] >= 0 && weights[i] < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`weight ${weights[i]} at ${i}`);
      }
      total += weights[i];
    }
    if (!(total > 0)) throw new RangeError('no weight is above 0');
    this.keep = Float64Array.from({ length: count }, (_, i) => (weights[i] * count) / total);
    this.alias = Int32Array.from({ length: count }, (_, i) => i);
    this.fill(weights);
  }

  draw(random: Random): number {
    const at = Math.floor(random() * this.keep.length);
    return random() < this.keep[at] ? at : this.alias[at];
  }

  /** Fills what is short of a mean share with what another has beyond its own. */
  private fill(weights: ArrayLike<number>): void {
    const { keep, alias } = this;
    const short: number[] = [];
    const long: number[] = [];
    for (let i = 0; i < keep.length; i++) (keep[i] < 1 ? short : long).push(i);
    while (short.length > 0 && long.length > 0) {
      const filled = short.pop()!;
      const giver = long.at(-1)!;
      alias[filled] = giver;
      keep[giver] -= 1 - keep[filled];
      if (keep[giver] < 1) short.push(long.pop()!);
    }
    // What rounding left over on one side: full shares, unless nothing may be drawn there.
    const heaviest = heaviestOf(weights);
    for (const i of [...short, ...long]) {
      if (weights[i] > 0) keep[i] = 1;
      else alias[i] = heaviest;
    }
  }
}

function heaviestOf(weights: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < weights.length; i++) if (weights[i] > weights[best]) best = i;
  return best;
}
