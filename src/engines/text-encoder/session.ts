import { AutoModel, AutoTokenizer, Tensor as ModelTensor } from '@huggingface/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-web/webgpu';
import { ClienteleError } from '../../contracts/errors';
import type { ModelSpec } from './models';
import { publicUrl } from './runtime';

/** Token ids of one piece of text, special tokens included. */
export type TokenIds = readonly number[];

/** Rows × length ids and their mask (1 for a token, 0 for padding), row by row. */
export interface PaddedBatch {
  readonly ids: BigInt64Array;
  readonly mask: BigInt64Array;
  readonly rows: number;
  readonly length: number;
}

/** A loaded model: text to ids, ids to the model's raw output. */
export interface EncoderSession {
  readonly padId: number;
  tokenise(text: string): TokenIds;
  /** rows × length × dimensions for a BERT, rows × dimensions where pooling is 'ready'. */
  run(batch: PaddedBatch): Promise<Float32Array>;
}

type Run = EncoderSession['run'];

/** Unfolds the int8 weights to fp32 once, at load: else every run does it again. */
const sessionOptions = { extra: { session: { disable_quant_qdq: '1' } } };

/**
 * Loads tokenizer and model from our own origin. Throws `model-missing` where a file is not served
 * and `encoder-failed` where the runtime refuses it. configureRuntime has to come first.
 */
export async function loadSession(spec: ModelSpec, device: 'webgpu' | 'wasm'): Promise<EncoderSession> {
  await requireModel(spec.name);
  try {
    const [tokenizer, run] = await Promise.all([
      AutoTokenizer.from_pretrained(spec.name),
      spec.pooling === 'ready' ? loadPlainModel(spec) : loadBert(spec, device),
    ]);
    const padId = tokenizer.pad_token_id ?? 0;
    return { padId, tokenise: (text) => tokenizer.encode(text), run };
  } catch (error) {
    throw asLoadError(spec, error);
  }
}

/** A BERT, by way of transformers.js. */
async function loadBert(spec: ModelSpec, device: 'webgpu' | 'wasm'): Promise<Run> {
  const options = { dtype: 'q8', device, session_options: sessionOptions } as const;
  const model = await AutoModel.from_pretrained(spec.name, options);
  return async ({ ids, mask, rows, length }) => {
    const shape = [rows, length];
    const output = await model({
      input_ids: new ModelTensor('int64', ids, shape),
      attention_mask: new ModelTensor('int64', mask, shape),
      token_type_ids: new ModelTensor('int64', new BigInt64Array(rows * length), shape),
    });
    return floats(spec, output[spec.output]?.data);
  };
}

/** A model that transformers.js does not know, in a session of our own. */
async function loadPlainModel(spec: ModelSpec): Promise<Run> {
  const path = publicUrl(`models/${spec.name}/onnx/model_quantized.onnx`);
  const session = await InferenceSession.create(path, { ...sessionOptions, executionProviders: ['wasm'] });
  return async ({ ids, mask, rows, length }) => {
    const shape = [rows, length];
    const output = await session.run({
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', mask, shape),
    });
    return floats(spec, output[spec.output]?.data);
  };
}

function floats(spec: ModelSpec, data: unknown): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new ClienteleError('encoder-failed', `${spec.name} put out no ${spec.output} of 32-bit floats`);
}

/** A missing file must be told apart from a broken runtime; some servers answer it with a page. */
async function requireModel(name: string): Promise<void> {
  const url = publicUrl(`models/${name}/config.json`);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    await response.json();
  } catch (error) {
    throw new ClienteleError('model-missing', `${url}: ${messageOf(error)}`);
  }
}

function asLoadError(spec: ModelSpec, error: unknown): ClienteleError {
  if (error instanceof ClienteleError) return error;
  const message = messageOf(error);
  const missing = /404|not found|could not locate|failed to load external|failed to fetch/i.test(message);
  return new ClienteleError(missing ? 'model-missing' : 'encoder-failed', `${spec.name}: ${message}`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
