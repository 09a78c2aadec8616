import type { SparseMatrix } from '../../math/sparse';
import { permutation, seededRandom } from '../../math/random';
import { FactorisationModel, type FactorisationOptions } from './factorisation-model';
import type { FactorisationTrainer, LabelledPairs } from './factorisation-trainer';
import type { Recommender, TrainingStep } from './recommender';

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
    async *fit(interactions, options): AsyncGenerator<TrainingStep, FactorisationModel> {
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
      return new FactorisationModel(interactions, trained, options);
    },
    restore: (saved, interactions) => FactorisationModel.restore(saved, interactions),
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
