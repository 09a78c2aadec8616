import { type Remote, wrap } from 'comlink';
import type { KernelTask, TaskSizes, Timing } from '../kernels-tasks';
import type { KernelsApi } from './kernels.worker';

let worker: Remote<KernelsApi> | null = null;

function inWorker(): Remote<KernelsApi> {
  worker ??= wrap<KernelsApi>(
    new Worker(new URL('./kernels.worker.ts', import.meta.url), { type: 'module' }),
  );
  return worker;
}

const bench = {
  /** Without this, plain TypeScript is timed. */
  openKernels: (threads: number) => inWorker().openKernels(threads),

  time: ({ task, sizes }: { task: KernelTask; sizes: TaskSizes }): Promise<Timing> =>
    inWorker().time(task, sizes),

  /** On the page's own thread: the library makes its threads from blobs, which a worker's policy does not let it. */
  async openTfjs(threads: number): Promise<void> {
    await (await import('./kernels-tfjs')).openTfjs(threads);
  },

  async timeTfjs({ task, sizes }: { task: KernelTask; sizes: TaskSizes }): Promise<Timing> {
    const { tfjsAssign, tfjsTopK } = await import('./kernels-tfjs');
    return task === 'assign' ? tfjsAssign(sizes) : tfjsTopK(sizes);
  },
};

Object.assign(window, { bench });
