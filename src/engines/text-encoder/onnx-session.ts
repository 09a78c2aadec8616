import { AutoModel, Tensor as ModelTensor } from '@huggingface/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-web/webgpu';
import { ClienteleError } from '../../contracts/errors';
import type { PaddingDevice } from './cost';
import { asLoadError, requireModel } from './model-files';
import type { ModelSpec } from './models';
import { paddingSession, type RunModel } from './padding-session';
import { publicUrl } from './runtime';
import type { EncoderSession } from './session';

/** Unfolds the int8 weights to fp32 once, at load: else every run does it again. */
const sessionOptions = { extra: { session: { disable_quant_qdq: '1' } } };

/**
 * Loads a model into ONNX Runtime from our own origin. Throws `model-missing` where a file is not served
 * and `encoder-failed` where the runtime refuses it. configureRuntime has to come first.
 */
export async function loadOnnxSession(spec: ModelSpec, device: PaddingDevice): Promise<EncoderSession> {
  await requireModel(spec.name);
  try {
    const run = await (spec.pooling === 'ready' ? loadPlainModel(spec) : loadBert(spec, device));
    return paddingSession(spec, device, run);
  } catch (error) {
    throw asLoadError(spec.name, error);
  }
}

/** A BERT, by way of transformers.js. */
async function loadBert(spec: ModelSpec, device: PaddingDevice): Promise<RunModel> {
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
async function loadPlainModel(spec: ModelSpec): Promise<RunModel> {
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
