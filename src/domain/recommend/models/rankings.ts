import type { Interactions } from '../interactions';
import { OwnedFlags, ownedBy } from '../ranking/exclude';
import type { RankedProducts, Ranker } from '../ranking/ranker';
import { topOfCustomers } from '../ranking/top-of-customers';
import { drain } from '../../steps';
import { SparseRow } from '../../math/sparse-row';
import { hasFactors } from './factor-model';
import { PopularityModel } from './popularity';
import { type FittedRecommender, ranksMany, scoresSparsely } from './recommender';
import { Standings, standingsLength } from './standings';

/** Whether what a customer has takes part in the rankings: it does where it may be offered again. */
export type OwnedProducts = 'left-out' | 'ranked';

/**
 * What several models' rankings are worth for one customer after the other. Models that rank many customers at once
 * do so ahead (`prepare`), and none of their scores is kept; of the others those that say something of few products rank
 * these alone, popularity has its order for everybody, and the rest score a row when it is asked for.
 */
export class Rankings {
  /** Of the model and customer taken last. */
  readonly standings = new Standings();
  private readonly row: Float32Array;
  private readonly few: SparseRow;
  /** Of whom the last question was; null where what she has takes part. */
  readonly leftOut: OwnedFlags | null;
  private readonly position = new Map<number, number>();
  /** Lists of the prepared customers by each model that ranks many at once. */
  private ahead: (RankedProducts | null)[];

  constructor(
    private readonly models: readonly FittedRecommender[],
    private readonly interactions: Interactions,
    owned: OwnedProducts,
  ) {
    this.leftOut = owned === 'left-out' ? new OwnedFlags(interactions) : null;
    this.few = new SparseRow(interactions.matrix.columns);
    this.row = new Float32Array(interactions.matrix.columns);
    this.ahead = models.map(() => null);
  }

  /** Ranks ahead for these customers, in place of those before. */
  async prepare(customers: Int32Array, ranker: Ranker): Promise<void> {
    const { matrix } = this.interactions;
    const exclude = this.leftOut === null ? undefined : ownedBy(this.interactions, customers);
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
    this.leftOut?.turnTo(customer);
    return this.takeNow(this.models[p], customer);
  }

  private takeNow(model: FittedRecommender, customer: number): boolean {
    const { standings, few, row, leftOut } = this;
    const flags = leftOut?.flags ?? null;
    if (model instanceof PopularityModel) {
      standings.takeOrder(model.ranking.ids, model.ranking.scores, flags);
      return model.ranking.ids.length > 0;
    }
    if (scoresSparsely(model)) {
      few.clear();
      if (model.addScores(customer, few) && standings.takeSparse(few, flags)) return true;
    }
    if (!model.scores(customer, row)) return false;
    for (const product of leftOut?.products ?? []) row[product] = Number.NEGATIVE_INFINITY;
    standings.take(row);
    return true;
  }
}
