import type { Interactions } from '../interactions';
import { excludeOwned, ownedBy } from '../ranking/exclude';
import type { RankedProducts, Ranker } from '../ranking/ranker';
import { topOfCustomers } from '../ranking/top-of-customers';
import { drain } from '../../steps';
import { hasFactors } from './factor-model';
import { type FittedRecommender, ranksMany } from './recommender';
import { Standings, standingsLength } from './standings';

/** Whether what a customer has takes part in the rankings: it does where it may be offered again. */
export type OwnedProducts = 'left-out' | 'ranked';

/**
 * What several models' rankings are worth for one customer after the other. Models that rank many customers at once
 * do so ahead (`prepare`), and none of their scores is kept; the others score a row when it is asked for.
 */
export class Rankings {
  /** Of the model and customer taken last. */
  readonly standings = new Standings();
  private readonly row: Float32Array;
  private readonly position = new Map<number, number>();
  /** Lists of the prepared customers by each model that ranks many at once. */
  private ahead: (RankedProducts | null)[];

  constructor(
    private readonly models: readonly FittedRecommender[],
    private readonly interactions: Interactions,
    private readonly owned: OwnedProducts,
  ) {
    this.row = new Float32Array(interactions.matrix.columns);
    this.ahead = models.map(() => null);
  }

  /** Ranks ahead for these customers, in place of those before. */
  async prepare(customers: Int32Array, ranker: Ranker): Promise<void> {
    const { matrix } = this.interactions;
    const exclude = this.owned === 'left-out' ? ownedBy(this.interactions, customers) : undefined;
    this.position.clear();
    customers.forEach((customer, at) => void this.position.set(customer, at));
    for (let p = 0; p < this.models.length; p++) {
      const model = this.models[p];
      if (!hasFactors(model) && !ranksMany(model)) continue;
      this.ahead[p] = await drain(
        topOfCustomers(model, customers, matrix.columns, standingsLength, ranker, exclude),
      );
    }
  }

  /** Takes what the p-th model's ranking is worth for a customer; false where it knows nothing of her. */
  take(p: number, customer: number): boolean {
    const lists = this.ahead[p];
    const at = this.position.get(customer);
    if (lists !== null && at !== undefined) {
      return this.standings.takeList(
        lists.ids.subarray(at * lists.k, (at + 1) * lists.k),
        lists.scores.subarray(at * lists.k, (at + 1) * lists.k),
      );
    }
    if (!this.models[p].scores(customer, this.row)) return false;
    if (this.owned === 'left-out') excludeOwned(this.interactions, customer, this.row);
    this.standings.take(this.row);
    return true;
  }
}
