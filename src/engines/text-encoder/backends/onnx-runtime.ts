import { env, type InferenceSession, Tensor } from 'onnxruntime-web/webgpu';
import type { DeviceStatus } from '../../../contracts/encoder-api';
import { publicUrl } from '../../../compute/public-url';
import type { PaddedBatch } from './padding';

/** The builds of ONNX Runtime that the app serves under `ort/`, each a pair of .mjs and .wasm. */
type RuntimeBuild = 'plain' | 'jspi' | 'asyncify';

/**
 * The smallest build that serves the device: plain (14 MB) has no WebGPU; JSPI (17 MB) needs
 * `WebAssembly.Suspending`; asyncify (27 MB) runs everywhere.
 */
function chooseBuild(device: DeviceStatus['device']): RuntimeBuild {
  if (device === 'wasm') return 'plain';
  return 'Suspending' in WebAssembly ? 'jspi' : 'asyncify';
}

/**
 * Binds ONNX Runtime to our own origin. Must run before the first session: it remembers where it loaded from, and
 * threads are fixed by the first session.
 */
export function configureRuntime(status: Pick<DeviceStatus, 'device' | 'threads'>): void {
  const build = chooseBuild(status.device);
  const stem = `ort/ort-wasm-simd-threaded${build === 'plain' ? '' : `.${build}`}`;
  env.wasm.wasmPaths = { mjs: publicUrl(`${stem}.mjs`), wasm: publicUrl(`${stem}.wasm`) };
  env.wasm.numThreads = status.threads;
  env.wasm.proxy = false;
}

/** What a batch feeds a model; a BERT wants types of tokens too, all 0 in a single text. */
export function feedsOf(session: InferenceSession, batch: PaddedBatch): Record<string, Tensor> {
  const { ids, mask, rows, length } = batch;
  const shape = [rows, length];
  const feeds: Record<string, Tensor> = {
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
  };
  if (session.inputNames.includes('token_type_ids')) {
    feeds.token_type_ids = new Tensor('int64', new BigInt64Array(rows * length), shape);
  }
  return feeds;
}
