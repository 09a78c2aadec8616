import { entryOf, type SparseMatrix } from '../../math/sparse';
import type { ExplainingRecommender } from '../reasons/explaining';
import type { RecommenderName } from './recommender';

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
export class NeighbourModel implements ExplainingRecommender {
  constructor(
    readonly name: RecommenderName,
    private readonly interactions: SparseMatrix,
    readonly neighbours: Neighbours,
  ) {}

  scores(customer: number, out: Float32Array): boolean {
    const { starts, indices, values } = this.interactions;
    const { k, ids, similarities } = this.neighbours;
    out.fill(0);
    let known = false;
    for (let e = starts[customer]; e < starts[customer + 1]; e++) {
      const from = indices[e] * k;
      for (let s = from; s < from + k; s++) {
        const j = ids[s];
        if (j < 0) break;
        out[j] += values[e] * similarities[s];
        known = true;
      }
    }
    return known;
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
