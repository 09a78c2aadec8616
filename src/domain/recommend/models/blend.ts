import { TopK } from '../../math/top-k';
import type { FittedRecommender, RecommenderName } from './recommender';
import { standardiseInPlace } from '../../math/vector';

/** How much each model says in the blend; models that are absent or 0 say nothing. */
export type BlendWeights = Readonly<Partial<Record<RecommenderName, number>>>;

export interface BlendOptions {
  /** Weighted sum of scores standardised per customer, or weighted reciprocal ranks. */
  readonly method: 'weights' | 'reciprocalRank';
  readonly weights: BlendWeights;
}

/** Cormack, Clarke, Büttcher 2009: the constant that keeps the first ranks from deciding alone. */
const rankConstant = 60;

/** Ranks beyond this add less than 1/1060 and are taken as nothing. */
const ranksFused = 1_000;

/** Where no weighted model knows the customer: her words first, then what her segment or the shop likes. */
const coldWeights: BlendWeights = { content: 1, popularity: 0.5 };

/**
 * Several fitted models as one. Scores of different models are not comparable, so each customer's row is
 * made so first: standardised, or turned into reciprocal ranks.
 */
export class BlendModel implements FittedRecommender {
  readonly name = 'blend';
  /** Weighted part of each model in the last customer's scores; empty where it had no say. */
  private readonly shares: Float32Array[];
  private readonly speaking: boolean[];
  private readonly ranks = new TopK(ranksFused);

  constructor(
    readonly models: readonly FittedRecommender[],
    private readonly products: number,
    private readonly options: BlendOptions,
  ) {
    this.shares = models.map(() => new Float32Array(products));
    this.speaking = models.map(() => false);
  }

  scores(customer: number, out: Float32Array): boolean {
    return (
      this.combine(customer, this.options.weights, out) ||
      (this.options.weights !== coldWeights && this.combine(customer, coldWeights, out))
    );
  }

  /** Models in the order of what each gave to the product in the last customer's scores, most first. */
  carriersOf(product: number): FittedRecommender[] {
    const order: number[] = [];
    for (let p = 0; p < this.models.length; p++) if (this.speaking[p]) order.push(p);
    order.sort((a, b) => this.shares[b][product] - this.shares[a][product]);
    return order.map((p) => this.models[p]);
  }

  private combine(customer: number, weights: BlendWeights, out: Float32Array): boolean {
    let known = false;
    out.fill(0);
    for (let p = 0; p < this.models.length; p++) {
      const model = this.models[p];
      const weight = weights[model.name] ?? 0;
      const share = this.shares[p];
      this.speaking[p] = weight > 0 && model.scores(customer, share);
      if (!this.speaking[p]) continue;
      if (model.name !== 'popularity' || weights === coldWeights) known = true;
      this.toComparable(share, weight);
      for (let j = 0; j < this.products; j++) out[j] += share[j];
    }
    return known;
  }

  private toComparable(row: Float32Array, weight: number): void {
    if (this.options.method === 'weights') {
      standardiseInPlace(row);
      for (let j = 0; j < row.length; j++) row[j] *= weight;
      return;
    }
    const found = this.ranks.select(row);
    row.fill(0);
    for (let r = 0; r < found; r++) row[this.ranks.ids[r]] = weight / (rankConstant + r + 1);
  }
}
