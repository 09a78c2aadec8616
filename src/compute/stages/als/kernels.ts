import type { SparseMatrix } from '../../../domain/math/sparse';
import { type AlsOptions, penaltyOf } from '../../../domain/recommend/models/als-model';
import type { AlsSolver } from '../../../domain/recommend/models/als-solver';
import { widthStep } from '../../memory-layout';
import { gramMatrixOnKernels } from './gram-matrix';
import { allEnded } from '../../wasm/parallel-for';
import { narrow, widen } from '../../wasm/widths';
import type { Workspace } from '../../wasm/workspace';

/** Tasks for each thread: rows differ in length, so that the threads need many to end together. */
const tasksPerThread = 16;

/** A matrix in the arena under the options that its entries' weights depend on. */
interface PlacedMatrix {
  readonly matrix: SparseMatrix;
  readonly options: AlsOptions;
  readonly starts: number;
  readonly indices: number;
  readonly extras: number;
  readonly penalties: number;
}

/** The half-steps of ALS on the kernels. A fit's two matrices stay placed from one half-step to the next. */
export class KernelAlsSolver implements AlsSolver {
  private placed: PlacedMatrix[] = [];
  /** End of what is placed to stay. */
  private mark = 0;

  constructor(private readonly workspace: Workspace) {}

  /** The target is written to only once all rows are solved, so that another solver can take over where this one fails. */
  async *halfStep(
    matrix: SparseMatrix,
    fixed: Float32Array,
    target: Float32Array,
    options: AlsOptions,
  ): AsyncGenerator<number, void> {
    await this.workspace.use(this, async (kept) => {
      if (!kept) this.placed = [];
      const placed = this.place(matrix, options);
      try {
        await this.solve(placed, fixed, target);
      } finally {
        this.workspace.runner.arena.reset(this.mark);
      }
    });
    yield matrix.rows;
  }

  private place(matrix: SparseMatrix, options: AlsOptions): PlacedMatrix {
    const known = this.placed.find((each) => each.matrix === matrix && each.options === options);
    if (known !== undefined) return known;
    const { arena } = this.workspace.runner;
    // One fit has two matrices; a third belongs to the next.
    if (this.placed.length === 2) {
      this.placed = [];
      this.workspace.clear();
    }
    const penalties = Float32Array.from({ length: matrix.rows }, (_, row) => penaltyOf(matrix, row, options));
    const placed = {
      matrix,
      options,
      starts: arena.place(matrix.starts),
      indices: arena.place(matrix.indices),
      extras: arena.place(matrix.values.map((value) => options.alpha * value)),
      penalties: arena.place(penalties),
    };
    this.placed.push(placed);
    this.mark = arena.mark();
    return placed;
  }

  private async solve(placed: PlacedMatrix, fixed: Float32Array, target: Float32Array): Promise<void> {
    const { runner } = this.workspace;
    const { arena } = runner;
    const { matrix, options, starts, indices, extras, penalties } = placed;
    const { factors, cgSteps } = options;
    const width = Math.ceil(factors / widthStep) * widthStep;
    const fixedAt = arena.allocate(matrix.columns * width * 4);
    const targetAt = arena.allocate(matrix.rows * width * 4);
    widen(fixed, factors, arena.floats(fixedAt, matrix.columns * width), width);
    widen(target, factors, arena.floats(targetAt, matrix.rows * width), width);
    const gram = arena.place(await gramMatrixOnKernels(runner, fixedAt, matrix.columns, width));
    const tasks = evenRows(matrix, width, runner.threads * tasksPerThread).map(([first, end]) =>
      runner.run(
        ...(['solveRows', starts, indices, extras, penalties, fixedAt, gram, targetAt, width] as const),
        ...[first, end, cgSteps],
      ),
    );
    await allEnded(tasks);
    narrow(arena.floats(targetAt, matrix.rows * width), width, target, factors);
  }
}

/** Runs of rows of about the same work: a row costs as much as its entries and as half as many more as there are factors. */
function evenRows(matrix: SparseMatrix, factors: number, parts: number): [first: number, end: number][] {
  const { rows, starts } = matrix;
  const fixedCost = factors / 2;
  const share = (starts[rows] + rows * fixedCost) / parts;
  const runs: [number, number][] = [];
  let first = 0;
  for (let row = 1; row <= rows; row++) {
    const cost = starts[row] - starts[first] + (row - first) * fixedCost;
    if (cost < share && row < rows) continue;
    runs.push([first, row]);
    first = row;
  }
  return runs;
}
