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

/** Figures kept of rows of the filter: 64 MB. */
const mostKept = 16_000_000;

/** Scores by a filter over the graph of customers and products; linear in what a customer has. */
export class ChebyCfModel implements ExplainingRecommender, SimilarityModel, ManyRanker {
  readonly name = 'chebyCf';
  /** The filtered rows of products that were explained: the same few are offered to many customers. */
  private explained = new Map<number, Float32Array>();

  constructor(
    private readonly interactions: SparseMatrix,
    readonly filter: SpectralFilter,
    private readonly options: ChebyCfOptions,
    private readonly graphFilter: GraphFilter,
    private readonly room: FilterRoom = filterRoom(filter),
  ) {}

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

  /** The same model for one customer alone, number 0, whose row this is (1 × products). */
  forOne(interactions: SparseMatrix): ChebyCfModel {
    const alone = new ChebyCfModel(interactions, this.filter, this.options, this.graphFilter, this.room);
    // Rows of the filter are the same for everybody.
    alone.explained = this.explained;
    return alone;
  }

  similarProducts(product: number, out: Float32Array): boolean {
    if (this.filter.before[product] === 0) return false;
    return this.scoresOf({ products: Int32Array.of(product), values: Float32Array.of(1) }, out);
  }

  /** The filter is symmetric: one row of it holds what every product gives to the one asked for. */
  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    const { before, after } = this.filter;
    const column = this.columnOf(product);
    for (let o = 0; o < owned.length; o++) {
      const i = owned[o];
      const value = confidenceOf(this.interactions, customer, i);
      // after_i · F_ij · before_j stands in the column; what i gives to j is after_j · F_ij · before_i.
      out[o] = value * column[i] * before[i] ** 2 * after[product] ** 2;
    }
  }

  /** The filtered row of a product, zeros where nobody has it; of many the oldest are let go of. */
  private columnOf(product: number): Float32Array {
    const kept = this.explained.get(product);
    if (kept !== undefined) return kept;
    const column = new Float32Array(this.interactions.columns);
    if (!this.similarProducts(product, column)) column.fill(0);
    const [oldest] = this.explained.keys();
    if (oldest !== undefined && (this.explained.size + 1) * column.length > mostKept)
      this.explained.delete(oldest);
    this.explained.set(product, column);
    return column;
  }
}
