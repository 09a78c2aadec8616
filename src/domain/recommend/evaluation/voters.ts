import type { FittedRecommender } from '../models/recommender';
import { Rankings } from '../models/rankings';
import type { Ranker } from '../ranking/ranker';
import { type HeldOut, productsOf } from './held-out';

/** Hidden products of one customer that vote; of a basket of fifty, these spread evenly. */
const mostVotes = 5;

/** First and second derivatives by the weights: of `models` weights, and models × models, negated. */
export interface Derivatives {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

/** What each model's ranking is worth, for every product that any of them ranks for one customer. */
interface Voter {
  /** Models × candidates. */
  readonly values: Float32Array;
  readonly candidates: number;
  /** Position among the candidates (ascending by number) of each hidden product, -1 where no model ranks it. */
  readonly hidden: Int32Array;
  readonly sums: Float64Array;
}

/** Customers with hidden purchases, who elect a blend's weights: what the models' rankings say of their products. */
export class Voters {
  private readonly voters: Voter[] = [];
  /** Products that each has to learn from. */
  readonly histories: Int32Array;
  private readonly rankings: Rankings;

  constructor(
    readonly models: readonly FittedRecommender[],
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
      sums: new Float64Array(union.length),
    };
  }

  /**
   * Log-likelihood of the i-th customer's hidden products, the mean over them, where each candidate is taken with a
   * probability in proportion to exp(weighted sum of the team's rankings); those that no model ranks say nothing.
   * Its derivatives by the weights are added to `derivatives`.
   */
  addLikelihood(i: number, team: readonly number[], weights: Float64Array, derivatives: Derivatives): number {
    const { sums, values, candidates, hidden } = this.voters[i];
    this.sum(i, team, weights);
    let most = 0;
    for (const each of sums) most = Math.max(most, each);
    let found = 0;
    let likelihood = 0;
    for (const target of hidden) {
      if (target < 0) continue;
      found++;
      likelihood += sums[target] - most;
    }
    if (found === 0) return 0;
    let total = 0;
    for (let c = 0; c < candidates; c++) {
      sums[c] = Math.exp(sums[c] - most);
      total += sums[c];
    }
    likelihood -= found * Math.log(total);
    for (let c = 0; c < candidates; c++) sums[c] /= total;
    const observed = team.map((model) =>
      hidden.reduce((sum, target) => (target < 0 ? sum : sum + values[model * candidates + target]), 0),
    );
    addDerivatives(this.voters[i], team, observed, found, derivatives);
    return likelihood / hidden.length;
  }

  /** Mean of 1 / log2(1 + rank) of the hidden products under weights of all models. */
  gainUnder(i: number, weights: Float64Array): number {
    const { sums, candidates, hidden } = this.voters[i];
    this.sum(i, [...this.models.keys()], weights);
    let gain = 0;
    for (const target of hidden) {
      if (target < 0 || sums[target] === 0) continue;
      let rank = 1;
      for (let c = 0; c < candidates; c++) {
        if (sums[c] > sums[target] || (sums[c] === sums[target] && c < target)) rank++;
      }
      gain += 1 / Math.log2(1 + rank);
    }
    return gain / hidden.length;
  }

  private sum(i: number, team: readonly number[], weights: Float64Array): void {
    const { sums, values, candidates } = this.voters[i];
    sums.fill(0);
    for (let a = 0; a < team.length; a++) {
      const weight = weights[a];
      if (weight === 0) continue;
      for (let c = 0, at = team[a] * candidates; c < candidates; c++, at++) sums[c] += weight * values[at];
    }
  }
}

/** What one customer adds; `sums` are the candidates' probabilities, `observed` the team's values of what was taken. */
function addDerivatives(
  { sums, values, candidates, hidden }: Voter,
  team: readonly number[],
  observed: readonly number[],
  found: number,
  { gradient, curvature }: Derivatives,
): void {
  const size = team.length;
  const expected = team.map((model) => {
    let mean = 0;
    for (let c = 0, at = model * candidates; c < candidates; c++, at++) mean += sums[c] * values[at];
    return mean;
  });
  const share = found / hidden.length;
  const weighted = new Float64Array(candidates);
  for (let a = 0; a < size; a++) {
    gradient[a] += observed[a] / hidden.length - share * expected[a];
    for (let c = 0, at = team[a] * candidates; c < candidates; c++, at++) weighted[c] = sums[c] * values[at];
    for (let b = 0; b <= a; b++) {
      let product = 0;
      for (let c = 0, at = team[b] * candidates; c < candidates; c++, at++)
        product += weighted[c] * values[at];
      const covariance = share * (product - expected[a] * expected[b]);
      curvature[a * size + b] += covariance;
      if (b < a) curvature[b * size + a] += covariance;
    }
  }
}
