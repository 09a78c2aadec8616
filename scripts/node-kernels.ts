import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { type KernelThread, openThreadPool } from '../src/compute/wasm/thread-pool';
import type { ThreadNews } from '../src/compute/wasm/thread';
import { detectFeatures } from '../src/compute/wasm/features';
import type { KernelRunner } from '../src/compute/wasm/runner';
import { variantName } from '../src/compute/wasm/variants';
import { buildKernels } from './build-kernels';
import { relaxedSimdFlags } from './relaxed-simd';

/** The kernels on as many threads as Node may use, built anew where their sources have changed. */
export async function openNodeKernels(threads = availableParallelism()): Promise<KernelRunner> {
  await buildKernels();
  for (const flag of relaxedSimdFlags) setFlagsFromString(flag);
  const detected = detectFeatures();
  if (detected === null) throw new Error('this Node has no SIMD in WebAssembly');
  // Threads of Node share memory without the isolation that a page needs.
  const features = { ...detected, shared: true };
  const file = new URL(`../public/kernels/${variantName(features)}.wasm`, import.meta.url);
  return openThreadPool(await WebAssembly.compile(readFileSync(file)), features, threads, openThread);
}

/** A thread of Node in the shape of a browser's worker. It does not keep the process from ending. */
function openThread(): KernelThread {
  const worker = new Worker(new URL('./node-kernel-thread.mjs', import.meta.url));
  const thread: KernelThread = {
    postMessage: (start) => worker.postMessage(start),
    onmessage: null,
    onerror: null,
    terminate: () => void worker.terminate(),
  };
  worker.on('message', (data: ThreadNews) => thread.onmessage?.({ data } as MessageEvent<ThreadNews>));
  worker.on('error', (error) => thread.onerror?.({ message: error.message } as ErrorEvent));
  return thread;
}
