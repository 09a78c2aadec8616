import { Adam, adamDefaults } from '../../../math/adam';
import { permutation, type Random, seededRandom } from '../../../math/random';
import type { SparseMatrix } from '../../../math/sparse';

import type { TrainingCurve, TrainingStep } from '../recommender';
import { type DevPairs, type Discrimination, discrimination } from './dev-pairs';
import type { PairInputs } from './pair-inputs';
import { lossOf, type PairLoss } from './pair-loss';
import type { PairNetwork } from './pair-network';

export interface PairTraining {
  readonly loss: PairLoss;
  readonly learningRate: number;
  readonly weightDecay: number;
  /** At most; fewer where no better epoch comes any more. */
  readonly epochs: number;
  /** Epochs without a better one after which training stops. */
  readonly patience: number;
  /** Entries in a step. */
  readonly batch: number;
  /** Products drawn for each batch, which all its customers are held against. */
  readonly sampled: number;
  /** Entries of an epoch at most: of more they are drawn anew for each. */
  readonly entriesPerEpoch: number;
  /** Share of the products' rows that are seen as new ones are: without the behaviour around them. */
  readonly newcomers: number;
  readonly seed: number;
}

/** Entries between two steps of progress. */
const entriesPerStep = 2_048;

/**
 * Trains a network by Adam to tell the entries of the interactions from pairs with products drawn evenly from
 * `candidates` that the customer has not, both kinds weighing alike in a batch and entries by their values. After each
 * epoch it is tried on `dev`, and ends with the weights of its best epoch; without `dev` with the last. Returns how it went.
 */
export async function* trainPairs(
  network: PairNetwork,
  inputs: PairInputs,
  matrix: SparseMatrix,
  candidates: Int32Array,
  dev: DevPairs | null,
  options: PairTraining,
): AsyncGenerator<TrainingStep, TrainingCurve> {
  const random = seededRandom(options.seed);
  const batches = new PairBatches(network, inputs, matrix, candidates, options, random);
  const adam = new Adam(network.weights, { ...adamDefaults, ...options });
  const trial = dev === null ? null : new Trial(network, inputs, dev);
  const size = Math.min(matrix.indices.length, options.entriesPerEpoch);
  const total = options.epochs * size;
  const loss: number[] = [];
  const validation: number[] = [];
  let best = 0;
  let kept: { weights: Float32Array[]; found: Discrimination } | null = null;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = entriesOfEpoch(matrix.indices.length, size, random);
    let sum = 0;
    let sinceStep = 0;
    for (let from = 0; from < size; from += options.batch) {
      const entries = order.subarray(from, Math.min(size, from + options.batch));
      sum += batches.descend(entries) * entries.length;
      adam.step(network.gradients);
      sinceStep += entries.length;
      if (sinceStep < entriesPerStep) continue;
      sinceStep = 0;
      yield { done: epoch * size + from + entries.length, total };
    }
    loss.push(sum / size);
    const found = trial?.measure() ?? null;
    validation.push(found?.balancedAccuracy ?? Number.NaN);
    if (found === null || found.balancedAccuracy > (kept?.found.balancedAccuracy ?? 0)) {
      best = epoch;
      kept = found === null ? null : { found, weights: network.weights.map((each) => each.slice()) };
    }
    yield { done: (epoch + 1) * size, total, curve: curve() };
    if (epoch - best >= options.patience) break;
  }
  kept?.weights.forEach((each, i) => void network.weights[i].set(each));
  return curve();

  function curve(): TrainingCurve {
    const measure = trial === null ? null : 'balancedAccuracy';
    const error = kept && { error: kept.found.standardError };
    return { loss: [...loss], validation: [...validation], measure, best, ...error };
  }
}

/** All entries in random order, or as many drawn of them. */
function entriesOfEpoch(entries: number, size: number, random: Random): Int32Array {
  if (size === entries) return permutation(entries, random);
  return Int32Array.from({ length: size }, () => Math.floor(random() * entries));
}

/** Puts batches together and carries their gradients to the network. */
class PairBatches {
  private readonly customerOf: Int32Array;
  private readonly owner: Int32Array;
  private readonly drawn: Int32Array;

  constructor(
    private readonly network: PairNetwork,
    private readonly inputs: PairInputs,
    private readonly matrix: SparseMatrix,
    private readonly candidates: Int32Array,
    private readonly options: PairTraining,
    private readonly random: Random,
  ) {
    this.customerOf = new Int32Array(matrix.indices.length);
    for (let i = 0; i < matrix.rows; i++) this.customerOf.fill(i, matrix.starts[i], matrix.starts[i + 1]);
    this.owner = new Int32Array(matrix.columns).fill(-1);
    this.drawn = new Int32Array(options.sampled);
  }

  /** Adds the gradients of a batch to the network's, and returns its mean loss. */
  descend(entries: Int32Array): number {
    const { inputs, network, matrix, drawn, customerOf, candidates, random } = this;
    const { loss, newcomers } = this.options;
    const { ofCustomer, ofProduct } = inputs;
    const count = entries.length;
    for (let s = 0; s < drawn.length; s++) drawn[s] = candidates[Math.floor(random() * candidates.length)];
    const customers = new Float32Array(count * ofCustomer);
    const products = new Float32Array((count + drawn.length) * ofProduct);
    let values = 0;
    for (let b = 0; b < count; b++) {
      const entry = entries[b];
      inputs.writeCustomer(customerOf[entry], entry, customers, b * ofCustomer);
      inputs.writeProduct(matrix.indices[entry], entry, random() >= newcomers, products, b * ofProduct);
      values += matrix.values[entry];
    }
    for (let s = 0; s < drawn.length; s++) {
      inputs.writeProduct(drawn[s], -1, random() >= newcomers, products, (count + s) * ofProduct);
    }
    network.begin({
      customers: { rows: count, columns: ofCustomer, values: customers },
      products: { rows: count + drawn.length, columns: ofProduct, values: products },
    });
    const out = new Float64Array(2);
    let sum = 0;
    for (let b = 0; b < count; b++) {
      const entry = entries[b];
      lossOf(loss, network.score(b, b), 1, matrix.values[entry] / (2 * values), out);
      network.addSlope(b, b, out[1]);
      sum += out[0];
      const left = this.markOwned(customerOf[entry]);
      for (let s = 0; s < drawn.length; s++) {
        if (this.owner[drawn[s]] === customerOf[entry]) continue;
        lossOf(loss, network.score(b, count + s), 0, 1 / (2 * count * left), out);
        network.addSlope(b, count + s, out[1]);
        sum += out[0];
      }
    }
    network.end();
    return sum;
  }

  /** Marks what a customer has, and counts the drawn products that she has not. */
  private markOwned(customer: number): number {
    const { starts, indices } = this.matrix;
    for (let e = starts[customer]; e < starts[customer + 1]; e++) this.owner[indices[e]] = customer;
    let left = 0;
    for (const product of this.drawn) if (this.owner[product] !== customer) left++;
    return left;
  }
}

/** Tries a network on the pairs kept aside, whose rows stay the same. */
class Trial {
  private readonly rows: Parameters<PairNetwork['begin']>[0];
  private readonly rowOfProduct = new Map<number, number>();

  constructor(
    private readonly network: PairNetwork,
    inputs: PairInputs,
    private readonly dev: DevPairs,
  ) {
    for (const product of [...dev.products, ...dev.others]) {
      if (product >= 0 && !this.rowOfProduct.has(product)) {
        this.rowOfProduct.set(product, this.rowOfProduct.size);
      }
    }
    const { ofCustomer, ofProduct } = inputs;
    const customers = new Float32Array(dev.customers.length * ofCustomer);
    dev.customers.forEach(
      (customer, i) => void inputs.writeCustomer(customer, -1, customers, i * ofCustomer),
    );
    const products = new Float32Array(this.rowOfProduct.size * ofProduct);
    for (const [product, row] of this.rowOfProduct) {
      inputs.writeProduct(product, -1, true, products, row * ofProduct);
    }
    this.rows = {
      customers: { rows: dev.customers.length, columns: ofCustomer, values: customers },
      products: { rows: this.rowOfProduct.size, columns: ofProduct, values: products },
    };
  }

  measure(): Discrimination {
    this.network.begin(this.rows);
    return discrimination(this.dev, (i, product) => this.network.score(i, this.rowOfProduct.get(product)!));
  }
}
