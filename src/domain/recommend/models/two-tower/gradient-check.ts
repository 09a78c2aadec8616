import type { Matrix } from '../../../math/matrix';
import { plainProducts } from '../../../math/matrix-products';
import { normal, type Random, seededRandom } from '../../../math/random';
import {
  type DenseProducts,
  type SoftmaxBatch,
  sampledSoftmax,
  type SoftmaxGradients,
} from './sampled-softmax';

/** Sizes that fit no block of any device. */
const [rows, candidates, factors] = [13, 21, 11];

/** How far loss and gradients may be off, in single precision. */
const tolerance = 1e-4;

/**
 * Throws where a device's loss or gradients of a made batch are not those of the plain code: a product that is wrong by
 * its sizes or its layout would else train a network that looks sound and ranks by chance.
 */
export async function checkGradients(products: DenseProducts): Promise<void> {
  const random = seededRandom(1);
  const [users, items] = [drawn(rows, random), drawn(candidates, random)];
  const batch = madeBatch(random);
  const found = await sampledSoftmax(users, items, 0.3, batch, products);
  const expected = await sampledSoftmax(users, items, 0.3, batch, plainProducts);
  const off = farthest(found, expected);
  if (!(off <= tolerance)) throw new Error(`Gradients of the two towers are off by ${off}.`);
}

function drawn(count: number, random: Random): Matrix {
  const values = Float32Array.from({ length: count * factors }, () => normal(random));
  return { rows: count, columns: factors, values };
}

function madeBatch(random: Random): SoftmaxBatch {
  return {
    targets: Int32Array.from({ length: rows }, (_, r) => r % candidates),
    weights: Float32Array.from({ length: rows }, () => 0.5 + random()),
    logQ: Float32Array.from({ length: candidates }, () => -3 * random()),
    ownedStarts: Int32Array.from({ length: rows + 1 }, (_, r) => r),
    owned: Int32Array.from({ length: rows }, (_, r) => (r + 1) % candidates),
  };
}

function farthest(found: SoftmaxGradients, expected: SoftmaxGradients): number {
  let most = Math.abs(found.loss - expected.loss);
  for (const side of ['ofUsers', 'ofItems'] as const) {
    if (found[side].length !== expected[side].length) return Number.NaN;
    for (let at = 0; at < expected[side].length; at++) {
      // Not Math.max, which a comparison of NaN would pass through unseen.
      const off = Math.abs(found[side][at] - expected[side][at]);
      if (!(off <= most)) most = off;
    }
  }
  return most;
}
