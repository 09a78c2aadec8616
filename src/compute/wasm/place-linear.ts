import {
  linearBiases,
  linearChunkOrder,
  linearInner,
  linearOuter,
  linearProduct,
  linearScales,
  linearSums,
  linearWeights,
} from '../memory-layout';
import type { Arena } from './arena';
import { orderChunks } from './pairwise-order';
import { type Int8Weights, packFp32, packInt8, type Product, products, scaledSums } from './pack-weights';

/** Puts a layer into the arena and writes its fields at `at`. `bias` has length n. */
export function placeLinear(
  arena: Arena,
  at: number,
  weights: Int8Weights,
  bias: Float32Array,
  product: Product,
): void {
  const { k, n, scales } = weights;
  if (bias.length !== n) throw new RangeError(`${bias.length} biases for ${n} columns`);
  const { packed, order } = placePacked(arena, weights, product);
  arena.writeFields(at, {
    [linearInner]: k,
    [linearOuter]: n,
    [linearWeights]: packed,
    [linearScales]: arena.place(scales),
    [linearSums]: arena.place(scaledSums(weights)),
    [linearBiases]: arena.place(bias),
    [linearProduct]: products[product],
    [linearChunkOrder]: order,
  });
}

function placePacked(
  arena: Arena,
  weights: Int8Weights,
  product: Product,
): { packed: number; order: number } {
  if (product === 'fp32') return { packed: arena.place(packFp32(weights)), order: 0 };
  const packed = packInt8(weights, product);
  if (product !== 'pairwise') return { packed: arena.place(packed), order: 0 };
  const chunked = orderChunks(packed, weights.k, weights.n);
  return { packed: arena.place(chunked.packed), order: arena.place(chunked.order) };
}
