import { ClienteleError, messageOf } from '../../../contracts/errors';
import { ParallelEncoder } from '../../../compute/encoder/parallel-encoder';
import { loadBert, type BertConfig } from '../../../compute/encoder/bert-model';
import { loadNGramEncoder } from '../../../compute/encoder/n-gram-model';
import type { LoadedModel } from '../../../compute/encoder/loaded-model';
import type { Product } from '../../../compute/wasm/pack-weights';
import type { KernelRunner } from '../../../compute/wasm/runner';
import { fastestInt8 } from '../../../compute/wasm/fastest-int8';
import { readModelFile, readModelJson, weightsFile } from '../model-files';
import type { ModelSpec } from '../models';
import type { EncoderBackend } from './backend';

/** Time for choosing between the 8-bit products. */
const choiceMilliseconds = 60;

/**
 * A model on our own kernels, from the same file that ONNX Runtime loads. Throws `model-missing` where a file is not
 * served and `encoder-failed` where it holds no model that the kernels know.
 */
export async function loadKernelBackend(
  spec: ModelSpec,
  runner: KernelRunner,
  precision: 'int8' | 'fp32',
): Promise<EncoderBackend> {
  const [file, config] = await Promise.all([
    readModelFile(spec.name, weightsFile),
    readModelJson(spec.name, 'config.json') as Promise<BertConfig>,
  ]);
  const product = precision === 'fp32' ? 'fp32' : await int8Product(runner);
  const reader = new ParallelEncoder(runner, place(spec, runner, file, config, product));
  return {
    device: precision === 'fp32' ? 'kernels-exact' : 'kernels',
    encode: ({ ids, starts }) => reader.encode(ids, starts),
  };
}

/** The fastest right 8-bit product. Throws `encoder-failed` where none is right. */
export async function int8Product(runner: KernelRunner): Promise<Product> {
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
): LoadedModel {
  try {
    if (pooling === 'ready') return loadNGramEncoder(arena, file, product);
    return loadBert(arena, file, config, pooling, product);
  } catch (error) {
    throw new ClienteleError('encoder-failed', `${name}: ${messageOf(error)}`);
  }
}
