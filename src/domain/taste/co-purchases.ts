import { leadingEigenvectors } from '../math/leading-eigenvectors';
import type { Matrix } from '../math/matrix';
import type { SparseMatrix } from '../math/sparse';
import { mean } from '../math/vector';
import { byChance } from './likeness';

/** What the products that are taken together tell of them. */
export interface CoPurchaseVectors {
  /** products × as many directions as were found; none where nothing is taken together more than by chance. */
  readonly vectors: Matrix;
  /** How alike two products of one customer are along these directions, beyond chance, 0 to 1: the mean eigenvalue less that of chance. */
  readonly likeness: number;
}

/** Most directions of taste that are looked for. */
const mostDirections = 24;
/** Below this an eigenvalue is rounding. */
const rounding = 1e-6;

/**
 * Vectors of products by who takes them: the eigenvectors of the normalised graph whose edges are pairs of products of
 * one customer (Ng, Jordan and Weiss 2001), each coordinate times its eigenvalue over the root of the product's degree,
 * as in a diffusion map (Coifman and Lafon 2006), so that what everybody takes stands in the middle. A product is no
 * neighbour of itself, so that customers of one product alone say nothing; the trivial direction of popularity is taken
 * out. Kept are the directions stronger than any in shops where the same customers take as many products, and each
 * product goes as often, at random (parallel analysis, Horn 1965).
 *
 * @param catalogue customers × products, values above 0: how surely a customer wants the product.
 */
export function coPurchaseVectors(catalogue: SparseMatrix, seed: number): CoPurchaseVectors {
  const { taken, productOf } = whatIsTaken(catalogue);
  const { columns } = taken;
  const graph = coPurchaseGraph(taken);
  const found = leadingEigenvectors(columns, graph.multiply, mostDirections, seed);
  // As many directions are looked for as in the real shop, so that both are as far from their limit.
  const chance = byChance(taken, seed, (shuffled) => {
    const { multiply } = coPurchaseGraph(shuffled);
    return leadingEigenvectors(columns, multiply, mostDirections, seed).values[0] ?? 0;
  });
  const dimensions = found.values.filter((value) => value > Math.max(chance, rounding)).length;
  const values = new Float32Array(catalogue.columns * dimensions);
  for (let d = 0; d < dimensions; d++) {
    for (let j = 0; j < columns; j++) {
      values[productOf[j] * dimensions + d] =
        found.values[d] * found.vectors[d * columns + j] * graph.scale[j];
    }
  }
  const kept = found.values.subarray(0, dimensions);
  return {
    vectors: { rows: catalogue.columns, columns: dimensions, values },
    likeness: dimensions === 0 ? 0 : Math.min(1, mean(kept) - chance),
  };
}

/** The products that anybody takes alone: a catalogue may hold many times as many, and of those nothing is known here. */
function whatIsTaken(catalogue: SparseMatrix): { taken: SparseMatrix; productOf: Int32Array } {
  const productOf = Int32Array.from(new Set(catalogue.indices)).sort();
  const columnOf = new Int32Array(catalogue.columns);
  for (const [column, product] of productOf.entries()) columnOf[product] = column;
  const indices = catalogue.indices.map((product) => columnOf[product]);
  return { taken: { ...catalogue, columns: productOf.length, indices }, productOf };
}

interface Graph {
  /** 1 / √(degree + the usual one); 0 for a product that is never taken together with another. */
  readonly scale: Float64Array;
  /** Product of the normalised graph, less popularity, with a dense columns × width matrix. */
  multiply(dense: Float64Array, width: number): Float64Array;
}

/**
 * The graph by its products: D^-½ (AᵀWA − diagonal − what the degrees alone would give) D^-½, with one over what a
 * customer takes in all as her weight W, so that the pairs of one who takes a thousand products do not drown those of
 * all others. D holds the degrees and on top of each the usual one (Qin and Rohe 2013): two rare products that one
 * customer took together would else be a direction of their own, and the strongest.
 */
function coPurchaseGraph({ rows, columns, starts, indices, values }: SparseMatrix): Graph {
  const totals = new Float64Array(rows);
  for (let c = 0; c < rows; c++) {
    for (let e = starts[c]; e < starts[c + 1]; e++) totals[c] += values[e];
  }
  const degree = new Float64Array(columns);
  const loops = new Float64Array(columns);
  let whole = 0;
  for (let c = 0; c < rows; c++) {
    for (let e = starts[c]; e < starts[c + 1]; e++) {
      const loop = values[e] ** 2 / totals[c];
      loops[indices[e]] += loop;
      degree[indices[e]] += values[e] - loop;
      whole += values[e] - loop;
    }
  }
  const usual = whole / Math.max(1, columns);
  // A difference of equal sums is rounding.
  const scale = degree.map((value, j) => (value > 1e-9 * loops[j] ? 1 / Math.sqrt(value + usual) : 0));
  const trivial = degree.map((value, j) => (whole > 0 ? (value * scale[j]) / Math.sqrt(whole) : 0));

  const multiply = (dense: Float64Array, width: number): Float64Array => {
    const product = new Float64Array(columns * width);
    const row = new Float64Array(width);
    for (let c = 0; c < rows; c++) {
      if (starts[c + 1] - starts[c] < 2) continue;
      row.fill(0);
      for (let e = starts[c]; e < starts[c + 1]; e++) {
        const j = indices[e];
        const weight = (values[e] * scale[j]) / totals[c];
        for (let w = 0; w < width; w++) row[w] += weight * dense[j * width + w];
      }
      for (let e = starts[c]; e < starts[c + 1]; e++) {
        const j = indices[e];
        const weight = values[e] * scale[j];
        const own = (weight * weight) / totals[c];
        for (let w = 0; w < width; w++)
          product[j * width + w] += weight * row[w] - own * dense[j * width + w];
      }
    }
    const along = new Float64Array(width);
    for (let j = 0; j < columns; j++) {
      for (let w = 0; w < width; w++) along[w] += trivial[j] * dense[j * width + w];
    }
    for (let j = 0; j < columns; j++) {
      for (let w = 0; w < width; w++) product[j * width + w] -= trivial[j] * along[w];
    }
    return product;
  };
  return { scale, multiply };
}
