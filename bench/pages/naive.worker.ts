import { AutoTokenizer, pipeline } from '@huggingface/transformers';
import { expose } from 'comlink';
import { env as ortEnv, InferenceSession, Tensor } from 'onnxruntime-web/webgpu';
import type { EncoderName } from '../../src/domain/text/encoders';
import { modelSpecs, type ModelSpec } from '../../src/engines/text-encoder/models';
import { publicUrl } from '../../src/compute/public-url';
import { bindToOwnOrigin } from './own-origin';

const batchSize = 32;

type ReadBatch = (texts: string[]) => Promise<unknown>;

let readBatch: ReadBatch | null = null;

/** Reading as the library's first example does it: batches of 32 in the order of the file, int8 model as it is. */
const api = {
  /** Loads the model; `threads` null leaves their number to the library. Returns the number it then states. */
  async open(name: EncoderName, threads: number | null): Promise<number> {
    bindToOwnOrigin();
    if (threads !== null) ortEnv.wasm.numThreads = threads;
    const spec = modelSpecs[name];
    readBatch = spec.pooling === 'ready' ? await openPlain(spec) : await openPipeline(spec);
    return ortEnv.wasm.numThreads ?? 1;
  },

  async read(texts: readonly string[]): Promise<void> {
    if (readBatch === null) throw new Error('no model is loaded');
    for (let start = 0; start < texts.length; start += batchSize) {
      await readBatch(texts.slice(start, start + batchSize));
    }
  },
};

export type NaiveApi = typeof api;

async function openPipeline({ name, prefix, pooling }: ModelSpec): Promise<ReadBatch> {
  const extract = await pipeline('feature-extraction', name, { dtype: 'q8', device: 'wasm' });
  const options = { pooling: pooling === 'cls' ? 'cls' : 'mean', normalize: true } as const;
  return (texts) =>
    extract(
      texts.map((text) => prefix + text),
      options,
    );
}

/** The quick reader is no model of transformers.js: its tokenizer with a session of ONNX Runtime. */
async function openPlain({ name, output }: ModelSpec): Promise<ReadBatch> {
  const tokenizer = await AutoTokenizer.from_pretrained(name);
  const session = await InferenceSession.create(publicUrl(`models/${name}/onnx/model_quantized.onnx`), {
    executionProviders: ['wasm'],
  });
  return async (texts) => {
    const rows = texts.map((text) => tokenizer.encode(text));
    const length = Math.max(...rows.map((row) => row.length));
    const ids = new BigInt64Array(rows.length * length).fill(BigInt(tokenizer.pad_token_id ?? 0));
    const mask = new BigInt64Array(rows.length * length);
    rows.forEach((row, i) => {
      ids.set(row.map(BigInt), i * length);
      mask.fill(1n, i * length, i * length + row.length);
    });
    const shape = [rows.length, length];
    const input_ids = new Tensor('int64', ids, shape);
    const answer = await session.run({ input_ids, attention_mask: new Tensor('int64', mask, shape) });
    return answer[output]!.data;
  };
}

expose(api);
