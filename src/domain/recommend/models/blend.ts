import { speaksFor } from '../interaction-weights';
import type { Interactions } from '../interactions';
import type { TopK } from '../../math/top-k';
import type { Ranker } from '../ranking/ranker';
import { agedMatrix, type InterestAgeing, latestIn, readsAge } from './interest-ageing';
import { BlendedRow } from './blended-row';
import { servingOne } from './fold-in';
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

/**
 * Several fitted models as one: the weighted sum of what each model's ranking is worth (`Standings`). Scores of
 * different models, and of one model for different customers, are on no common scale; ranks are. What no model ranks is
 * in the order of popularity, which is the same for everybody: so a customer costs what is ranked for her and not the
 * whole catalogue.
 */
export class BlendModel implements FittedRecommender {
  readonly name = 'blend';
  private readonly rankings: Rankings;
  private readonly row: BlendedRow;
  private readonly speaking: boolean[];
  private readonly strangers: BlendWeights;

  /**
   * @param interactions what the models were fitted on.
   * @param interest how what customers did aged for the models that read it.
   * @param owned whether what a customer has takes part in the rankings: it does where it may be offered again.
   */
  constructor(
    readonly models: readonly FittedRecommender[],
    private readonly interactions: Interactions,
    private readonly blending: Blending,
    private readonly owned: OwnedProducts = 'left-out',
    private readonly interest: InterestAgeing | null = null,
  ) {
    this.strangers = weightsForStrangers(blending);
    this.rankings = new Rankings(models, interactions, owned);
    const popular = models.findIndex(({ name }) => name === 'popularity');
    this.row = new BlendedRow(
      models.length,
      interactions.matrix.columns,
      popular,
      models[popular],
      this.rankings.leftOut,
    );
    this.speaking = models.map(() => false);
  }

  /** The same for one customer alone, number 0, by what she has now: her rows are folded in, and nothing is fitted. */
  forOne(own: Interactions): BlendModel {
    const { interest, interactions } = this;
    const aged = interest === null ? own.matrix : agedMatrix(own, interest, latestIn(interactions.lastAt));
    const models = this.models.map((model) =>
      servingOne(model, readsAge(model.name) ? { ...own, matrix: aged } : own),
    );
    return new BlendModel(models, own, this.blending, this.owned, interest);
  }

  /** Ranks ahead for these customers by the models that rank many at once, in place of those before. */
  prepare(customers: Int32Array, ranker: Ranker): Promise<void> {
    return this.rankings.prepare(customers, ranker);
  }

  scores(customer: number, out: Float32Array): boolean {
    const isKnown = this.turnTo(customer);
    this.row.write(out);
    return isKnown;
  }

  /**
   * Turns to a customer, of whom `best`, `scoreOf` and `carriersOf` tell then, without a score for every product;
   * false where nobody knows anything of her.
   */
  turnTo(customer: number): boolean {
    if (this.hasOnlyRegrets(customer)) this.combine(customer, servingRegrets);
    else if (this.combine(customer, this.weightsOf(customer))) return true;
    else this.combine(customer, this.strangers);
    return this.speaking.includes(true);
  }

  /**
   * The best of the last customer's scores above 0, of products whose flag is not 0, as `TopK.select` of them all would
   * find them; returns how many there are.
   */
  best(top: TopK, flags: Uint8Array): number {
    return this.row.best(top, flags);
  }

  /** The last customer's score of a product, 0 where no model says anything of it. */
  scoreOf(product: number): number {
    return this.row.scoreOf(product);
  }

  /** The models that gave something to the product in the last customer's scores, the most giving first. */
  carriersOf(product: number): Carrier[] {
    const given: Carrier[] = [];
    let total = 0;
    for (let p = 0; p < this.models.length; p++) {
      const share = this.speaking[p] ? this.row.partOf(p, product) : 0;
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
    const end = matrix.starts[customer + 1];
    for (let e = matrix.starts[customer]; e < end; e++) if (speaksFor(relations[e])) return false;
    return end > matrix.starts[customer];
  }

  /** Sums up what the models say; false where none but popularity does. */
  private combine(customer: number, weights: BlendWeights): boolean {
    const { row, rankings, speaking } = this;
    let known = false;
    row.begin(customer);
    for (let p = 0; p < this.models.length; p++) {
      const isPopularity = p === row.popular;
      const weight = weights[this.models[p].name] ?? 0;
      speaking[p] = weight > 0 && rankings.take(p, customer);
      if (speaking[p]) row.add(p, weight, rankings.standings);
      if (isPopularity && row.addPopularity()) speaking[p] = true;
      if (speaking[p] && !isPopularity) known = true;
    }
    return known;
  }
}
