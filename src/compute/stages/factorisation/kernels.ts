import { startFactors } from '../../../domain/recommend/models/factorisation-cpu';
import {
  type FactorisationFactors,
  factorisationLoss,
  type FactorisationShape,
  type FactorisationTrainer,
  type LabelledPairs,
} from '../../../domain/recommend/models/factorisation-trainer';
import { curveOf, type TrainingStep } from '../../../domain/recommend/models/recommender';
import {
  tableFlags,
  tableGradients,
  tableSquares,
  tableTouched,
  tableValues,
  trainingBatch,
  trainingBytes,
  trainingFactors,
  trainingItems,
  trainingItemTable,
  trainingLabels,
  trainingPenalty,
  trainingRate,
  trainingUsers,
  trainingUserTable,
  trainingWidth,
  widthStep,
} from '../../memory-layout';
import type { Arena } from '../../wasm/arena';
import type { Workspace } from '../../wasm/workspace';
import { narrow, widen } from '../../wasm/widths';

/** What training has come to, outside of the arena. */
interface TrainedTable {
  readonly rows: number;
  readonly values: Float32Array;
  /** Sum of the squared gradients of each row. */
  readonly squares: Float32Array;
}

/** Where a table lies in the arena. */
interface PlacedTable {
  readonly values: number;
  readonly squares: number;
}

/**
 * The training on the kernels. A batch waits for the one before it, so that it takes one thread; an epoch is one
 * task, and what it has come to is kept outside, since others may need the arena in between.
 */
export class KernelFactorisationTrainer implements FactorisationTrainer {
  constructor(private readonly workspace: Workspace) {}

  async *train(
    data: LabelledPairs,
    shape: FactorisationShape,
  ): AsyncGenerator<TrainingStep, FactorisationFactors> {
    const { users, items } = startFactors(shape);
    const tables = [tableOf(users, shape.users), tableOf(items, shape.items)] as const;
    const learnt = { userFactors: tables[0].values, itemFactors: tables[1].values };
    const loss: number[] = [];
    const pairs = data.users.length;
    for (let epoch = 0; epoch < shape.epochs; epoch++) {
      await this.workspace.use(this, () => this.trainEpoch(data, shape, tables));
      loss.push(factorisationLoss(data, learnt, shape));
      yield { done: (epoch + 1) * pairs, total: shape.epochs * pairs, curve: curveOf(loss) };
    }
    return learnt;
  }

  private async trainEpoch(
    data: LabelledPairs,
    shape: FactorisationShape,
    [users, items]: readonly [TrainedTable, TrainedTable],
  ): Promise<void> {
    this.workspace.clear();
    const { runner } = this.workspace;
    const { arena } = runner;
    const width = Math.ceil(shape.factors / widthStep) * widthStep;
    const training = arena.allocate(trainingBytes);
    arena.writeFields(training, {
      [trainingUsers]: arena.place(data.users),
      [trainingItems]: arena.place(data.items),
      [trainingLabels]: arena.place(data.labels),
      [trainingBatch]: shape.batch,
      [trainingFactors]: shape.factors,
      [trainingWidth]: width,
    });
    const placed = [
      placeTable(arena, training + trainingUserTable, users, shape, width),
      placeTable(arena, training + trainingItemTable, items, shape, width),
    ] as const;
    arena.floats(training + trainingRate, 1)[0] = shape.learningRate;
    arena.floats(training + trainingPenalty, 1)[0] = shape.regularisation;
    await runner.run('trainPairs', training, 0, data.users.length);
    takeTable(arena, placed[0], users, shape.factors, width);
    takeTable(arena, placed[1], items, shape.factors, width);
  }
}

function tableOf(values: Float32Array, rows: number): TrainedTable {
  return { rows, values, squares: new Float32Array(rows) };
}

function placeTable(
  arena: Arena,
  record: number,
  { rows, values, squares }: TrainedTable,
  { factors, batch }: FactorisationShape,
  width: number,
): PlacedTable {
  const size = rows * width;
  const [at, gradients] = [arena.allocate(size * 4), arena.allocate(size * 4)];
  widen(values, factors, arena.floats(at, size), width);
  // What was there before may be anything.
  arena.floats(gradients, size).fill(0);
  const placed = { values: at, squares: arena.place(squares) };
  arena.writeFields(record, {
    [tableValues]: at,
    [tableGradients]: gradients,
    [tableSquares]: placed.squares,
    [tableFlags]: arena.place(new Uint8Array(rows)),
    [tableTouched]: arena.allocate(Math.min(rows, batch) * 4),
  });
  return placed;
}

function takeTable(
  arena: Arena,
  placed: PlacedTable,
  into: TrainedTable,
  factors: number,
  width: number,
): void {
  narrow(arena.floats(placed.values, into.rows * width), width, into.values, factors);
  into.squares.set(arena.floats(placed.squares, into.rows));
}
