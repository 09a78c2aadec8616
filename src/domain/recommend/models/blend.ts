import type { FittedRecommender, RecommenderName } from './recommender';
import { standardiseInPlace } from '../../math/vector';

/** How much each model says in the blend; models that are absent or 0 say nothing. */
export type BlendWeights = Readonly<Partial<Record<RecommenderName, number>>>;

/** A model that speaks for a product, and its share of all that speaks for it, above 0 to 1. */
export interface Carrier {
  readonly model: FittedRecommender;
  readonly share: number;
}

/** Where no weighted model knows the customer: her words first, then what her segment or the shop likes. */
const coldWeights: BlendWeights = { content: 1, popularity: 0.5 };

/**
 * Several fitted models as one: the weighted sum of their scores. Scores of different models are not comparable, so
 * each customer's row is standardised first.
 */
export class BlendModel implements FittedRecommender {
  readonly name = 'blend';
  /** Weighted part of each model in the last customer's scores; empty where it had no say. */
  private readonly shares: Float32Array[];
  private readonly speaking: boolean[];

  constructor(
    readonly models: readonly FittedRecommender[],
    private readonly products: number,
    private readonly weights: BlendWeights,
  ) {
    this.shares = models.map(() => new Float32Array(products));
    this.speaking = models.map(() => false);
  }

  scores(customer: number, out: Float32Array): boolean {
    return (
      this.combine(customer, this.weights, out) ||
      (this.weights !== coldWeights && this.combine(customer, coldWeights, out))
    );
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
      standardiseInPlace(share);
      for (let j = 0; j < this.products; j++) {
        share[j] *= weight;
        out[j] += share[j];
      }
    }
    return known;
  }
}
