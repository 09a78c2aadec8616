import { type Matrix, zeros } from '../../../math/matrix';
import { plainProducts } from '../../../math/matrix-products';
import { range } from '../../../math/order';
import { seededRandom } from '../../../math/random';
import { columnCounts, type SparseMatrix } from '../../../math/sparse';
import { mean } from '../../../math/vector';
import type { ContentVectors } from '../content-vectors';
import type { Recommender, TrainingCurve, TrainingStep } from '../recommender';
import { heldOutQuality } from './held-out-quality';
import { holdOutLatest } from './latest-held-out';
import { productWords } from './product-words';
import { type DenseProducts, sampledSoftmax } from './sampled-softmax';
import { singletons, Tower } from './tower';
import { type TrainingBatch, TrainingBatches } from './training-batches';
import { TwoTowerModel } from './two-tower-model';
import { type TwoTowerOptions, twoTowerDefaults } from './two-tower-options';

/**
 * A two-tower network (Covington, Adams, Sargin 2016; Yi et al. 2019): a customer is what her products say in the mean,
 * a product its own embedding and its words, both through projections that are trained with the embeddings to tell what
 * she took from a sample of all products. Customers have no embedding of their own, so that who comes later is served
 * without training; segments take no part, since they are made of purchases that a measurement hides.
 *
 * What some customers took last is held out to choose the best epoch. Nothing is learnt from where nobody took two
 * products; then the model knows nobody.
 */
export function twoTowerBy(products: DenseProducts): Recommender<TwoTowerOptions, TwoTowerModel> {
  return {
    name: 'twoTower',
    defaults: twoTowerDefaults,
    async *fit(interactions, options): AsyncGenerator<TrainingStep, TwoTowerModel> {
      const { at, texts, ...kept } = options;
      checkFit(interactions, options);
      const random = seededRandom(options.seed);
      const held = holdOutLatest(interactions, at, random);
      const known = takenOrDescribed(held.train, texts);
      const towers = new TwoTowers(interactions.columns, options, products);
      const batches = new TrainingBatches(held.train, known, options, random);
      const [loss, validation]: [number[], number[]] = [[], []];
      const total = Math.max(1, options.epochs * batches.pairs);
      let best = 0;
      let vectors = towers.vectors();
      const curve = (): TrainingCurve => ({
        loss: [...loss],
        validation: [...validation],
        measure: held.customers.length > 0 ? 'ndcg' : null,
        best,
      });
      for (let epoch = 0; epoch < options.epochs && batches.pairs > 0; epoch++) {
        let [sum, done] = [0, 0];
        for (const batch of batches.epoch()) {
          const count = batch.targets.length;
          sum += count * (await towers.learn(batch));
          done += count;
          yield { done: epoch * batches.pairs + done, total };
        }
        loss.push(sum / done);
        const now = towers.vectors();
        validation.push(heldOutQuality(now.contents, now.products, held));
        // Where nothing could be held out the last epoch is taken.
        if (epoch === 0 || !(recent(validation, epoch) <= recent(validation, best))) {
          best = epoch;
          vectors = now;
        }
        yield { done: (epoch + 1) * batches.pairs, total, curve: curve() };
        if (epoch - best >= options.patience) break;
      }
      yield { done: total, total };
      blankOthers(vectors.contents, heard(held.train, texts));
      blankOthers(vectors.products, known);
      return new TwoTowerModel(interactions, vectors.contents, vectors.products, kept, curve());
    },
    restore: (saved, interactions) => TwoTowerModel.restore(saved, interactions),
  };
}

/** The same on the processor in plain TypeScript. */
export const twoTower = twoTowerBy(plainProducts);

/** The two towers in training. */
class TwoTowers {
  private readonly customers: Tower;
  private readonly products: Tower;

  constructor(
    private readonly count: number,
    private readonly options: TwoTowerOptions,
    private readonly multiply: DenseProducts,
  ) {
    const { factors, texts, textDimensions, seed } = options;
    const words = productWords(texts, count, textDimensions);
    const random = seededRandom(seed + 1);
    // What was never in a history says nothing beside what is common to all.
    this.customers = new Tower(words, factors, 0, random);
    this.products = new Tower(words, factors, 1 / Math.sqrt(factors), random);
  }

  /** One step on a batch; returns its loss before the step. */
  async learn(batch: TrainingBatch): Promise<number> {
    const { temperature, learningRate, decay } = this.options;
    const users = this.customers.forward(batch.histories);
    const items = this.products.forward(batch.candidates);
    const { loss, ofUsers, ofItems } = await sampledSoftmax(users, items, temperature, batch, this.multiply);
    this.customers.backward(ofUsers);
    this.products.backward(ofItems);
    this.customers.step(learningRate, decay);
    this.products.step(learningRate, decay);
    return loss;
  }

  /** What having each product says, and each product's own vector. */
  vectors(): { contents: Matrix; products: Matrix } {
    return {
      contents: this.customers.contents(),
      products: this.products.forward(singletons(range(this.count))),
    };
  }
}

function checkFit({ columns, indices }: SparseMatrix, { at, texts }: TwoTowerOptions): void {
  if (at !== null && at.length !== indices.length) {
    throw new RangeError(`${at.length} instants for ${indices.length} entries`);
  }
  if (texts !== null && texts.vectors.rows !== columns) {
    throw new RangeError(`${texts.vectors.rows} product vectors for ${columns} products`);
  }
}

/**
 * Mean of what was measured after an epoch and the two before it: a few hundred customers tell one epoch from the next
 * by chance as much as by merit, and a lucky one among the first would end the training.
 */
function recent(validation: readonly number[], epoch: number): number {
  return mean(validation.slice(Math.max(0, epoch - 2), epoch + 1));
}

/** Products that anybody took or a text describes, ascending. */
function takenOrDescribed(train: SparseMatrix, texts: ContentVectors | null): Int32Array {
  const takers = columnCounts(train);
  return range(train.columns).filter((j) => takers[j] > 0 || (texts?.counts[j] ?? 0) > 0);
}

/** Products whose having was learnt from: those taken beside others, and by their words all that have such. */
function heard({ rows, columns, starts, indices }: SparseMatrix, texts: ContentVectors | null): Int32Array {
  const besides = new Uint8Array(columns);
  let any = false;
  for (let i = 0; i < rows; i++) {
    if (starts[i + 1] - starts[i] < 2) continue;
    any = true;
    for (let e = starts[i]; e < starts[i + 1]; e++) besides[indices[e]] = 1;
  }
  return range(columns).filter((j) => any && (besides[j] === 1 || (texts?.counts[j] ?? 0) > 0));
}

/** Sets all rows but those named to 0. */
function blankOthers(matrix: Matrix, rows: Int32Array): void {
  const { columns, values } = matrix;
  const blank = zeros(matrix.rows, columns).values;
  for (const row of rows) blank.set(values.subarray(row * columns, (row + 1) * columns), row * columns);
  values.set(blank);
}
