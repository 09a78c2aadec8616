import type { SparseMatrix } from '../matrix';
import type { ContentVectors } from './content-vectors';
import type { ExplainingRecommender } from './explaining';
import { innerProducts } from './factor-scores';
import { emptyNeighbours, NeighbourModel, type Neighbours } from './neighbour-model';
import { TopK } from './rank';
import type { FitStep, Recommender } from './recommender';

export interface ContentOptions {
  /** Nearest products by vector that a product speaks for. */
  readonly neighbours: number;
  /** Vectors of the products, or null: then the model knows nobody. */
  readonly products: ContentVectors | null;
  /** Vectors of what customers wrote, for those without interactions; null where nothing is known. */
  readonly customers: ContentVectors | null;
}

/**
 * Products worded alike: score = sum over the customer's products of confidence × cosine, taken over the
 * `neighbours` nearest products of each. A customer without any product is served by her own words.
 */
export const content: Recommender<ContentOptions> = {
  name: 'content',
  defaults: { neighbours: 50, products: null, customers: null },
  async *fit(interactions, options): AsyncGenerator<FitStep, ContentModel> {
    const { products } = options;
    if (products !== null && products.vectors.rows !== interactions.columns) {
      throw new RangeError(`${products.vectors.rows} product vectors for ${interactions.columns} products`);
    }
    const k = Math.max(1, Math.min(options.neighbours, interactions.columns - 1));
    const neighbours =
      products === null ? emptyNeighbours(interactions.columns, k) : yield* nearestByVector(products, k);
    return new ContentModel(interactions, neighbours, options);
  },
};

/** The k nearest of every vector by cosine (rows of unit length), only positive ones, without itself. */
export async function* nearestByVector(
  { vectors, counts }: ContentVectors,
  k: number,
): AsyncGenerator<FitStep, Neighbours> {
  const { rows, columns, values } = vectors;
  const tops = Array.from({ length: rows }, () => new TopK(k));
  const known = knownRows(counts);
  const sums = new Float32Array(4);
  // Four rows at a time against every later one: half of the products, each vector read a quarter as often.
  for (let a = 0; a < known.length; a += 4) {
    const group = known.subarray(a, Math.min(a + 4, known.length));
    for (let b = a; b < known.length; b++) {
      dotFour(values, columns, group, known[b]!, sums);
      for (let g = 0; g < group.length && a + g < b; g++) {
        if (!(sums[g]! > 0)) continue;
        tops[group[g]!]!.offer(known[b]!, sums[g]!);
        tops[known[b]!]!.offer(group[g]!, sums[g]!);
      }
    }
    if (a % 64 === 0) yield { done: a * (2 * known.length - a), total: known.length ** 2 };
  }
  const neighbours = emptyNeighbours(rows, k);
  for (const i of known) {
    const top = tops[i]!;
    const found = top.finish();
    neighbours.ids.set(top.ids.subarray(0, found), i * k);
    neighbours.similarities.set(top.scores.subarray(0, found), i * k);
  }
  return neighbours;
}

function knownRows(counts: Int32Array): Int32Array {
  const known = [];
  for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) known.push(i);
  return Int32Array.from(known);
}

/** Inner products of up to four rows with row `other`. */
function dotFour(
  values: Float32Array,
  columns: number,
  group: Int32Array,
  other: number,
  sums: Float32Array,
): void {
  const last = group.length - 1;
  let p0 = group[0]! * columns;
  let p1 = group[Math.min(1, last)]! * columns;
  let p2 = group[Math.min(2, last)]! * columns;
  let p3 = group[Math.min(3, last)]! * columns;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let q = other * columns, end = q + columns; q < end; q++) {
    const y = values[q]!;
    s0 += values[p0++]! * y;
    s1 += values[p1++]! * y;
    s2 += values[p2++]! * y;
    s3 += values[p3++]! * y;
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
}

/** Content scores; `ownWords` tells which customers were served by what they wrote themselves. */
export class ContentModel implements ExplainingRecommender {
  readonly name = 'content';
  private readonly nearest: NeighbourModel;

  constructor(
    interactions: SparseMatrix,
    neighbours: Neighbours,
    private readonly options: ContentOptions,
  ) {
    this.nearest = new NeighbourModel('content', interactions, neighbours);
  }

  scores(customer: number, out: Float32Array): boolean {
    if (this.nearest.scores(customer, out)) return true;
    const { products, customers } = this.options;
    if (products === null || !this.hasWords(customer)) return false;
    innerProducts(
      customers!.vectors.values,
      customer,
      products.vectors.values,
      products.vectors.columns,
      out,
    );
    return true;
  }

  /** True where the customer wrote something whose vector is known. */
  hasWords(customer: number): boolean {
    return (this.options.customers?.counts[customer] ?? 0) > 0;
  }

  similarItems(product: number, n: number): { ids: Int32Array; scores: Float32Array } {
    return this.nearest.similarItems(product, n);
  }

  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    this.nearest.contributions(customer, product, owned, out);
  }
}
