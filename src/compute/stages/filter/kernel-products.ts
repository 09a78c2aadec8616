import { type Matrix, transposed } from '../../../domain/math/matrix';
import type { MatrixProducts } from '../../../domain/math/matrix-products';
import type { SparseMatrix } from '../../../domain/math/sparse';
import {
  filteredAtOnce,
  finishStore,
  linearBiases,
  linearBytes,
  linearInner,
  linearOuter,
  linearProduct,
  linearWeights,
  panelWidth,
  productFp32,
  rowStep,
  widthStep,
} from '../../memory-layout';
import { packPanels, panelFloats } from '../../wasm/pack-rows';
import { parallelFor } from '../../wasm/parallel-for';
import type { KernelRunner } from '../../wasm/runner';
import { narrow, widen } from '../../wasm/widths';
import type { Workspace } from '../../wasm/workspace';
import { gramMatrixOnKernels } from '../als/gram-matrix';
import { inLanes, lanesOf } from './lanes';
import { orderedGraph, placePolynomial } from './ordered-graph';

/** Rows of a task of a dense product: a few blocks of what stays in the second cache. */
const taskRows = 240;

/** Products of large matrices on the kernels. Nothing stays in the arena from one to the next. */
export class KernelProducts implements MatrixProducts {
  constructor(private readonly workspace: Workspace) {}

  sparse(matrix: SparseMatrix, dense: Matrix): Promise<Matrix> {
    return this.use(async (runner) => {
      const { arena } = runner;
      const { columns } = dense;
      const width = Math.ceil(columns / widthStep) * widthStep;
      const [starts, indices] = [arena.place(matrix.starts), arena.place(matrix.indices)];
      const values = arena.place(matrix.values);
      const from = placeWidened(runner, dense, dense.rows, width);
      const out = arena.allocate(matrix.rows * width * 4);
      await parallelFor(runner, matrix.rows, { least: 64 }, (first, end) =>
        runner.run('multiplySparse', starts, indices, values, from, width, first, end, out),
      );
      return taken(runner, out, matrix.rows, columns, width);
    });
  }

  polynomial(matrix: SparseMatrix, coefficients: Float32Array, dense: Matrix): Promise<Matrix> {
    const graph = orderedGraph(matrix);
    return this.use(async (runner) => {
      const { arena } = runner;
      const { rows, columns } = dense;
      const width = Math.ceil(columns / filteredAtOnce) * filteredAtOnce;
      const record = placePolynomial(arena, graph, coefficients);
      const from = placeWidened(runner, dense, rows, width);
      const out = arena.allocate(rows * width * 4);
      const lanes = Array.from({ length: lanesOf(runner) }, () => ({
        image: arena.allocate(matrix.rows * filteredAtOnce * 4),
        own: arena.allocate(rows * filteredAtOnce * 4),
        signals: arena.allocate(rows * filteredAtOnce * 4),
      }));
      await inLanes(lanes, width, filteredAtOnce, (first, _, { image, own, signals }) =>
        runner.run(
          ...(['filterColumns16', record, from + first * 4, width * 4, image, own, signals] as const),
          out + first * 4,
        ),
      );
      return taken(runner, out, rows, columns, width);
    });
  }

  gram(dense: Matrix): Promise<Float64Array> {
    return this.use(async (runner) => {
      const { rows, columns } = dense;
      const width = Math.ceil(columns / widthStep) * widthStep;
      const gram = await gramMatrixOnKernels(runner, placeWidened(runner, dense, rows, width), rows, width);
      const out = new Float64Array(columns * columns);
      narrow(gram.subarray(0, columns * width), width, out, columns);
      return out;
    });
  }

  dense(tall: Matrix, small: Matrix): Promise<Matrix> {
    return this.use(async (runner) => {
      const { arena } = runner;
      const { rows, columns: inner } = tall;
      const width = Math.ceil(small.columns / panelWidth) * panelWidth;
      const padded = Math.ceil(rows / rowStep) * rowStep;
      const linear = placeWeights(runner, small, width);
      const from = placeWidened(runner, tall, padded, inner);
      const out = arena.allocate(padded * width * 4);
      await parallelFor(runner, padded, { step: rowStep, most: taskRows }, (first, end) =>
        runner.run(
          ...(['applyLinear', linear, from + first * inner * 4, end - first] as const),
          ...[out + first * width * 4, finishStore],
        ),
      );
      return taken(runner, out, rows, small.columns, width);
    });
  }

  private use<Result>(work: (runner: KernelRunner) => Promise<Result>): Promise<Result> {
    return this.workspace.use(this, () => {
      this.workspace.clear();
      return work(this.workspace.runner);
    });
  }
}

/** A layer without biases, its weights packed by columns. */
function placeWeights({ arena }: KernelRunner, small: Matrix, width: number): number {
  const turned = transposed(small);
  const floats = panelFloats(turned.rows, turned.columns);
  const weights = arena.allocate(floats * 4);
  packPanels(turned, 0, turned.rows, arena.floats(weights, floats));
  const biases = arena.place(new Float32Array(width));
  const linear = arena.allocate(linearBytes);
  arena.writeFields(linear, {
    [linearInner]: small.rows,
    [linearOuter]: width,
    [linearWeights]: weights,
    [linearBiases]: biases,
    [linearProduct]: productFp32,
  });
  return linear;
}

/** The rows with zeros behind each up to `width`, and rows of zeros up to `rows`. */
function placeWidened({ arena }: KernelRunner, dense: Matrix, rows: number, width: number): number {
  const at = arena.allocate(rows * width * 4);
  widen(dense.values, dense.columns, arena.floats(at, rows * width), width);
  return at;
}

function taken({ arena }: KernelRunner, at: number, rows: number, columns: number, width: number): Matrix {
  const values = new Float32Array(rows * columns);
  narrow(arena.floats(at, rows * width), width, values, columns);
  return { rows, columns, values };
}
