import { type Matrix, takeRows } from '../../math/matrix';
import type { SparseMatrix } from '../../math/sparse';
import type { SparseRow } from '../../math/sparse-row';
import { dot } from '../../math/vector';
import type { ContentVectors } from './content-vectors';
import type { ExplainingRecommender } from '../reasons/explaining';
import { innerProducts } from './factor-model';
import { whitening } from './whitening';
import { emptyNeighbours, NeighbourModel, type Neighbours } from './neighbour-model';
import { cpuRanker } from '../ranking/rank-cpu';
import type { Exclusions, RankedProducts, Ranker } from '../ranking/ranker';
import type { CustomerRow, Recommender, SavedModel, SimilarityModel, SparseScorer } from './recommender';
import type { Step } from '../../steps';

export interface ContentOptions {
  /** Nearest products by vector that a product speaks for. */
  readonly neighbours: number;
  /** Vectors of the products, or null: then the model knows nobody. */
  readonly products: ContentVectors | null;
  /** Vectors of what customers wrote, for those without interactions; null where nothing is known. */
  readonly customers: ContentVectors | null;
  /** How much directions in which many products differ are shortened before nearness is taken, see `whitening`. */
  readonly whitening: number;
}

/** Cosine of centred vectors from which on two texts speak of the same. */
const alike = 0.2;

/** Products whose neighbours are looked for between two steps of progress. */
const productsPerStep = 512;

/**
 * Products worded alike: score = sum over the customer's products of confidence × cosine, taken over the
 * `neighbours` nearest products of each, which the ranker finds. A customer without any product is served by her
 * own words.
 */
export function contentBy(ranker: Ranker): Recommender<ContentOptions> {
  return {
    name: 'content',
    defaults: { neighbours: 50, products: null, customers: null, whitening: 0 },
    async *fit(interactions, options): AsyncGenerator<Step, ContentModel> {
      const { products } = options;
      if (products !== null && products.vectors.rows !== interactions.columns) {
        throw new RangeError(`${products.vectors.rows} product vectors for ${interactions.columns} products`);
      }
      const space = spaceOf(options);
      const k = Math.max(1, Math.min(options.neighbours, interactions.columns - 1));
      const neighbours =
        products === null
          ? emptyNeighbours(interactions.columns, k)
          : yield* nearestByVector(space(products), k, ranker);
      return new ContentModel(new NeighbourModel('content', interactions, neighbours), options, space);
    },
    restore(saved, interactions) {
      const options = saved.options as ContentOptions;
      return new ContentModel(NeighbourModel.restore(saved, interactions), options, spaceOf(options));
    },
  };
}

/** What brings vectors into the space in which nearness is taken. */
type Space = ReturnType<typeof whitening>;

function spaceOf({ products, whitening: strength }: ContentOptions): Space {
  return products === null ? (vectors) => vectors : whitening(products, strength);
}

/** The same on the processor in plain TypeScript. */
export const content = contentBy(cpuRanker);

/** The k nearest of every vector by cosine (rows of unit length), only positive ones, without itself. */
async function* nearestByVector(
  { vectors, counts }: ContentVectors,
  k: number,
  ranker: Ranker,
): AsyncGenerator<Step, Neighbours> {
  const known = knownRows(counts);
  const items = takeRows(vectors, known);
  const neighbours = emptyNeighbours(vectors.rows, k);
  for (let first = 0; first < known.length; first += productsPerStep) {
    const rows = Math.min(productsPerStep, known.length - first);
    const { columns } = items;
    const values = items.values.subarray(first * columns, (first + rows) * columns);
    const ranked = await ranker.topProducts({ rows, columns, values }, items, k, themselves(first, rows));
    for (let r = 0; r < rows; r++) keepPositive(ranked, r, known, neighbours, known[first + r]);
    yield { done: first + rows, total: known.length };
  }
  return neighbours;
}

function knownRows(counts: Int32Array): Int32Array {
  const known = [];
  for (let i = 0; i < counts.length; i++) if (counts[i] > 0) known.push(i);
  return Int32Array.from(known);
}

/** Excludes item `first` for the first of the rows, the next for the second, and so on. */
function themselves(first: number, rows: number): Exclusions {
  return {
    starts: Int32Array.from({ length: rows + 1 }, (_, r) => r),
    indices: Int32Array.from({ length: rows }, (_, r) => first + r),
  };
}

/** Writes the ranked row's items of positive cosine as the neighbours of `product`; `known` tells their numbers. */
function keepPositive(
  { k, ids, scores }: RankedProducts,
  row: number,
  known: Int32Array,
  neighbours: Neighbours,
  product: number,
): void {
  for (let place = 0; place < k; place++) {
    const score = scores[row * k + place];
    if (!(score > 0)) return;
    neighbours.ids[product * k + place] = known[ids[row * k + place]];
    neighbours.similarities[product * k + place] = score;
  }
}

/** Content scores; customers without any product are served by what they wrote themselves, where they did (`hasWords`). */
export class ContentModel implements ExplainingRecommender, SimilarityModel, SparseScorer {
  readonly name = 'content';
  /** Products and customers in the space where nearness is taken; null where one of them is. */
  private readonly near: { readonly products: Matrix; readonly customers: Matrix } | null;

  constructor(
    private readonly nearest: NeighbourModel,
    private readonly options: ContentOptions,
    space: Space,
  ) {
    const { products, customers } = options;
    this.near = products &&
      customers && { products: space(products).vectors, customers: space(customers).vectors };
  }

  /** The nearest products of every product by their words. */
  get neighbours(): Neighbours {
    return this.nearest.neighbours;
  }

  save(): SavedModel {
    return { ...this.nearest.save(), options: this.options };
  }

  scoresOf(row: CustomerRow, out: Float32Array): boolean {
    return this.nearest.scoresOf(row, out);
  }

  /**
   * The same model for one customer alone, number 0, whose row this is (1 × products): by her products, as her words are
   * asked only where she has none.
   */
  forOne(interactions: SparseMatrix): ContentModel {
    const options = { ...this.options, customers: null };
    return new ContentModel(this.nearest.forOne(interactions), options, (vectors) => vectors);
  }

  similarProducts(product: number, out: Float32Array): boolean {
    return this.nearest.similarProducts(product, out);
  }

  scores(customer: number, out: Float32Array): boolean {
    if (this.nearest.scores(customer, out)) return true;
    if (this.near === null || !this.hasWords(customer)) return false;
    const { products, customers } = this.near;
    innerProducts(customers.values, customer, products.values, products.columns, out);
    return true;
  }

  addScores(customer: number, row: SparseRow): boolean {
    return this.nearest.addScores(customer, row);
  }

  /** True where the customer wrote something whose vector is known. */
  hasWords(customer: number): boolean {
    return (this.options.customers?.counts[customer] ?? 0) > 0;
  }

  /** True where what the customer wrote is really about such a product, and not merely nearer to it than to others. */
  isWordedAlike(customer: number, product: number): boolean {
    const { products, customers } = this.options;
    if (products === null || customers === null || !this.hasWords(customer)) return false;
    const { columns } = products.vectors;
    const row = ({ values }: Matrix, at: number) => values.subarray(at * columns, (at + 1) * columns);
    return dot(row(customers.vectors, customer), row(products.vectors, product)) >= alike;
  }

  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    this.nearest.contributions(customer, product, owned, out);
  }
}
