import { seededRandom } from '../../math/random';
import { AlsModel, type AlsOptions, gramOf, penaltyOf } from './als-model';
import type { AlsSolver } from './als-solver';
import type { Recommender } from './recommender';
import type { Step } from '../../steps';
import { type SparseMatrix, transpose } from '../../math/sparse';
import { dot } from '../../math/vector';

const alsDefaults: AlsOptions = {
  factors: 32,
  regularisation: 0.1,
  frequencyExponent: 0,
  alpha: 10,
  iterations: 10,
  cgSteps: 3,
  seed: 1,
};

/**
 * Implicit ALS: Hu, Koren, Volinsky, 'Collaborative Filtering for Implicit Feedback Datasets', 2008,
 * each row solved by conjugate gradient from its last value (Takács, Pilászy, Tikk 2011), by whichever solver is
 * given.
 */
export function alsBy(solver: AlsSolver): Recommender<AlsOptions> {
  return {
    name: 'als',
    defaults: alsDefaults,
    async *fit(interactions, options): AsyncGenerator<Step, AlsModel> {
      const { factors } = options;
      const random = seededRandom(options.seed);
      const customers = randomFactors(interactions.rows, factors, random);
      const products = randomFactors(interactions.columns, factors, random);
      const byProduct = transpose(interactions);
      const total = options.iterations * (interactions.rows + interactions.columns);
      let done = 0;
      for (let iteration = 0; iteration < options.iterations; iteration++) {
        for await (const step of solver.halfStep(interactions, products, customers, options)) {
          yield { done: done + step, total };
        }
        done += interactions.rows;
        yield { done, total };
        for await (const step of solver.halfStep(byProduct, customers, products, options)) {
          yield { done: done + step, total };
        }
        done += interactions.columns;
        yield { done, total };
      }
      return new AlsModel(interactions, customers, products, options);
    },
  };
}

function randomFactors(rows: number, factors: number, random: () => number): Float32Array {
  // Small against 1, so that the first half-step is led by the data and not by the draw.
  return Float32Array.from({ length: rows * factors }, () => (random() - 0.5) * 0.1);
}

/** The half-step in plain TypeScript and double precision; see `AlsSolver`. Yields the rows done. */
export function* halfStep(
  matrix: SparseMatrix,
  fixed: Float32Array,
  target: Float32Array,
  options: AlsOptions,
): Generator<number, void> {
  const { factors } = options;
  const solver = new RowSolver(matrix, fixed, gramOf(fixed, factors), options);
  for (let row = 0; row < matrix.rows; row++) {
    solver.solve(row, target.subarray(row * factors, (row + 1) * factors));
    if (row % 512 === 511) yield row + 1;
  }
}

/** The reference for every other solver. */
export const cpuAlsSolver: AlsSolver = {
  async *halfStep(matrix, fixed, target, options) {
    yield* halfStep(matrix, fixed, target, options);
  },
};

/** Implicit ALS on the processor in plain TypeScript. */
export const alsImplicit = alsBy(cpuAlsSolver);

class RowSolver {
  private readonly x: Float64Array;
  private readonly residual: Float64Array;
  private readonly direction: Float64Array;
  private readonly image: Float64Array;
  private penalty = 0;

  constructor(
    private readonly matrix: SparseMatrix,
    private readonly fixed: Float32Array,
    private readonly gram: Float64Array,
    private readonly options: AlsOptions,
  ) {
    const { factors } = options;
    this.x = new Float64Array(factors);
    this.residual = new Float64Array(factors);
    this.direction = new Float64Array(factors);
    this.image = new Float64Array(factors);
  }

  solve(row: number, target: Float32Array): void {
    const { x, residual, direction, image } = this;
    if (this.matrix.starts[row] === this.matrix.starts[row + 1]) {
      target.fill(0);
      return;
    }
    this.penalty = penaltyOf(this.matrix, row, this.options);
    x.set(target);
    this.multiply(row, x, image);
    this.rightSide(row, residual);
    for (let f = 0; f < x.length; f++) residual[f] -= image[f];
    direction.set(residual);
    let squares = dot(residual, residual);
    for (let step = 0; step < this.options.cgSteps && squares > 1e-20; step++) {
      this.multiply(row, direction, image);
      const length = squares / dot(direction, image);
      for (let f = 0; f < x.length; f++) {
        x[f] += length * direction[f];
        residual[f] -= length * image[f];
      }
      const next = dot(residual, residual);
      for (let f = 0; f < x.length; f++) {
        direction[f] = residual[f] + (next / squares) * direction[f];
      }
      squares = next;
    }
    target.set(x);
  }

  /** Yᵀ·C·p: the confidences of the row's entries times their columns' factors. */
  private rightSide(row: number, out: Float64Array): void {
    const { fixed, matrix } = this;
    const { factors, alpha } = this.options;
    out.fill(0);
    for (let e = matrix.starts[row]; e < matrix.starts[row + 1]; e++) {
      const at = matrix.indices[e] * factors;
      const confidence = 1 + alpha * matrix.values[e];
      for (let f = 0; f < factors; f++) out[f] += confidence * fixed[at + f];
    }
  }

  /** (YᵀY + λI + Yᵀ(C - I)Y)·v without ever building the matrix of the row. */
  private multiply(row: number, v: Float64Array, out: Float64Array): void {
    const { fixed, matrix, gram } = this;
    const { factors, alpha } = this.options;
    for (let f = 0; f < factors; f++) {
      let sum = 0;
      for (let g = 0, at = f * factors; g < factors; g++, at++) sum += gram[at] * v[g];
      out[f] = sum + this.penalty * v[f];
    }
    for (let e = matrix.starts[row]; e < matrix.starts[row + 1]; e++) {
      const at = matrix.indices[e] * factors;
      let inner = 0;
      for (let f = 0; f < factors; f++) inner += fixed[at + f] * v[f];
      inner *= alpha * matrix.values[e];
      for (let f = 0; f < factors; f++) out[f] += inner * fixed[at + f];
    }
  }
}
