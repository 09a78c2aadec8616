import { type FeatureBlock, vectorColumns } from '../behaviour/features';
import { totalVariance } from '../math/covariance';
import { type Matrix, takeRows } from '../math/matrix';
import { pca } from '../math/pca';
import { columnCounts, type SparseMatrix } from '../math/sparse';
import { coPurchaseVectors } from './co-purchases';
import { customerTastes, type CustomerTastes, tastesFrom } from './customer-tastes';
import { byChance, likenessWithin } from './likeness';
import { tellingCustomers } from './telling-customers';

/** What customers' tastes were told by. */
export interface TasteSources {
  /** Directions found among the products that are taken together. */
  readonly directions: number;
  /** Part of the block that the products' own words have, 0 to 1; the rest is what is taken together. */
  readonly words: number;
}

/** Vectors of the products' words, products × dimensions, and which of them have any. */
export interface ProductWords {
  readonly vectors: Matrix;
  /** 0 for a product without a vector; length products. */
  readonly counts: Int32Array;
}

/** Principal components kept of the products' words. */
const wordDimensions = 32;

/**
 * What each customer likes, by what she bought, reviewed and looked at: where she stands by the words of her products
 * and by what others take together with them (see `customerTastes` and `coPurchaseVectors`). Each of the two counts by
 * how alike the things are that one customer takes, beyond chance: titles that say little decide little, and where
 * neither passes chance there is no taste to tell, and null.
 *
 * @param taken customers × products, 1 for a purchase, less for looking (`defaultInteractionWeights`).
 * @returns the block, and `place`: the same customers by what they took at another time, on the same scale.
 */
export function tasteBlock(
  taken: SparseMatrix,
  words: ProductWords | null,
  seed: number,
): TasteOfShop | null {
  const learning = tellingCustomers(taken, seed);
  const together = byPurchases(taken, learning, seed);
  const parts: Part[] = [];
  if (words !== null) parts.push(byWords(taken, learning, words, seed));
  if (together.dimensions > 0) parts.push(together);
  const total = parts.reduce((sum, { likeness }) => sum + likeness, 0);
  if (total === 0) return null;
  const telling = parts.filter(({ likeness }) => likeness > 0);
  const factors = telling.map((part) => factorOf(part, taken.rows, total));
  const blockOf = (rows: number, parts: readonly Tastes[]): FeatureBlock => {
    const { values, steps } = sideBySide(rows, parts, factors);
    return { block: 'taste', rows, columns: vectorColumns(values.length / rows), values, steps };
  };
  return {
    block: blockOf(taken.rows, telling),
    place: (others) =>
      blockOf(
        others.rows,
        telling.map(({ dimensions, place }) => ({ dimensions, ...place(others) })),
      ),
    sources: {
      directions: together.dimensions,
      words: words === null ? 0 : parts[0].likeness / total,
    },
  };
}

/** What customers like, and what they were told by. */
export interface TasteOfShop {
  readonly block: FeatureBlock;
  readonly sources: TasteSources;
  readonly place: (taken: SparseMatrix) => FeatureBlock;
}

/** Customers by one kind of product vectors: customers × dimensions, NaN where nothing is known; see `customerTastes`. */
interface Tastes extends Pick<CustomerTastes, 'values' | 'sizes'> {
  readonly dimensions: number;
}

interface Part extends Tastes {
  readonly likeness: number;
  readonly place: (taken: SparseMatrix) => Pick<CustomerTastes, 'values' | 'sizes'>;
}

/** Popular products say less of who takes them: each counts by the logarithm of how few customers do (idf). */
function byWords(
  taken: SparseMatrix,
  learning: SparseMatrix,
  { vectors, counts }: ProductWords,
  seed: number,
): Part {
  const known = Int32Array.from(counts.keys()).filter((j) => counts[j] > 0);
  const { scores } = pca(takeRows(vectors, known), wordDimensions);
  const reduced = new Float32Array(vectors.rows * scores.columns);
  known.forEach((j, at) => {
    reduced.set(scores.values.subarray(at * scores.columns, (at + 1) * scores.columns), j * scores.columns);
  });
  const takers = columnCounts(taken);
  const customers = Math.max(1, takingCustomers(taken));
  const weights = Float64Array.from(counts, (count, j) =>
    count > 0 && takers[j] > 0 ? Math.log((customers + 1) / takers[j]) : 0,
  );
  const matrix = { rows: vectors.rows, columns: scores.columns, values: reduced };
  const { values, sizes, origin } = customerTastes(taken, matrix, weights);
  const likeness = likenessWithin(learning, matrix, weights);
  const chance = byChance(learning, seed, (shuffled) => likenessWithin(shuffled, matrix, weights));
  return {
    values,
    sizes,
    dimensions: scores.columns,
    likeness: Math.max(0, likeness - chance),
    place: (others) => tastesFrom(origin, others, matrix, weights),
  };
}

/** The vectors themselves put popular products in the middle; one of no pair has none. */
function byPurchases(taken: SparseMatrix, learning: SparseMatrix, seed: number): Part {
  const { vectors, likeness } = coPurchaseVectors(learning, seed);
  const weights = Float64Array.from({ length: vectors.rows }, (_, j) =>
    vectors.values.subarray(j * vectors.columns, (j + 1) * vectors.columns).some((value) => value !== 0)
      ? 1
      : 0,
  );
  const { values, sizes, origin } = customerTastes(taken, vectors, weights);
  return {
    values,
    sizes,
    dimensions: vectors.columns,
    likeness,
    place: (others) => tastesFrom(origin, others, vectors, weights),
  };
}

function takingCustomers({ rows, starts }: SparseMatrix): number {
  let taking = 0;
  for (let c = 0; c < rows; c++) if (starts[c + 1] > starts[c]) taking++;
  return taking;
}

/** Of whom a part tells anything. */
function knownIn({ values, dimensions }: Tastes, rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, i) => i).filter((i) => !Number.isNaN(values[i * dimensions]));
}

/** What brings a part to the variance that is its part of the likeness. */
function factorOf(part: Part, rows: number, total: number): number {
  const { dimensions, likeness, values } = part;
  const variance = totalVariance({ rows, columns: dimensions, values }, knownIn(part, rows));
  return variance > 0 ? Math.sqrt(likeness / total / variance) : 0;
}

/**
 * The parts, each times its factor; NaN for who has none of them. With them the steps: another product in the place of
 * one of n moves a mean by two deviations over n, where products stand on either side.
 */
function sideBySide(
  rows: number,
  parts: readonly Tastes[],
  factors: readonly number[],
): { values: Float32Array; steps: Float32Array } {
  const width = parts.reduce((sum, { dimensions }) => sum + dimensions, 0);
  const values = new Float32Array(rows * width).fill(Number.NaN);
  const steps = new Float32Array(rows * width);
  const isKnown = new Uint8Array(rows);
  let offset = 0;
  for (const [at, part] of parts.entries()) {
    const { dimensions } = part;
    const known = knownIn(part, rows);
    const factor = factors[at];
    const deviations = new Float64Array(dimensions);
    for (const i of known) {
      isKnown[i] = 1;
      for (let d = 0; d < dimensions; d++) {
        const value = part.values[i * dimensions + d] * factor;
        values[i * width + offset + d] = value;
        deviations[d] += value ** 2 / known.length;
      }
    }
    for (const i of known) {
      for (let d = 0; d < dimensions; d++) {
        steps[i * width + offset + d] = (2 * Math.sqrt(deviations[d])) / Math.max(1, part.sizes[i]);
      }
    }
    offset += dimensions;
  }
  for (let i = 0; i < rows; i++) {
    if (isKnown[i] === 0) continue;
    for (let j = i * width; j < (i + 1) * width; j++) if (Number.isNaN(values[j])) values[j] = 0;
  }
  return { values, steps };
}
