import type { Device } from '../../../contracts/encoder-api';
import type { KernelRunner } from '../../../compute/wasm/runner';
import { openKernels } from '../../../compute/wasm/open-kernels';
import { loadKernelSession } from '../kernel-session';
import type { ModelSpec } from '../models';
import type { EncoderSession } from '../session';

/** Opens one model on one device after the other, until one is kept. */
export interface Sessions {
  open(device: Device): Promise<EncoderSession>;
  /** Threads in force with the session opened last. */
  readonly threads: number;
}

/** Sessions of a model on `threads` threads of the processor, fewer where the kernels get no shared memory. */
export function openSessions(spec: ModelSpec, threads: number): Sessions {
  let runner: KernelRunner | null = null;
  let configured = false;

  async function openOnKernels(precision: 'int8' | 'fp32'): Promise<EncoderSession> {
    runner = await openKernels(threads);
    if (runner === null) throw new Error('WebAssembly has no SIMD here');
    return loadKernelSession(spec, runner, precision);
  }

  async function openOnRuntime(device: 'webgpu' | 'wasm'): Promise<EncoderSession> {
    // Loaded here, since who reads with our own kernels needs neither library.
    const [{ configureRuntime }, { loadOnnxSession }] = await Promise.all([
      import('../onnx/runtime'),
      import('../onnx/onnx-session'),
    ]);
    // The runtime keeps the build and the threads that it started with.
    if (!configured) configureRuntime({ device, threads });
    configured = true;
    return loadOnnxSession(spec, device);
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
  };
}
