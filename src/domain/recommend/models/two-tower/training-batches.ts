import { permutation, type Random } from '../../../math/random';
import type { SparseMatrix } from '../../../math/sparse';
import { mean } from '../../../math/vector';
import type { SoftmaxBatch } from './sampled-softmax';
import { type Bags, singletons } from './tower';

/** Customers of a batch as bags of what else they have, the candidates as bags of one product each, and who took which. */
export interface TrainingBatch extends SoftmaxBatch {
  readonly histories: Bags;
  readonly candidates: Bags;
}

export interface BatchShape {
  /** Pairs of customer and product in a batch. */
  readonly batch: number;
  /** Products drawn evenly from all that are known, beside those of the batch. */
  readonly uniform: number;
  /** Share of a customer's other products that is left out at random, anew each time. */
  readonly dropout: number;
  /** Products of a customer that stand for her at most, drawn anew each time. */
  readonly historyLimit: number;
}

/** Pairs of one customer in an epoch at most: one giant customer is not to be most of what is learnt. */
const pairsOfCustomer = 100;

/**
 * Draws what each step of training looks at: pairs of a customer and a product that she took, the rest of what she took
 * as what is known of her, and as candidates the products of the batch (popular ones the more often) with some drawn
 * evenly (Yang et al. 2020, 'Mixed negative sampling'), so that what is seldom taken is seen at all.
 */
export class TrainingBatches {
  /** Pairs in an epoch. */
  readonly pairs: number;
  private readonly customerOf: Int32Array;
  private readonly meanValue: number;
  private readonly logQ: Float64Array;
  /** Candidate that a product is in this batch, -1 where it is none. */
  private readonly candidateOf: Int32Array;

  /** @param known products that may be candidates: those taken, and those with words. */
  constructor(
    private readonly matrix: SparseMatrix,
    private readonly known: Int32Array,
    private readonly shape: BatchShape,
    private readonly random: Random,
  ) {
    const { rows, columns, starts, indices, values } = matrix;
    this.customerOf = new Int32Array(indices.length);
    this.meanValue = mean(values);
    this.candidateOf = new Int32Array(columns).fill(-1);
    const expected = new Float64Array(columns);
    let pairs = 0;
    for (let i = 0; i < rows; i++) {
      this.customerOf.fill(i, starts[i], starts[i + 1]);
      const taken = Math.min(pairsOfCustomer, starts[i + 1] - starts[i]);
      pairs += taken;
      for (let e = starts[i]; e < starts[i + 1]; e++) {
        expected[indices[e]] += taken / (starts[i + 1] - starts[i]);
      }
    }
    this.pairs = pairs;
    const size = Math.min(shape.batch, pairs);
    const evenly = shape.uniform * Math.log1p(-1 / Math.max(2, known.length));
    this.logQ = expected.map((count) =>
      Math.log(-Math.expm1(size * Math.log1p(-Math.min(count / pairs, 1 - 1e-9)) + evenly)),
    );
  }

  /** The batches of one epoch. */
  *epoch(): Generator<TrainingBatch> {
    const entries = this.entriesOfEpoch();
    for (let from = 0; from < entries.length; from += this.shape.batch) {
      yield this.batchOf(entries.subarray(from, from + this.shape.batch));
    }
  }

  private entriesOfEpoch(): Int32Array {
    const { starts, rows } = this.matrix;
    const entries: number[] = [];
    for (let i = 0; i < rows; i++) {
      const count = starts[i + 1] - starts[i];
      const order = count > pairsOfCustomer ? permutation(count, this.random) : null;
      for (let p = 0; p < Math.min(count, pairsOfCustomer); p++) entries.push(starts[i] + (order?.[p] ?? p));
    }
    const order = permutation(entries.length, this.random);
    return order.map((at) => entries[at]);
  }

  private batchOf(entries: Int32Array): TrainingBatch {
    const { indices, values } = this.matrix;
    const products: number[] = [];
    const add = (product: number) => {
      if (this.candidateOf[product] < 0) {
        this.candidateOf[product] = products.length;
        products.push(product);
      }
      return this.candidateOf[product];
    };
    const targets = entries.map((e) => add(indices[e]));
    for (let n = 0; n < this.shape.uniform; n++) {
      add(this.known[Math.floor(this.random() * this.known.length)]);
    }
    const owned: number[] = [];
    const ownedStarts = [0];
    for (const e of entries) {
      this.addOwned(e, owned);
      ownedStarts.push(owned.length);
    }
    for (const product of products) this.candidateOf[product] = -1;
    return {
      targets,
      weights: Float32Array.from(entries, (e) => values[e] / this.meanValue),
      logQ: Float32Array.from(products, (product) => this.logQ[product]),
      ownedStarts: Int32Array.from(ownedStarts),
      owned: Int32Array.from(owned),
      histories: this.historiesOf(entries),
      candidates: singletons(Int32Array.from(products)),
    };
  }

  /** The candidates that the customer of entry `e` has beside the product of the entry. */
  private addOwned(e: number, owned: number[]): void {
    const { starts, indices } = this.matrix;
    const customer = this.customerOf[e];
    for (let other = starts[customer]; other < starts[customer + 1]; other++) {
      const candidate = this.candidateOf[indices[other]];
      if (candidate >= 0 && other !== e) owned.push(candidate);
    }
  }

  /** What the customer of each entry has beside it, some of it left out by chance. */
  private historiesOf(entries: Int32Array): Bags {
    const { indices, values } = this.matrix;
    const starts = new Int32Array(entries.length + 1);
    const products: number[] = [];
    const weights: number[] = [];
    for (let r = 0; r < entries.length; r++) {
      let total = 0;
      for (const e of this.othersOf(entries[r])) {
        products.push(indices[e]);
        weights.push(values[e]);
        total += values[e];
      }
      for (let at = starts[r]; at < weights.length; at++) weights[at] /= total;
      starts[r + 1] = products.length;
    }
    return { starts, products: Int32Array.from(products), weights: Float32Array.from(weights) };
  }

  private othersOf(entry: number): number[] {
    const { dropout, historyLimit } = this.shape;
    const { starts } = this.matrix;
    const customer = this.customerOf[entry];
    const [from, end] = [starts[customer], starts[customer + 1]];
    const others: number[] = [];
    if (end - from > historyLimit / (1 - dropout)) {
      for (let draw = 0; draw < historyLimit; draw++) {
        const e = from + Math.floor(this.random() * (end - from));
        if (e !== entry) others.push(e);
      }
      return others;
    }
    for (let e = from; e < end; e++) if (e !== entry && this.random() >= dropout) others.push(e);
    return others;
  }
}
