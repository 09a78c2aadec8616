import { env, InferenceSession } from 'onnxruntime-web/webgpu';
import { requestAdapter } from '../../../compute/webgpu/adapter';
import { convertToFloat16 } from '../float16/convert-model';
import { modelUrl, readModelFile, weightsFile } from '../model-files';
import type { ModelSpec } from '../models';
import { feedsOf } from './onnx-runtime';
import type { RunModel } from './padding';
import { GpuPooling } from './webgpu-pooling';

export interface GpuModel {
  readonly run: RunModel;
  /** True where it computes in half precision. */
  readonly half: boolean;
}

/**
 * Opens a BERT in ONNX Runtime on the GPU, where its output stays until it is pooled. In half precision where the
 * adapter has `shader-f16`: half the memory to read, and twice the multiplications on many cards. That path has run on
 * an adapter of software alone (Mesa's llvmpipe), never yet on a real graphics card; who opens it has to check its
 * vectors. Throws where the file is not served or the runtime refuses it.
 */
export async function openGpuModel(
  { name, pooling, dimensions, output }: ModelSpec,
  options: InferenceSession.SessionOptions,
): Promise<GpuModel> {
  if (pooling === 'ready') throw new Error('only BERTs are read on a GPU');
  const adapter = await requestAdapter();
  const half = adapter?.features.has('shader-f16') ?? false;
  const session = await openSession(
    half ? convertToFloat16(await readModelFile(name, weightsFile)) : modelUrl(name, weightsFile),
    {
      ...options,
      executionProviders: ['webgpu'],
      preferredOutputLocation: { [output]: 'gpu-buffer' },
    },
  );
  const pooler = new GpuPooling(await env.webgpu.device, pooling, dimensions);
  const run: RunModel = async (batch) => {
    const hidden = (await session.run(feedsOf(session, batch)))[output]!;
    const vectors = pooler.pool(hidden.gpuBuffer as GPUBuffer, batch);
    // The runtime may write to it again only behind the pooling in the device's queue.
    hidden.dispose();
    return vectors;
  };
  return { run, half };
}

/** The runtime reads a file of its address itself. */
function openSession(source: string | Uint8Array, options: InferenceSession.SessionOptions) {
  return typeof source === 'string'
    ? InferenceSession.create(source, options)
    : InferenceSession.create(source, options);
}
