import type { SparseMatrix } from '../../math/sparse';
import { permutation, seededRandom } from '../../math/random';
import type { FactorModel, FactorTables } from './factor-model';
import { innerProducts } from './factor-model';
import type { FactorisationFactors, FactorisationTrainer, LabelledPairs } from './factorisation-trainer';
import type { Recommender } from './recommender';
import type { Step } from '../../steps';

export interface FactorisationOptions {
  readonly factors: number;
  readonly epochs: number;
  readonly learningRate: number;
  readonly regularisation: number;
  readonly batch: number;
  /** Products not taken that are drawn for each one taken. */
  readonly negatives: number;
  readonly seed: number;
}

export const factorisationDefaults: FactorisationOptions = {
  factors: 32,
  epochs: 20,
  learningRate: 0.03,
  regularisation: 0.012,
  batch: 512,
  negatives: 4,
  seed: 1,
};

/** The deep model: taste as factors, score = sigmoid(u·v), trained by whichever trainer is given. */
export function factorisation(trainer: FactorisationTrainer): Recommender<FactorisationOptions> {
  return {
    name: 'factorisation',
    defaults: factorisationDefaults,
    async *fit(interactions, options): AsyncGenerator<Step, FactorisationModel> {
      const pairs = labelledPairs(interactions, options.negatives, options.seed);
      const { factors, epochs, learningRate, regularisation, batch, seed } = options;
      const trained = yield* trainer.train(pairs, {
        users: interactions.rows,
        items: interactions.columns,
        factors,
        epochs,
        learningRate,
        regularisation,
        batch,
        seed,
      });
      return new FactorisationModel(interactions, trained, factors);
    },
  };
}

/**
 * Every entry as a pair labelled 1 and `negatives` products without an entry for each, labelled 0, drawn
 * evenly from the products that anybody took; shuffled. A customer who took nearly everything gets fewer.
 */
export function labelledPairs(interactions: SparseMatrix, negatives: number, seed: number): LabelledPairs {
  const { rows, columns, starts, indices } = interactions;
  const random = seededRandom(seed);
  const capacity = indices.length * (1 + negatives);
  const users = new Int32Array(capacity);
  const items = new Int32Array(capacity);
  const labels = new Float32Array(capacity);
  let pairs = 0;
  const taken = new Uint8Array(columns);
  const known = Int32Array.from(new Set(indices)).sort();
  for (let user = 0; user < rows; user++) {
    const row = indices.subarray(starts[user], starts[user + 1]);
    for (const item of row) taken[item] = 1;
    for (const item of row) {
      users[pairs] = user;
      labels[pairs] = 1;
      items[pairs++] = item;
      for (let n = 0; n < negatives; n++) {
        const other = known[Math.floor(random() * known.length)];
        if (taken[other] === 1) continue;
        users[pairs] = user;
        items[pairs++] = other;
      }
    }
    for (const item of row) taken[item] = 0;
  }
  const order = permutation(pairs, random);
  return {
    users: order.map((i) => users[i]),
    items: order.map((i) => items[i]),
    labels: Float32Array.from(order, (i) => labels[i]),
  };
}

/** Factors of customers and products; ranks by u·v, of which the sigmoid keeps the order. */
export class FactorisationModel implements FactorModel {
  readonly name = 'factorisation';

  constructor(
    private readonly interactions: SparseMatrix,
    private readonly trained: FactorisationFactors,
    private readonly factors: number,
  ) {}

  get factorTables(): FactorTables {
    const { rows, columns } = this.interactions;
    return {
      customers: { rows, columns: this.factors, values: this.trained.userFactors },
      products: { rows: columns, columns: this.factors, values: this.trained.itemFactors },
    };
  }

  scores(customer: number, out: Float32Array): boolean {
    const { starts } = this.interactions;
    if (starts[customer] === starts[customer + 1]) return false;
    innerProducts(this.trained.userFactors, customer, this.trained.itemFactors, this.factors, out);
    for (let j = 0; j < out.length; j++) out[j] = 1 / (1 + Math.exp(-out[j]));
    return true;
  }
}
