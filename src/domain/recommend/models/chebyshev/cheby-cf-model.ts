import { selectRows, type SparseMatrix } from '../../../math/sparse';
import type { ExplainingRecommender } from '../../reasons/explaining';
import { emptyList, type Exclusions, type RankedProducts } from '../../ranking/ranker';
import {
  type CustomerRow,
  type ManyRanker,
  rowOf,
  type SavedModel,
  type SimilarityModel,
} from '../recommender';
import { confidenceOf } from '../neighbour-model';
import type { GraphFilter, SpectralFilter } from './graph-filter';
import { type FilterRoom, filterRoom, filterRow } from './graph-filter-cpu';

export interface ChebyCfOptions {
  /** Degree of the filter's polynomial. */
  readonly order: number;
  /** phi: how flat the filter is in its middle. */
  readonly flatness: number;
  /** eta: leading singular vectors that pass whole. */
  readonly rank: number;
  /** alpha: how much they are added. */
  readonly idealWeight: number;
  /** beta: power of a product's degree by which rows are divided, and scores multiplied. */
  readonly degreePower: number;
  readonly seed: number;
}

/** Scores by a filter over the graph of customers and products; linear in what a customer has. */
export class ChebyCfModel implements ExplainingRecommender, SimilarityModel, ManyRanker {
  readonly name = 'chebyCf';
  private readonly room: FilterRoom;
  /** The filtered row of the product that was explained last. */
  private readonly column: Float32Array;
  private explained = -1;

  constructor(
    private readonly interactions: SparseMatrix,
    readonly filter: SpectralFilter,
    private readonly options: ChebyCfOptions,
    private readonly graphFilter: GraphFilter,
  ) {
    this.room = filterRoom(filter);
    this.column = new Float32Array(interactions.columns);
  }

  save(): SavedModel {
    const { vectors, gains, tail } = this.filter;
    return { name: this.name, options: this.options, tables: { vectors: vectors.values, gains, tail } };
  }

  scores(customer: number, out: Float32Array): boolean {
    return this.scoresOf(rowOf(this.interactions, customer), out);
  }

  scoresOf(row: CustomerRow, out: Float32Array): boolean {
    if (row.products.length === 0) return false;
    filterRow(this.filter, row, out, this.room);
    return true;
  }

  async topProducts(customers: Int32Array, k: number, exclude?: Exclusions): Promise<RankedProducts> {
    const rows = selectRows(this.interactions, customers);
    const ranked = await this.graphFilter.topFiltered(this.filter, rows, k, exclude);
    for (let i = 0; i < rows.rows; i++) if (rows.starts[i] === rows.starts[i + 1]) emptyList(ranked, i);
    return ranked;
  }

  similarProducts(product: number, out: Float32Array): boolean {
    if (this.filter.before[product] === 0) return false;
    return this.scoresOf({ products: Int32Array.of(product), values: Float32Array.of(1) }, out);
  }

  /** The filter is symmetric: one row of it holds what every product gives to the one asked for. */
  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    const { before, after } = this.filter;
    if (this.explained !== product) {
      const known = this.similarProducts(product, this.column);
      if (!known) this.column.fill(0);
      this.explained = product;
    }
    for (let o = 0; o < owned.length; o++) {
      const i = owned[o];
      const value = confidenceOf(this.interactions, customer, i);
      // after_i · F_ij · before_j stands in the column; what i gives to j is after_j · F_ij · before_i.
      out[o] = value * this.column[i] * before[i] ** 2 * after[product] ** 2;
    }
  }
}
