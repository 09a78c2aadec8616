import { entryOf, type SparseMatrix } from '../../math/sparse';
import type { SparseRow } from '../../math/sparse-row';
import type { ExplainingRecommender } from '../reasons/explaining';
import {
  type CustomerRow,
  type RecommenderName,
  rowOf,
  type SavedModel,
  type SimilarityModel,
  type SparseScorer,
} from './recommender';

/** The nearest products of every product, best first within a row: products × `k`, padded with -1. */
export interface Neighbours {
  readonly k: number;
  readonly ids: Int32Array;
  readonly similarities: Float32Array;
}

/** A new empty table of neighbours. */
export function emptyNeighbours(products: number, k: number): Neighbours {
  return {
    k,
    ids: new Int32Array(products * k).fill(-1),
    similarities: new Float32Array(products * k),
  };
}

/** Score of a product: sum over the customer's products of confidence × similarity, where they are neighbours. */
export class NeighbourModel implements ExplainingRecommender, SimilarityModel, SparseScorer {
  constructor(
    readonly name: RecommenderName,
    private readonly interactions: SparseMatrix,
    readonly neighbours: Neighbours,
    private readonly options: unknown = null,
  ) {}

  /** The model that `save` told of. */
  static restore({ name, options, tables }: SavedModel, interactions: SparseMatrix): NeighbourModel {
    const ids = tables.ids as Int32Array;
    const k = interactions.columns > 0 ? ids.length / interactions.columns : 1;
    const similarities = tables.similarities as Float32Array;
    return new NeighbourModel(name, interactions, { k, ids, similarities }, options);
  }

  save(): SavedModel {
    const { ids, similarities } = this.neighbours;
    return { name: this.name, options: this.options, tables: { ids, similarities } };
  }

  scores(customer: number, out: Float32Array): boolean {
    return this.scoresOf(rowOf(this.interactions, customer), out);
  }

  scoresOf({ products, values }: CustomerRow, out: Float32Array): boolean {
    out.fill(0);
    let known = false;
    for (let e = 0; e < products.length; e++) {
      if (this.addNeighbours(products[e], values[e], out)) known = true;
    }
    return known;
  }

  /** In the order of `scores`, so that the sums are the same. */
  addScores(customer: number, row: SparseRow): boolean {
    const { starts, indices, values } = this.interactions;
    const { k, ids, similarities } = this.neighbours;
    for (let e = starts[customer]; e < starts[customer + 1]; e++) {
      const end = (indices[e] + 1) * k;
      for (let s = indices[e] * k; s < end && ids[s] >= 0; s++) row.add(ids[s], values[e] * similarities[s]);
    }
    return row.count > 0;
  }

  /** The same model for one customer alone, number 0, whose row this is (1 × products). */
  forOne(interactions: SparseMatrix): NeighbourModel {
    return new NeighbourModel(this.name, interactions, this.neighbours, this.options);
  }

  similarProducts(product: number, out: Float32Array): boolean {
    out.fill(0);
    return this.addNeighbours(product, 1, out);
  }

  /** Adds `weight` × similarity to each neighbour; false where there is none. */
  private addNeighbours(product: number, weight: number, out: Float32Array): boolean {
    const { k, ids, similarities } = this.neighbours;
    const from = product * k;
    let s = from;
    for (; s < from + k && ids[s] >= 0; s++) out[ids[s]] += weight * similarities[s];
    return s > from;
  }

  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    for (let o = 0; o < owned.length; o++) {
      out[o] = this.confidence(customer, owned[o]) * this.similarity(owned[o], product);
    }
  }

  /** Similarity of `to` among the neighbours of `from`, 0 where it is none of them. */
  similarity(from: number, to: number): number {
    const { k, ids, similarities } = this.neighbours;
    for (let s = from * k; s < (from + 1) * k && ids[s] >= 0; s++) {
      if (ids[s] === to) return similarities[s];
    }
    return 0;
  }

  private confidence(customer: number, product: number): number {
    return confidenceOf(this.interactions, customer, product);
  }
}

/** Confidence of one pair, 0 where there is none. */
export function confidenceOf(interactions: SparseMatrix, customer: number, product: number): number {
  const entry = entryOf(interactions, customer, product);
  return entry < 0 ? 0 : interactions.values[entry];
}
