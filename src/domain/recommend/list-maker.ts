import { range } from '../math/order';
import { portion, type Step } from '../steps';
import { type Absence, absenceOf } from './absence';
import { similarProducts } from './directions/similar';
import { ListWriter, type ListSources } from './list-writer';
import type { Chosen, RecommendationLists } from './lists';
import { ContentModel } from './models/content';
import { itemKnn } from './models/item-knn';
import { NeighbourModel } from './models/neighbour-model';
import { savedFits } from './models/fit-models';
import type { FittedRecommender, SavedModel } from './models/recommender';
import type { Ranker } from './ranking/ranker';

/** Customers for whom the models that rank many at once do so ahead. */
const customersAtOnce = 1_024;

/** Makes a shop's lists by models that are fitted, and says of a single product why it is not in one. */
export class ListMaker {
  constructor(
    readonly sources: ListSources,
    private readonly chosen: Chosen,
    readonly length: number,
    private readonly ranker: Ranker,
    /** 1 for each product that is a line of the invoice and no goods. */
    private readonly isService: Uint8Array,
  ) {}

  /** What its models learnt, so that the same maker can be had without fitting them again. */
  fits(): SavedModel[] {
    return savedFits(this.sources.blend.models);
  }

  /** The lists of all customers. */
  async *lists(): AsyncGenerator<Step, RecommendationLists> {
    const { blend, interactions, takers, offerable } = this.sources;
    const { matrix } = interactions;
    const { models } = blend;
    const nearest = {
      taken: models.find(isItemKnn) ?? (yield* portion(itemKnn.fit(matrix, itemKnn.defaults), 0, 0.05)),
      worded: models.find((model) => model instanceof ContentModel) ?? null,
    };
    const similar = yield* portion(similarProducts(nearest, takers, offerable), 0.05, 0.1);
    const writer = new ListWriter(this.sources, this.length);
    for (let customer = 0; customer < matrix.rows; customer++) {
      if (customer % customersAtOnce === 0) {
        await this.prepare(range(Math.min(matrix.rows, customer + customersAtOnce)).subarray(customer));
      }
      writer.write(customer);
      if (customer % 32 === 31) {
        yield { done: 100 + Math.floor((900 * (customer + 1)) / matrix.rows), total: 1000 };
      }
    }
    const ofProducts = { takers: takers.likedOfSegment, similar };
    return { ...writer.finish(), chosen: this.chosen, ofProducts };
  }

  /**
   * Why a product is not in a customer's list.
   * @param stored the products of her list as it was made, -1 behind the last.
   */
  async whyNot(customer: number, product: number, stored: Int32Array): Promise<Absence> {
    await this.prepare(Int32Array.of(customer));
    const { sources, length } = this;
    const writer = new ListWriter(sources, length);
    return absenceOf(writer, sources, this.isService[product] === 1, length, customer, product, stored);
  }

  /** Has the models that rank many at once do so for these customers, in place of those before. */
  prepare(customers: Int32Array): Promise<void> {
    return this.sources.blend.prepare(customers, this.ranker);
  }
}

function isItemKnn(model: FittedRecommender): model is NeighbourModel {
  return model instanceof NeighbourModel && model.name === 'itemKnn';
}
