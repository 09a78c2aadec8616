import type { Device } from '../../../contracts/encoder-api';
import type { KernelRunner } from '../../../compute/wasm/runner';
import { openKernels } from '../../../compute/wasm/open-kernels';
import { loadKernelBackend } from './kernel-backend';
import type { ModelSpec } from '../models';
import type { EncoderBackend } from './backend';

/** Opens one model on one device after the other, until one is kept. */
export interface BackendOpener {
  open(device: Device): Promise<EncoderBackend>;
  /** Threads in force with the backend opened last. */
  readonly threads: number;
  /** The kernels' threads where the backend opened last was refused them, else empty. */
  readonly threadsDropped: KernelRunner['dropped'];
}

/** Opens backends of a model on `threads` threads of the processor, fewer where the kernels get no shared memory. */
export function openBackends(spec: ModelSpec, threads: number): BackendOpener {
  let runner: KernelRunner | null = null;
  let configured = false;

  async function openOnKernels(precision: 'int8' | 'fp32'): Promise<EncoderBackend> {
    runner = await openKernels(threads);
    if (runner === null) throw new Error('WebAssembly has no SIMD here');
    return loadKernelBackend(spec, runner, precision);
  }

  async function openOnRuntime(device: 'webgpu' | 'wasm'): Promise<EncoderBackend> {
    // Loaded here, since who reads with our own kernels needs neither library.
    const [{ configureRuntime }, { loadOnnxBackend }] = await Promise.all([
      import('./onnx-runtime'),
      import('./onnx-backend'),
    ]);
    // The runtime keeps the build and the threads that it started with.
    if (!configured) configureRuntime({ device, threads });
    configured = true;
    return loadOnnxBackend(spec, device);
  }

  return {
    open(device) {
      runner?.close();
      runner = null;
      if (device === 'kernels') return openOnKernels('int8');
      if (device === 'kernels-exact') return openOnKernels('fp32');
      return openOnRuntime(device);
    },
    get threads() {
      return runner?.threads ?? threads;
    },
    get threadsDropped() {
      return runner?.dropped ?? [];
    },
  };
}
