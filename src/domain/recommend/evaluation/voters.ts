import type { FittedRecommender } from '../models/recommender';
import { Rankings } from '../models/rankings';
import type { Ranker } from '../ranking/ranker';
import { type HeldOut, productsOf } from './held-out';

/** Hidden products of one customer that vote; of a basket of fifty, these spread evenly. */
const mostVotes = 5;

/** What each model's ranking is worth, for every product that any of them ranks for one customer. */
interface Voter {
  /** Models × candidates. */
  readonly values: Float32Array;
  readonly candidates: number;
  /** Position among the candidates (ascending by number) of each hidden product, -1 where no model ranks it. */
  readonly hidden: Int32Array;
  readonly sums: Float32Array;
}

/** Customers with hidden purchases, who elect a blend's weights: those win that rank their products first. */
export class Voters {
  private readonly voters: Voter[] = [];
  /** Products that each has to learn from. */
  readonly histories: Int32Array;
  private readonly rankings: Rankings;

  constructor(
    private readonly models: readonly FittedRecommender[],
    private readonly held: HeldOut,
  ) {
    const { starts } = held.train.matrix;
    this.rankings = new Rankings(models, held.train, 'left-out');
    this.histories = held.customers.map((customer) => starts[customer + 1] - starts[customer]);
  }

  get size(): number {
    return this.held.customers.length;
  }

  /** Ranks ahead for all by the models that rank many at once. */
  prepare(ranker: Ranker): Promise<void> {
    return this.rankings.prepare(this.held.customers, ranker);
  }

  /** Ranks for the i-th customer; they come in order. */
  fill(i: number): void {
    const customer = this.held.customers[i];
    const { standings } = this.rankings;
    const ranked = this.models.map((_, p) => {
      const count = this.rankings.take(p, customer) ? standings.count : 0;
      return { ids: standings.ids.slice(0, count), values: standings.values.slice(0, count) };
    });
    const union = Int32Array.from(new Set(ranked.flatMap(({ ids }) => [...ids]))).sort();
    const position = new Map([...union].map((product, at) => [product, at]));
    const values = new Float32Array(this.models.length * union.length);
    ranked.forEach((own, m) => {
      for (let s = 0; s < own.ids.length; s++) {
        values[m * union.length + position.get(own.ids[s])!] = own.values[s];
      }
    });
    const products = productsOf(this.held.targets, i);
    const step = Math.max(1, products.length / mostVotes);
    const votes = Math.min(products.length, mostVotes);
    this.voters[i] = {
      values,
      candidates: union.length,
      hidden: Int32Array.from(
        { length: votes },
        (_, v) => position.get(products[Math.floor(v * step)]) ?? -1,
      ),
      sums: new Float32Array(union.length),
    };
  }

  /** Empties the sums that `gainWith` and `add` build on. */
  clear(i: number): void {
    this.voters[i].sums.fill(0);
  }

  /** Adds `weight` times what a model's ranking is worth to the sums of the i-th customer. */
  add(i: number, model: number, weight: number): void {
    const { sums, values, candidates } = this.voters[i];
    for (let c = 0, at = model * candidates; c < candidates; c++, at++) sums[c] += weight * values[at];
  }

  /** Mean of 1 / log2(1 + rank) of the hidden products by the sums with one more of a model's ranking. */
  gainWith(i: number, model: number): number {
    const { sums, values, candidates, hidden } = this.voters[i];
    const from = model * candidates;
    let gain = 0;
    for (const target of hidden) {
      if (target < 0) continue;
      const own = sums[target] + values[from + target];
      if (own === 0) continue;
      let rank = 1;
      for (let c = 0; c < candidates; c++) {
        const other = sums[c] + values[from + c];
        if (other > own || (other === own && c < target)) rank++;
      }
      gain += 1 / Math.log2(1 + rank);
    }
    return gain / hidden.length;
  }

  /** The same under weights of all models. */
  gainUnder(i: number, weights: ArrayLike<number>): number {
    this.clear(i);
    let last = -1;
    for (let m = 0; m < this.models.length; m++) if (weights[m] > 0) last = m;
    if (last < 0) return 0;
    for (let m = 0; m < last; m++) this.add(i, m, weights[m] / weights[last]);
    return this.gainWith(i, last);
  }
}
