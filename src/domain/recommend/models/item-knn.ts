import { emptyNeighbours, NeighbourModel } from './neighbour-model';
import { TopK } from '../../math/top-k';
import type { Recommender } from './recommender';
import type { Step } from '../../steps';
import { type SparseMatrix, transpose } from '../../math/sparse';
import { normaliseInPlace } from '../../math/vector';

export interface ItemKnnOptions {
  /** Neighbours kept for each product. */
  readonly neighbours: number;
}

/**
 * Item-based collaborative filtering (Sarwar, Karypis, Konstan, Riedl 2001; Deshpande and Karypis 2004):
 * products are alike when the same customers take them, by the cosine of their columns.
 */
export const itemKnn: Recommender<ItemKnnOptions> = {
  name: 'itemKnn',
  defaults: { neighbours: 100 },
  async *fit(interactions, options): AsyncGenerator<Step, NeighbourModel> {
    const { columns } = interactions;
    const weighted = cosineRows(transpose(interactions));
    const byCustomer = transpose(weighted);
    const k = Math.max(1, Math.min(options.neighbours, columns - 1));
    const neighbours = emptyNeighbours(columns, k);
    const finder = new CoOccurrence(weighted, byCustomer);
    const top = new TopK(k);
    for (let i = 0; i < columns; i++) {
      const found = finder.nearest(i, top);
      neighbours.ids.set(top.ids.subarray(0, found), i * k);
      neighbours.similarities.set(top.scores.subarray(0, found), i * k);
      if (i % 256 === 255 || i === columns - 1) yield { done: i + 1, total: columns };
    }
    return new NeighbourModel('itemKnn', interactions, neighbours, options);
  },
  restore: (saved, interactions) => NeighbourModel.restore(saved, interactions),
};

/** Inner products of one row with all others, touching only rows that share a customer. */
class CoOccurrence {
  private readonly sums: Float32Array;
  private readonly touched: Int32Array;

  constructor(
    private readonly byProduct: SparseMatrix,
    private readonly byCustomer: SparseMatrix,
  ) {
    this.sums = new Float32Array(byProduct.rows);
    this.touched = new Int32Array(byProduct.rows);
  }

  nearest(product: number, top: TopK): number {
    const { sums, touched, byProduct, byCustomer } = this;
    let count = 0;
    for (let e = byProduct.starts[product]; e < byProduct.starts[product + 1]; e++) {
      const customer = byProduct.indices[e];
      const weight = byProduct.values[e];
      for (let f = byCustomer.starts[customer]; f < byCustomer.starts[customer + 1]; f++) {
        const other = byCustomer.indices[f];
        if (sums[other] === 0) touched[count++] = other;
        sums[other] += weight * byCustomer.values[f];
      }
    }
    top.clear();
    for (let t = 0; t < count; t++) {
      const other = touched[t];
      if (other !== product) top.offer(other, sums[other]);
      sums[other] = 0;
    }
    return top.finish();
  }
}

/** Each row scaled to unit length. */
function cosineRows(matrix: SparseMatrix): SparseMatrix {
  const values = matrix.values.slice();
  for (let i = 0; i < matrix.rows; i++) {
    normaliseInPlace(values.subarray(matrix.starts[i], matrix.starts[i + 1]));
  }
  return { ...matrix, values };
}
