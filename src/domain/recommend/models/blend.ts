import { speaksFor } from '../interaction-weights';
import type { Interactions } from '../interactions';
import { excludeOwned } from '../ranking/exclude';
import type { Ranker } from '../ranking/ranker';
import { type OwnedProducts, Rankings } from './rankings';
import { type FittedRecommender, type RecommenderName, recommenderNames } from './recommender';

/** How much each model says in the blend; models that are absent or 0 say nothing. Only their ratios count. */
export type BlendWeights = Readonly<Partial<Record<RecommenderName, number>>>;

/** Who is asked how much, for whom. */
export interface Blending {
  readonly overall: BlendWeights;
  /** Of customers with `from` products and more, up to the next: ascending; none where the overall ones serve all. */
  readonly byHistory: readonly { readonly from: number; readonly weights: BlendWeights }[];
}

/** One recommender for everybody: the blend of nothing else. */
export function aloneIn(weights: BlendWeights): Blending {
  return { overall: weights, byHistory: [] };
}

/** The models that anybody is served by. */
export function everAsked({ overall, byHistory }: Blending): RecommenderName[] {
  const all = [overall, ...byHistory.map(({ weights }) => weights)];
  return recommenderNames.filter((name) => all.some((weights) => (weights[name] ?? 0) > 0));
}

/** A model that speaks for a product, and its share of all that speaks for it, above 0 to 1. */
export interface Carrier {
  readonly model: FittedRecommender;
  readonly share: number;
}

/** Who speaks for whom no other model knows: her own words, and what the shop likes. They are fitted for every shop. */
export const servingStrangers: readonly RecommenderName[] = ['content', 'popularity'];

/**
 * How much these say: as much as in everybody's blend, and alike where they have no part in it. Customers of whom
 * nothing but words is known are too few in any shop at hand to elect by themselves.
 */
function weightsForStrangers({ overall }: Blending): BlendWeights {
  const isAsked = servingStrangers.some((name) => (overall[name] ?? 0) > 0);
  return Object.fromEntries(servingStrangers.map((name) => [name, isAsked ? (overall[name] ?? 0) : 1]));
}

/** Who speaks for whom nothing but regrets are known: their like is what she does not want. */
const servingRegrets: BlendWeights = { popularity: 1 };

/** What the share of customers who took a product counts: it orders what no model ranks. */
const popularityBeyond = 1e-4;

/**
 * Several fitted models as one: the weighted sum of what each model's ranking is worth (`Standings`). Scores of
 * different models, and of one model for different customers, are on no common scale; ranks are.
 */
export class BlendModel implements FittedRecommender {
  readonly name = 'blend';
  private readonly row: Float32Array;
  private readonly rankings: Rankings;
  /** Weighted part of each model in the last customer's scores; empty where it had no say. */
  private readonly shares: Float32Array[];
  private readonly speaking: boolean[];
  private readonly strangers: BlendWeights;

  /**
   * @param interactions what the models were fitted on.
   * @param owned whether what a customer has takes part in the rankings: it does where it may be offered again.
   */
  constructor(
    readonly models: readonly FittedRecommender[],
    private readonly interactions: Interactions,
    private readonly blending: Blending,
    private readonly owned: OwnedProducts = 'left-out',
  ) {
    const products = interactions.matrix.columns;
    this.row = new Float32Array(products);
    this.strangers = weightsForStrangers(blending);
    this.rankings = new Rankings(models, interactions, owned);
    this.shares = models.map(() => new Float32Array(products));
    this.speaking = models.map(() => false);
  }

  /** Ranks ahead for these customers by the models that rank many at once, in place of those before. */
  prepare(customers: Int32Array, ranker: Ranker): Promise<void> {
    return this.rankings.prepare(customers, ranker);
  }

  scores(customer: number, out: Float32Array): boolean {
    if (this.hasOnlyRegrets(customer)) this.combine(customer, servingRegrets, out);
    else if (this.combine(customer, this.weightsOf(customer), out)) return true;
    else this.combine(customer, this.strangers, out);
    return this.speaking.includes(true);
  }

  /** The models that gave something to the product in the last customer's scores, the most giving first. */
  carriersOf(product: number): Carrier[] {
    const given: Carrier[] = [];
    let total = 0;
    for (let p = 0; p < this.models.length; p++) {
      const share = this.speaking[p] ? this.shares[p][product] : 0;
      if (!(share > 0)) continue;
      total += share;
      given.push({ model: this.models[p], share });
    }
    given.sort((a, b) => b.share - a.share);
    return given.map(({ model, share }) => ({ model, share: share / total }));
  }

  private weightsOf(customer: number): BlendWeights {
    const { starts } = this.interactions.matrix;
    const length = starts[customer + 1] - starts[customer];
    const { overall, byHistory } = this.blending;
    return byHistory.findLast(({ from }) => length >= from)?.weights ?? overall;
  }

  private hasOnlyRegrets(customer: number): boolean {
    const { matrix, relations } = this.interactions;
    const [from, end] = [matrix.starts[customer], matrix.starts[customer + 1]];
    return end > from && !relations.subarray(from, end).some(speaksFor);
  }

  /** Sums up what the models say; false where none but popularity does. */
  private combine(customer: number, weights: BlendWeights, out: Float32Array): boolean {
    let known = false;
    out.fill(0);
    for (let p = 0; p < this.models.length; p++) {
      const model = this.models[p];
      const isPopularity = model.name === 'popularity';
      const weight = weights[model.name] ?? 0;
      this.shares[p].fill(0);
      this.speaking[p] = weight > 0 && this.rankings.take(p, customer);
      if (this.speaking[p]) this.addStandings(p, weight, out);
      if (isPopularity && this.addPopularity(p, customer, out)) this.speaking[p] = true;
      if (this.speaking[p] && !isPopularity) known = true;
    }
    return known;
  }

  private addStandings(p: number, weight: number, out: Float32Array): void {
    const { standings } = this.rankings;
    for (let s = 0; s < standings.count; s++) {
      const product = standings.ids[s];
      this.shares[p][product] = weight * standings.values[s];
      out[product] += this.shares[p][product];
    }
  }

  private addPopularity(p: number, customer: number, out: Float32Array): boolean {
    if (!this.models[p].scores(customer, this.row)) return false;
    if (this.owned === 'left-out') excludeOwned(this.interactions, customer, this.row);
    for (let j = 0; j < out.length; j++) {
      if (!(this.row[j] > 0)) continue;
      this.shares[p][j] += popularityBeyond * this.row[j];
      out[j] += popularityBeyond * this.row[j];
    }
    return true;
  }
}
