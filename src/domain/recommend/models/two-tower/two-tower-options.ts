import type { ContentVectors } from '../content-vectors';
import type { BatchShape } from './training-batches';

export interface TwoTowerOptions extends BatchShape {
  /** Length of the vectors of customers and products. */
  readonly factors: number;
  /** Passes over the pairs at most; training stops before where `patience` of them brought nothing. */
  readonly epochs: number;
  readonly learningRate: number;
  /** How much the embeddings of a batch's products are pulled towards nothing in a step. */
  readonly decay: number;
  /** What cosines are divided by before the softmax: the lower, the more the nearest wrong products count. */
  readonly temperature: number;
  /** Principal components of the products' texts that the towers are given. */
  readonly textDimensions: number;
  readonly patience: number;
  readonly seed: number;
  /** Instant of each entry of the interactions, ms, -Infinity where it has none; null where nothing is dated. */
  readonly at: Float64Array | null;
  /** Of the products; null where the shop has no texts. */
  readonly texts: ContentVectors | null;
}

export const twoTowerDefaults: TwoTowerOptions = {
  factors: 128,
  epochs: 20,
  learningRate: 0.1,
  decay: 0,
  temperature: 0.3,
  batch: 128,
  uniform: 64,
  dropout: 0.6,
  historyLimit: 50,
  textDimensions: 64,
  patience: 5,
  seed: 1,
  at: null,
  texts: null,
};
