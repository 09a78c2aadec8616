import { leadingSingularVectors } from '../../../math/singular-vectors';
import type { SparseMatrix } from '../../../math/sparse';
import type { Step } from '../../../steps';
import type { Recommender } from '../recommender';
import { ChebyCfModel, type ChebyCfOptions } from './cheby-cf-model';
import type { GraphFilter, SpectralFilter } from './graph-filter';
import { cpuGraphFilter } from './graph-filter-cpu';
import { plateauSeries, polynomialAt, seriesAt, tailPowers } from './plateau';

/** How far the tail's polynomial may be off the filter's, of which 1 is the most. */
const tailTolerance = 5e-4;

/**
 * ChebyCF (Kim, Lee, Choi, Yoon, Lee 2025): a Chebyshev filter on the graph of customers and products plus an ideal
 * low-pass, without any training. The filter's polynomial is taken exactly on the singular vectors that the low-pass
 * has anyway; on what they leave, whose spectrum is short, a polynomial of less degree stands for it within
 * `tailTolerance`, which takes a few products with the graph in place of sixteen.
 */
export function chebyCfBy(graphFilter: GraphFilter): Recommender<ChebyCfOptions, ChebyCfModel> {
  return {
    name: 'chebyCf',
    defaults: { order: 8, flatness: 1.5, rank: 512, idealWeight: 0.2, degreePower: 0.4, seed: 1 },
    async *fit(interactions, options): AsyncGenerator<Step, ChebyCfModel> {
      const { order, rank } = options;
      if (!(order >= 1) || !(rank >= 1) || !Number.isInteger(order) || !Number.isInteger(rank)) {
        throw new RangeError(`order and rank must be whole numbers from 1, not ${order} and ${rank}`);
      }
      const matrix = normalisedByDegrees(interactions);
      const { vectors, squares, rest } = yield* leadingSingularVectors(
        matrix,
        rank,
        options.seed,
        graphFilter.products,
      );
      const series = plateauSeries(order, options.flatness);
      const filterAt = (square: number) => seriesAt(series, 1 - 2 * square);
      const tail = Float32Array.from(tailPowers(filterAt, rest, tailTolerance, order));
      const gains = Float32Array.from(
        squares,
        (square) => filterAt(square) + options.idealWeight - polynomialAt(tail, square),
      );
      const powers = degreePowers(interactions, options.degreePower);
      const filter = { matrix, vectors, gains, tail, ...powers };
      return new ChebyCfModel(interactions, filter, options, graphFilter);
    },
    restore: (saved, interactions) => {
      const { vectors, gains, tail } = saved.tables;
      const options = saved.options as ChebyCfOptions;
      const matrix = normalisedByDegrees(interactions);
      const filter: SpectralFilter = {
        matrix,
        vectors: { rows: interactions.columns, columns: gains.length, values: vectors as Float32Array },
        gains: gains as Float32Array,
        tail: tail as Float32Array,
        ...degreePowers(interactions, options.degreePower),
      };
      return new ChebyCfModel(interactions, filter, options, graphFilter);
    },
  };
}

/** The same on the processor in plain TypeScript. */
export const chebyCf = chebyCfBy(cpuGraphFilter);

/** Sums of the values of each row and of each column. */
function degreesOf({ rows, columns, starts, indices, values }: SparseMatrix): {
  ofRows: Float64Array;
  ofColumns: Float64Array;
} {
  const ofRows = new Float64Array(rows);
  const ofColumns = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let e = starts[i]; e < starts[i + 1]; e++) {
      ofRows[i] += values[e];
      ofColumns[indices[e]] += values[e];
    }
  }
  return { ofRows, ofColumns };
}

/** R̃ = D_u^-1/2 · R · D_i^-1/2, whose largest singular value is 1. */
export function normalisedByDegrees(interactions: SparseMatrix): SparseMatrix {
  const { ofRows, ofColumns } = degreesOf(interactions);
  const { rows, starts, indices } = interactions;
  const values = interactions.values.slice();
  for (let i = 0; i < rows; i++) {
    for (let e = starts[i]; e < starts[i + 1]; e++) values[e] /= Math.sqrt(ofRows[i] * ofColumns[indices[e]]);
  }
  return { ...interactions, values };
}

/** Degrees to the power of -beta and beta; 0 for a product that nobody has. */
function degreePowers(
  interactions: SparseMatrix,
  power: number,
): { before: Float32Array; after: Float32Array } {
  const { ofColumns } = degreesOf(interactions);
  return {
    before: Float32Array.from(ofColumns, (degree) => (degree > 0 ? degree ** -power : 0)),
    after: Float32Array.from(ofColumns, (degree) => (degree > 0 ? degree ** power : 0)),
  };
}
