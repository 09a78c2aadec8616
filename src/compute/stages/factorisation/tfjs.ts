import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  add,
  customGrad,
  div,
  expandDims,
  gather,
  mean,
  mul,
  type Scalar,
  scatterND,
  sigmoid,
  slice,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  tensor1d,
  tensor2d,
  tidy,
  type Variable,
  variable,
  variableGrads,
  zeros,
} from '@tensorflow/tfjs-core';
import { normal, type Random, seededRandom } from '../../../domain/math/random';
import type {
  FactorisationFactors,
  FactorisationShape,
  FactorisationTrainer,
  LabelledPairs,
} from '../../../domain/recommend/models/factorisation-trainer';
import type { Step } from '../../../domain/steps';

/** Pairs between two steps of progress: often enough to stop, seldom enough not to wait for the GPU. */
const pairsPerStep = 20_000;

/**
 * The factorisation by tfjs on whatever backend is in force: the same start, batches, loss and AdaGrad steps
 * as the processor's trainer, so that both end at the same factors up to rounding.
 */
export const tensorTrainer: FactorisationTrainer = {
  async *train(data, shape): AsyncGenerator<Step, FactorisationFactors> {
    const model = new TensorModel(data, shape);
    try {
      const pairs = data.users.length;
      const total = pairs * shape.epochs;
      let sinceStep = 0;
      for (let epoch = 0; epoch < shape.epochs; epoch++) {
        for (let from = 0; from < pairs; from += shape.batch) {
          const count = Math.min(shape.batch, pairs - from);
          model.step(from, count);
          sinceStep += count;
          if (sinceStep < pairsPerStep) continue;
          sinceStep = 0;
          await model.settled();
          yield { done: epoch * pairs + from + count, total };
        }
      }
      return await model.factors();
    } finally {
      model.dispose();
    }
  },
};

/** A table of factors with the mean squared gradient of each row, which AdaGrad remembers. */
interface FactorTable {
  readonly values: Variable;
  readonly squares: Variable;
}

function factorTable(rows: number, factors: number, random: Random): FactorTable {
  const spread = Math.sqrt(0.1 / Math.sqrt(factors));
  const start = Float32Array.from({ length: rows * factors }, () => spread * normal(random));
  return tidy(() => ({
    values: variable(tensor2d(start, [rows, factors])),
    squares: variable(zeros([rows, 1]), false),
  }));
}

class TensorModel {
  private readonly users: FactorTable;
  private readonly items: FactorTable;
  private readonly pairs: { users: Tensor1D; items: Tensor1D; labels: Tensor1D };

  constructor(
    data: LabelledPairs,
    private readonly shape: FactorisationShape,
  ) {
    const random = seededRandom(shape.seed);
    this.users = factorTable(shape.users, shape.factors, random);
    this.items = factorTable(shape.items, shape.factors, random);
    this.pairs = {
      users: tensor1d(data.users, 'int32'),
      items: tensor1d(data.items, 'int32'),
      labels: tensor1d(data.labels, 'float32'),
    };
  }

  /** One AdaGrad step on the pairs from `from` on. */
  step(from: number, count: number): void {
    tidy(() => {
      const users = slice(this.pairs.users, from, count);
      const items = slice(this.pairs.items, from, count);
      const labels = slice(this.pairs.labels, from, count);
      const tables = [this.users, this.items];
      const { grads } = variableGrads(
        () => this.loss(users, items, labels),
        tables.map(({ values }) => values),
      );
      for (const table of tables) this.descend(table, grads[table.values.name]);
    });
  }

  /** Σ (sigmoid(u·v) − label)² + λ (|u|² + |v|²). */
  private loss(users: Tensor1D, items: Tensor1D, labels: Tensor1D): Scalar {
    const u = rowsOf(this.users.values as Tensor2D, users);
    const v = rowsOf(this.items.values as Tensor2D, items);
    const error = sub(sigmoid(sum(mul(u, v), 1)), labels);
    const lengths = add(sum(square(u)), sum(square(v)));
    return add(sum(square(error)), mul(lengths, this.shape.regularisation));
  }

  private descend({ values, squares }: FactorTable, gradient: Tensor): void {
    squares.assign(add(squares, mean(square(gradient), 1, true)));
    const step = div(mul(gradient, this.shape.learningRate), add(sqrt(squares), 1e-8));
    values.assign(sub(values, step));
  }

  /** Waits until the GPU has done all that it was given. */
  async settled(): Promise<void> {
    const last = slice(this.items.values, [0, 0], [1, 1]);
    await last.data();
    last.dispose();
  }

  async factors(): Promise<FactorisationFactors> {
    const userFactors = await this.users.values.data<'float32'>();
    const itemFactors = await this.items.values.data<'float32'>();
    return { userFactors: userFactors.slice(), itemFactors: itemFactors.slice() };
  }

  dispose(): void {
    for (const { values, squares } of [this.users, this.items]) {
      values.dispose();
      squares.dispose();
    }
    for (const tensor of Object.values(this.pairs)) tensor.dispose();
  }
}

/**
 * Rows of a table by number. tfjs's own gradient of `gather` takes a pass over the batch for every row of
 * the table (unsortedSegmentSum); scattering the batch into the table takes one.
 */
function rowsOf(table: Tensor2D, rows: Tensor1D): Tensor2D {
  const lookUp = customGrad<Tensor2D>((source) => ({
    value: gather(source as Tensor2D, rows),
    gradFunc: (gradient) => scatterND(expandDims(rows, 1), gradient, table.shape),
  }));
  return lookUp(table);
}
