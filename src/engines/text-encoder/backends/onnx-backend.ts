import { InferenceSession } from 'onnxruntime-web/webgpu';
import { ClienteleError } from '../../../contracts/errors';
import { asLoadError, modelUrl, requireModel, weightsFile } from '../model-files';
import type { ModelSpec } from '../models';
import { feedsOf } from './onnx-runtime';
import { paddedBackend, type PaddingDevice, type RunModel } from './padding';
import { poolRows } from '../reading/pooling';
import type { EncoderBackend } from './backend';
import { openGpuModel } from './onnx-webgpu';

/** Unfolds the int8 weights to floats once, at load: else every run does it again. */
const options: InferenceSession.SessionOptions = { extra: { session: { disable_quant_qdq: '1' } } };

/**
 * Loads a model into ONNX Runtime from our own origin. Throws `model-missing` where a file is not served
 * and `encoder-failed` where the runtime refuses it. configureRuntime has to come first.
 */
export async function loadOnnxBackend(spec: ModelSpec, device: PaddingDevice): Promise<EncoderBackend> {
  await requireModel(spec.name);
  try {
    if (device === 'wasm') return paddedBackend(device, spec.dimensions, await openWasmModel(spec));
    const { run, half } = await openGpuModel(spec, options);
    return { ...paddedBackend(device, spec.dimensions, run), half };
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
