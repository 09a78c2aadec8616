import { type Random, seededRandom } from '../../../math/random';
import { columnCounts, keepEntries, type SparseMatrix } from '../../../math/sparse';

import { relation } from '../../interaction-weights';
import type { ProductTexts } from '../content-vectors';
import type { TrainingCurve, TrainingStep } from '../recommender';
import { devEntries, devPairs } from './dev-pairs';
import { PairInputs } from './pair-inputs';
import type { PairNetwork } from './pair-network';
import { agesOf, ProductBehaviour } from './product-behaviour';
import { reducedTexts, TextSpace } from './text-space';
import { type PairTraining, trainPairs } from './train-pairs';

/** What is known beside the interactions, entry by entry in their order. */
export interface TextPairSources {
  /** Those of hidden purchases left out; null where the shop has none. */
  readonly texts: ProductTexts | null;
  /** Instant of each entry, ms, -Infinity where it has none; null where nothing is dated. */
  readonly at: Float64Array | null;
  /** `relation` of each entry; null where all were bought. */
  readonly relations: Uint8Array | null;
}

/** How a network of texts is made and trained. */
export interface TextPairTraining extends PairTraining {
  /** Axes of the texts' vectors that are kept. */
  readonly dimensions: number;
  /** 0 leaves the variances of these axes as they are, 1 makes them equal. */
  readonly whitening: number;
}

export interface TrainedOnTexts<Network> {
  readonly curve: TrainingCurve;
  readonly network: Network;
  /** Of all that is known, what was kept aside in training with it. */
  readonly inputs: PairInputs;
}

/**
 * Trains a network to tell what customers took from what they did not, by what is written and by the behaviour around
 * the products. The latest purchases are kept aside to find its best epoch, and their reviews with them.
 * Throws a RangeError where there are no texts.
 */
export async function* trainOnTexts<Network extends PairNetwork>(
  interactions: SparseMatrix,
  { texts, at, relations }: TextPairSources,
  options: TextPairTraining,
  draw: (ofCustomer: number, ofProduct: number, random: Random) => Network,
): AsyncGenerator<TrainingStep, TrainedOnTexts<Network>> {
  if (texts === null || texts.text.length === 0) throw new RangeError('there are no texts to learn from');
  const reduced = reducedTexts(texts, options.dimensions, options.whitening);
  const { columns } = interactions;
  const aside = devEntries(boughtEntries(interactions, relations), at, options.seed);
  const keep = new Uint8Array(interactions.indices.length).fill(1);
  for (const entry of aside) keep[entry] = 0;
  const { matrix, origin } = keepEntries(interactions, keep);
  const dev = devPairs(interactions, aside, takenProducts(interactions), options.seed);
  const unread = new Set(dev?.products.map((product, i) => dev.customers[i] * columns + product));
  const training = inputsOf(
    matrix,
    new TextSpace(reduced, matrix, (customer, product) => unread.has(customer * columns + product)),
    relations && origin.map((entry) => relations[entry]),
    at && Float64Array.from(origin, (entry) => at[entry]),
  );
  const network = draw(training.ofCustomer, training.ofProduct, seededRandom(options.seed + 2));
  const curve = yield* trainPairs(network, training, matrix, takenProducts(matrix), dev, options);
  const inputs = inputsOf(interactions, new TextSpace(reduced, interactions), relations, at);
  return { curve, network, inputs };
}

function inputsOf(
  matrix: SparseMatrix,
  space: TextSpace,
  relations: ArrayLike<number> | null,
  at: Float64Array | null,
): PairInputs {
  return new PairInputs(space, new ProductBehaviour(matrix, relations, agesOf(at)), matrix);
}

/** 1 for each entry that is a purchase, or a review that stands for one. */
function boughtEntries({ indices }: SparseMatrix, relations: Uint8Array | null): Uint8Array {
  return Uint8Array.from(indices, (_, e) =>
    relations === null || relations[e] === relation.owned || relations[e] === relation.reviewed ? 1 : 0,
  );
}

function takenProducts(matrix: SparseMatrix): Int32Array {
  const counts = columnCounts(matrix);
  const taken = [];
  for (let j = 0; j < counts.length; j++) if (counts[j] > 0) taken.push(j);
  return Int32Array.from(taken);
}
