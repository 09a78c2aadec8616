import { kMeans, kMeansDefaults } from '../../cluster/k-means';
import { type MatrixProducts, plainProducts } from '../../math/matrix-products';
import { leadingSingularVectors } from '../../math/singular-vectors';
import type { SparseMatrix } from '../../math/sparse';
import { cosine, dot } from '../../math/vector';
import { portion, type Step } from '../../steps';
import { normalisedByDegrees } from './chebyshev/cheby-cf';
import {
  type CustomerRow,
  type Recommender,
  rowOf,
  type SavedModel,
  type SimilarityModel,
} from './recommender';

export interface SegmentPopularityOptions {
  /** Segments that the customers are divided into, at most. */
  readonly segments: number;
  /** Singular vectors of the purchases by which customers are alike. */
  readonly rank: number;
  /** Customers of the whole shop that stand beside those of a segment. */
  readonly prior: number;
  readonly seed: number;
}

/** What was learnt: the space of purchases, the segments in it, and who of each took what. */
interface Segments {
  /** Products × rank: the directions, each product's weighed by how much it is taken. */
  readonly directions: Float32Array;
  /** Segments × rank, of unit length. */
  readonly centres: Float32Array;
  /** Segments × products: the share of a segment's customers who took each product, drawn towards that of the shop. */
  readonly shares: Float32Array;
}

/** What most customers of one's own segment took; customers are alike who take the same products. */
export class SegmentPopularityModel implements SimilarityModel {
  readonly name = 'segmentPopularity';

  constructor(
    private readonly interactions: SparseMatrix,
    private readonly options: SegmentPopularityOptions,
    private readonly learnt: Segments,
  ) {}

  scores(customer: number, out: Float32Array): boolean {
    return this.scoresOf(rowOf(this.interactions, customer), out);
  }

  scoresOf(row: CustomerRow, out: Float32Array): boolean {
    const segment = this.segmentOf(row);
    if (segment < 0) return false;
    const { columns } = this.interactions;
    out.set(this.learnt.shares.subarray(segment * columns, (segment + 1) * columns));
    return true;
  }

  similarProducts(product: number, out: Float32Array): boolean {
    const { directions } = this.learnt;
    const at = (j: number) => directions.subarray(j * this.rank, (j + 1) * this.rank);
    const own = at(product);
    for (let j = 0; j < out.length; j++) out[j] = cosine(own, at(j)) || 0;
    return own.some((each) => each !== 0);
  }

  similarCustomers(customer: number, out: Float32Array): boolean {
    const at = (c: number) => placeOf(rowOf(this.interactions, c), this.learnt.directions, this.rank);
    const own = at(customer);
    for (let c = 0; c < out.length; c++) out[c] = dot(own, at(c));
    return own.some((each) => each !== 0);
  }

  /** The nearest segment by direction; -1 of a customer of whom nothing is known that others have as well. */
  private segmentOf(row: CustomerRow): number {
    const { directions, centres } = this.learnt;
    const place = placeOf(row, directions, this.rank);
    let nearest = -1;
    let best = 0;
    for (let s = 0; s * this.rank < centres.length; s++) {
      let likeness = 0;
      for (let d = 0; d < this.rank; d++) likeness += place[d] * centres[s * this.rank + d];
      if (nearest >= 0 && likeness <= best) continue;
      nearest = s;
      best = likeness;
    }
    return place.some((each) => each !== 0) ? nearest : -1;
  }

  private get rank(): number {
    return this.learnt.directions.length / Math.max(1, this.interactions.columns);
  }

  save(): SavedModel {
    return { name: this.name, options: this.options, tables: { ...this.learnt } };
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel, interactions: SparseMatrix): SegmentPopularityModel {
    const { directions, centres, shares } = tables as unknown as Segments;
    return new SegmentPopularityModel(interactions, options as SegmentPopularityOptions, {
      directions,
      centres,
      shares,
    });
  }
}

/**
 * Best sellers of segments that are found in the very purchases that are learnt from, so that nothing which is hidden
 * takes part in them: the shop's own segments were made of all that customers did. Customers are placed by the leading
 * singular vectors of the purchases (latent semantic analysis, Deerwester et al. 1990) and divided by spherical
 * k-means; a product's share in a segment is drawn towards that in the shop by `prior` customers.
 */
export function segmentPopularityBy(
  products: MatrixProducts,
): Recommender<SegmentPopularityOptions, SegmentPopularityModel> {
  return {
    name: 'segmentPopularity',
    defaults: { segments: 8, rank: 16, prior: 20, seed: 1 },
    async *fit(interactions, options): AsyncGenerator<Step, SegmentPopularityModel> {
      const { segments, rank, prior, seed } = options;
      if (!(segments >= 1 && rank >= 1 && Number.isInteger(segments) && Number.isInteger(rank)))
        throw new RangeError(`segments and rank must be whole numbers from 1, not ${segments} and ${rank}`);
      if (!(prior >= 0)) throw new RangeError(`prior must be 0 or more, not ${prior}`);
      const { rows } = interactions;
      const { directions, rank: found } = yield* portion(
        directionsOf(interactions, rank, seed, products),
        0,
        0.5,
      );
      const customers = new Int32Array(rows);
      const places = new Float32Array(rows * found);
      let count = 0;
      for (let c = 0; c < rows; c++) {
        const place = placeOf(rowOf(interactions, c), directions, found);
        if (!place.some((each) => each !== 0)) continue;
        places.set(place, count * found);
        customers[count++] = c;
      }
      if (count === 0) {
        const none = new Float32Array(0);
        return new SegmentPopularityModel(interactions, options, { directions, centres: none, shares: none });
      }
      const points = { rows: count, columns: found, values: places.subarray(0, count * found) };
      const k = Math.min(segments, count);
      const { labels, centroids } = yield* portion(
        kMeans(points, { ...kMeansDefaults, k, seed, onSphere: true }),
        0.5,
        1,
      );
      const shares = sharesOf(interactions, customers.subarray(0, count), labels, centroids.rows, prior);
      return new SegmentPopularityModel(interactions, options, {
        directions,
        centres: centroids.values,
        shares,
      });
    },
    restore: (saved, interactions) => SegmentPopularityModel.restore(saved, interactions),
  };
}

/** The same on the processor in plain TypeScript. */
export const segmentPopularity = segmentPopularityBy(plainProducts);

/** The leading right singular vectors of the purchases, each product divided by the root of how much it is taken. */
async function* directionsOf(
  interactions: SparseMatrix,
  rank: number,
  seed: number,
  products: MatrixProducts,
) {
  const { columns, indices, values } = interactions;
  const matrix = normalisedByDegrees(interactions);
  const { vectors, squares } = yield* leadingSingularVectors(matrix, rank, seed, products);
  const taken = new Float64Array(columns);
  for (let e = 0; e < indices.length; e++) taken[indices[e]] += values[e];
  const found = squares.length;
  const directions = new Float32Array(columns * found);
  for (let j = 0; j < columns; j++) {
    for (let d = 0; d < found && taken[j] > 0; d++)
      directions[j * found + d] = vectors.values[j * found + d] / Math.sqrt(taken[j]);
  }
  return { directions, rank: found };
}

/** Where a customer stands: the sum of her products' directions by how sure each is, of unit length. */
function placeOf({ products, values }: CustomerRow, directions: Float32Array, rank: number): Float64Array {
  const place = new Float64Array(rank);
  for (let e = 0; e < products.length; e++) {
    for (let d = 0; d < rank; d++) place[d] += values[e] * directions[products[e] * rank + d];
  }
  const length = Math.hypot(...place);
  return length > 0 ? place.map((each) => each / length) : place;
}

/** @param customers those that `labels` are of. @returns segments × products. */
function sharesOf(
  { columns, starts, indices, values }: SparseMatrix,
  customers: Int32Array,
  labels: Int32Array,
  segments: number,
  prior: number,
): Float32Array {
  const counts = new Float64Array(segments * columns);
  const sizes = new Float64Array(segments);
  const all = new Float64Array(columns);
  customers.forEach((customer, i) => {
    sizes[labels[i]]++;
    for (let e = starts[customer]; e < starts[customer + 1]; e++) {
      const taken = Math.min(1, values[e]);
      counts[labels[i] * columns + indices[e]] += taken;
      all[indices[e]] += taken;
    }
  });
  return Float32Array.from(counts, (count, at) => {
    const [segment, product] = [Math.floor(at / columns), at % columns];
    return (count + (prior * all[product]) / customers.length) / (sizes[segment] + prior);
  });
}
