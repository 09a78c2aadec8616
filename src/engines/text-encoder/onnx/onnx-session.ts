import { InferenceSession } from 'onnxruntime-web/webgpu';
import { ClienteleError } from '../../../contracts/errors';
import type { PaddingDevice } from '../choosing/cost';
import { asLoadError, modelUrl, requireModel, weightsFile } from '../model-files';
import type { ModelSpec } from '../models';
import { feedsOf } from './onnx-feeds';
import { paddingSession, type RunModel } from './padding-session';
import { poolRows } from '../reading/pooling';
import type { EncoderSession } from '../session';
import { openGpuModel } from './webgpu-model';

/** Unfolds the int8 weights to floats once, at load: else every run does it again. */
const options: InferenceSession.SessionOptions = { extra: { session: { disable_quant_qdq: '1' } } };

/**
 * Loads a model into ONNX Runtime from our own origin. Throws `model-missing` where a file is not served
 * and `encoder-failed` where the runtime refuses it. configureRuntime has to come first.
 */
export async function loadOnnxSession(spec: ModelSpec, device: PaddingDevice): Promise<EncoderSession> {
  await requireModel(spec.name);
  try {
    if (device === 'wasm') return paddingSession(device, spec.dimensions, await openWasmModel(spec));
    const { run, half } = await openGpuModel(spec, options);
    return { ...paddingSession(device, spec.dimensions, run), half };
  } catch (error) {
    throw asLoadError(spec.name, error);
  }
}

async function openWasmModel(spec: ModelSpec): Promise<RunModel> {
  const url = modelUrl(spec.name, weightsFile);
  const session = await InferenceSession.create(url, { ...options, executionProviders: ['wasm'] });
  return async (batch) => {
    const output = await session.run(feedsOf(session, batch));
    const hidden = output[spec.output]?.data;
    if (hidden instanceof Float32Array) {
      return poolRows(hidden, spec.pooling, batch.counts, batch.length, spec.dimensions);
    }
    throw new ClienteleError('encoder-failed', `${spec.name} put out no ${spec.output} of 32-bit floats`);
  };
}
