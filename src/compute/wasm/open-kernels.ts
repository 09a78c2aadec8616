import { droppedDevice, kernelThreads } from '../../contracts/stage-report';
import { detectFeatures } from './features';
import { openLocalRunner } from './local-runner';
import { openThreadPool } from './thread-pool';
import type { KernelRunner } from './runner';
import { variantName, type KernelFeatures } from './variants';
import { publicUrl } from '../public-url';

/**
 * The kernels on `threads` threads that live as long as the worker that opens them, or on this thread alone where
 * memory cannot be shared: why it was refused is kept in `dropped`. null where WebAssembly has no SIMD. Throws where the
 * module is not served or refused.
 */
export async function openKernels(threads: number): Promise<KernelRunner | null> {
  const features = detectFeatures();
  if (features === null) return null;
  const alone = { ...features, shared: false };
  if (!features.shared) return openLocalRunner(await loadKernels(alone), alone);
  try {
    return await openThreadPool(await loadKernels(features), features, threads, openThread);
  } catch (error) {
    // Some devices refuse a shared memory of this size (RangeError): one thread needs none.
    if (!(error instanceof RangeError)) throw error;
    const runner = await openLocalRunner(await loadKernels(alone), alone);
    return { ...runner, dropped: [droppedDevice(kernelThreads, error)] };
  }
}

/** The build of the kernels for these features. Throws where it is not served. */
export async function loadKernels(features: KernelFeatures): Promise<WebAssembly.Module> {
  const url = publicUrl(`kernels/${variantName(features)}.wasm`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

function openThread(): Worker {
  return new Worker(new URL('../../../workers/kernel.worker.ts', import.meta.url), {
    type: 'module',
    name: 'kernel',
  });
}
