import type { FittedRecommender } from '../models/recommender';
import { Rankings } from '../models/rankings';
import type { Ranker } from '../ranking/ranker';
import { type HeldOut, productsOf } from './held-out';

/** Hidden products of one customer that vote; of a basket of fifty, these spread evenly. */
const mostVotes = 5;

/**
 * Rank whose product is worth half of a first one to an election that compares two ways of ranking. NDCG's 1 / log2(1 +
 * rank) falls so steeply over the first places, where chance decides, that of a thousand voters it could not tell equal
 * weights from elected ones that find 7% more: on inner splits of four shops what this measure took found 3% more than
 * what that one took, and the logarithm of the rank, which heeds the last places too much, 1%.
 */
const patience = 30;

/** First and second derivatives by the weights: of a team's weights, and team × team, negated. */
export interface Derivatives {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

/** What each model's ranking is worth, for every product that any of them ranks for one customer. */
interface Voter {
  /** Candidates × models: most products are ranked by few of them, and what is 0 is passed over. */
  readonly values: Float32Array;
  readonly candidates: number;
  /** Position among the candidates (ascending by number) of each hidden product, -1 where no model ranks it. */
  readonly hidden: Int32Array;
}

/** Customers with hidden purchases, who elect a blend's weights: what the models' rankings say of their products. */
export class Voters {
  private readonly voters: Voter[] = [];
  /** Products that each has to learn from. */
  readonly histories: Int32Array;
  private readonly rankings: Rankings;
  /** Position among the candidates of the customer who is filled in, -1 of the other products. */
  private readonly position: Int32Array;
  /** Weighted sum, then probability, of each candidate of the customer looked at last. */
  private sums = new Float64Array(0);

  constructor(
    readonly models: readonly FittedRecommender[],
    private readonly held: HeldOut,
  ) {
    const { starts, columns } = held.train.matrix;
    this.rankings = new Rankings(models, held.train, 'left-out');
    this.histories = held.customers.map((customer) => starts[customer + 1] - starts[customer]);
    this.position = new Int32Array(columns).fill(-1);
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
    const { position } = this;
    const found: number[] = [];
    for (const { ids } of ranked) {
      for (const product of ids) if (position[product] < 0) position[product] = found.push(product);
    }
    const union = Int32Array.from(found).sort();
    union.forEach((product, at) => {
      position[product] = at;
    });
    const values = new Float32Array(union.length * this.models.length);
    ranked.forEach((own, m) => {
      for (let s = 0; s < own.ids.length; s++) {
        values[position[own.ids[s]] * this.models.length + m] = own.values[s];
      }
    });
    const products = productsOf(this.held.targets, i);
    const step = Math.max(1, products.length / mostVotes);
    const votes = Math.min(products.length, mostVotes);
    this.voters[i] = {
      values,
      candidates: union.length,
      hidden: Int32Array.from({ length: votes }, (_, v) => position[products[Math.floor(v * step)]]),
    };
    for (const product of union) position[product] = -1;
    if (union.length > this.sums.length) this.sums = new Float64Array(2 * union.length);
  }

  /**
   * Log-likelihood of the i-th customer's hidden products, the mean over them, where each candidate is taken with a
   * probability in proportion to exp(weighted sum of the team's rankings); those that no model ranks say nothing.
   * Its derivatives by the weights are added to `derivatives`.
   */
  addLikelihood(i: number, team: readonly number[], weights: Float64Array, derivatives: Derivatives): number {
    const voter = this.voters[i];
    const { candidates, hidden } = voter;
    const { sums } = this;
    this.sum(i, team, weights);
    let most = 0;
    for (let c = 0; c < candidates; c++) most = Math.max(most, sums[c]);
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
    addDerivatives(voter, this.models.length, sums, team, found, derivatives);
    return likelihood / hidden.length;
  }

  /** Mean of what the ranks of the hidden products are worth (see `patience`) under weights of all models. */
  gainUnder(i: number, weights: Float64Array): number {
    const { candidates, hidden } = this.voters[i];
    const { sums } = this;
    this.sum(i, [...this.models.keys()], weights);
    let gain = 0;
    for (const target of hidden) {
      if (target < 0 || sums[target] === 0) continue;
      let rank = 1;
      for (let c = 0; c < candidates; c++) {
        if (sums[c] > sums[target] || (sums[c] === sums[target] && c < target)) rank++;
      }
      gain += patience / (patience + rank);
    }
    return gain / hidden.length;
  }

  private sum(i: number, team: readonly number[], weights: Float64Array): void {
    const { values, candidates } = this.voters[i];
    const { sums } = this;
    const models = this.models.length;
    for (let c = 0; c < candidates; c++) {
      let sum = 0;
      for (let a = 0; a < team.length; a++) sum += weights[a] * values[c * models + team[a]];
      sums[c] = sum;
    }
  }
}

/** What one customer adds, of the candidates' `probabilities`. */
function addDerivatives(
  { values, candidates, hidden }: Voter,
  models: number,
  probabilities: Float64Array,
  team: readonly number[],
  found: number,
  { gradient, curvature }: Derivatives,
): void {
  const size = team.length;
  const expected = new Float64Array(size);
  const products = new Float64Array(size * size);
  for (let c = 0; c < candidates; c++) {
    const row = c * models;
    for (let a = 0; a < size; a++) {
      const weighted = probabilities[c] * values[row + team[a]];
      if (weighted === 0) continue;
      expected[a] += weighted;
      for (let b = 0; b <= a; b++) products[a * size + b] += weighted * values[row + team[b]];
    }
  }
  const share = found / hidden.length;
  for (let a = 0; a < size; a++) {
    let observed = 0;
    for (const target of hidden) if (target >= 0) observed += values[target * models + team[a]];
    gradient[a] += observed / hidden.length - share * expected[a];
    for (let b = 0; b <= a; b++) {
      const covariance = share * (products[a * size + b] - expected[a] * expected[b]);
      curvature[a * size + b] += covariance;
      if (b < a) curvature[b * size + a] += covariance;
    }
  }
}
