import { ClienteleError } from '../../contracts/errors';
import { BlockReader } from '../../compute/encoder/block-reader';
import { placeBert, type BertConfig } from '../../compute/encoder/bert-model';
import { placeGrams } from '../../compute/encoder/grams-model';
import type { PlacedModel } from '../../compute/encoder/placed-model';
import type { Product } from '../../compute/wasm/packing';
import type { KernelRunner } from '../../compute/wasm/runner';
import { fastestInt8 } from '../../compute/wasm/fastest-int8';
import { readModelFile, readModelJson, weightsFile } from './model-files';
import type { ModelSpec } from './models';
import { type EncoderSession, messageOf } from './session';

/** Time for choosing between the 8-bit products. */
const choiceMilliseconds = 60;

/**
 * A model on our own kernels, from the same file that ONNX Runtime loads. Throws `model-missing` where a file is not
 * served and `encoder-failed` where it holds no model that the kernels know.
 */
export async function loadKernelSession(
  spec: ModelSpec,
  runner: KernelRunner,
  precision: 'int8' | 'fp32',
): Promise<EncoderSession> {
  const [file, config] = await Promise.all([
    readModelFile(spec.name, weightsFile),
    readModelJson(spec.name, 'config.json') as Promise<BertConfig>,
  ]);
  const product = precision === 'fp32' ? 'exact' : await int8Product(runner);
  const reader = new BlockReader(runner, place(spec, runner, file, config, product));
  return {
    device: precision === 'fp32' ? 'kernels-exact' : 'kernels',
    encode: ({ ids, starts }) => reader.read(ids, starts),
  };
}

async function int8Product(runner: KernelRunner): Promise<Product> {
  const fastest = await fastestInt8(runner, choiceMilliseconds);
  if (fastest === null)
    throw new ClienteleError('encoder-failed', 'no 8-bit product is right on this machine');
  return fastest.product;
}

function place(
  { name, pooling }: ModelSpec,
  { arena }: KernelRunner,
  file: Uint8Array,
  config: BertConfig,
  product: Product,
): PlacedModel {
  try {
    if (pooling === 'ready') return placeGrams(arena, file, product);
    return placeBert(arena, file, config, pooling, product);
  } catch (error) {
    throw new ClienteleError('encoder-failed', `${name}: ${messageOf(error)}`);
  }
}
