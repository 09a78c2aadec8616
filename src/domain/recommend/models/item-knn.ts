import { emptyNeighbours, NeighbourModel } from './neighbour-model';
import { TopK } from '../../math/top-k';
import type { Recommender } from './recommender';
import type { Step } from '../../steps';
import { columnCounts, type SparseMatrix, transpose } from '../../math/sparse';
import { mean, normaliseInPlace, sum } from '../../math/vector';

export interface ItemKnnOptions {
  /** Neighbours kept for each product. */
  readonly neighbours: number;
  /** How the columns of products are weighed before their inner products are taken. */
  readonly weighting: ItemWeighting;
}

export const itemWeightings = ['cosine', 'bm25'] as const;
export type ItemWeighting = (typeof itemWeightings)[number];

/** BM25's saturation of an entry, and how much it counts that a product is much taken. */
const saturation = 1.2;
const lengthShare = 0.75;

/**
 * Item-based collaborative filtering (Sarwar, Karypis, Konstan, Riedl 2001; Deshpande and Karypis 2004):
 * products are alike when the same customers take them, by the cosine of their columns, or by the inner product of
 * columns weighed as documents whose words are customers (BM25, Robertson and Zaragoza 2009; as implicit has it): then
 * a customer who takes everything says little, and so does each of the many who take what everybody takes.
 */
export const itemKnn: Recommender<ItemKnnOptions, NeighbourModel> = {
  name: 'itemKnn',
  defaults: { neighbours: 100, weighting: 'cosine' },
  async *fit(interactions, options): AsyncGenerator<Step, NeighbourModel> {
    const { columns } = interactions;
    const byProduct = transpose(interactions);
    const weighted = options.weighting === 'bm25' ? bm25Rows(byProduct) : cosineRows(byProduct);
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

/** Each row weighed by BM25 as a document, its columns as words. */
function bm25Rows(matrix: SparseMatrix): SparseMatrix {
  const { rows, starts, indices } = matrix;
  const rarity = Float64Array.from(columnCounts(matrix), (count) => Math.log(rows / (1 + count)));
  const lengths = new Float64Array(rows);
  for (let i = 0; i < rows; i++) lengths[i] = sum(matrix.values.subarray(starts[i], starts[i + 1]));
  const meanLength = mean(lengths);
  const values = matrix.values.slice();
  for (let i = 0; i < rows; i++) {
    const norm = saturation * (1 - lengthShare + (lengthShare * lengths[i]) / meanLength);
    for (let e = starts[i]; e < starts[i + 1]; e++) {
      values[e] *= ((saturation + 1) / (norm + values[e])) * rarity[indices[e]];
    }
  }
  return { ...matrix, values };
}
