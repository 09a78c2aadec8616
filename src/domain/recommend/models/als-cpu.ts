import { gramOf } from '../../math/matrix-products';
import { dot } from '../../math/vector';
import type { SparseMatrix } from '../../math/sparse';
import { type AlsOptions, penaltyOf } from './als-model';
import type { AlsSolver } from './als-solver';

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
