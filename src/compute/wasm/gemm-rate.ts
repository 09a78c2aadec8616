import type { KernelRunner } from './runner';
import { fastestInt8 } from './fastest-int8';
import { productRate } from './product-rate';

/** Bare rate of the products of one precision, in billions of operations a second over all threads; 0 where it has no right product. */
export async function gemmRate(
  runner: KernelRunner,
  precision: 'int8' | 'fp32',
  milliseconds: number,
): Promise<number> {
  if (precision === 'fp32') return productRate(runner, 'exact', milliseconds);
  return (await fastestInt8(runner, milliseconds))?.rate ?? 0;
}
