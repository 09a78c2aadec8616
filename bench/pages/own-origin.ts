import { env } from '@huggingface/transformers';
import { env as ortEnv } from 'onnxruntime-web/webgpu';
import { publicUrl } from '../../src/compute/public-url';

/** Binds transformers.js and ONNX Runtime (its build for WASM alone) to the files that the page's server has. */
export function bindToOwnOrigin(): void {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = new URL(publicUrl('models/')).pathname;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  const stem = publicUrl('ort/ort-wasm-simd-threaded');
  ortEnv.wasm.wasmPaths = { mjs: `${stem}.mjs`, wasm: `${stem}.wasm` };
}
