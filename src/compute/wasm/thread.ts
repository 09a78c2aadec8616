import { kernelNames, type KernelExports } from './kernel-names';
import { TaskQueue } from './task-queue';

/** What a thread needs to start; sent to it once. */
export interface ThreadStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Address of the task queue. */
  readonly queue: number;
  /** Address of this thread's own memory. */
  readonly scratch: number;
}

/** What a thread tells: that it stands ready, or how a task ended. */
export type ThreadNews =
  | { readonly ready: true }
  | { readonly done: number }
  | { readonly failed: number; readonly message: string };

/** Works off tasks until the queue stops, asleep while there is none. Runs in a worker and does not return before. */
export async function runThread(start: ThreadStart, tell: (news: ThreadNews) => void): Promise<void> {
  const { exports } = await WebAssembly.instantiate(start.module, { env: { memory: start.memory } });
  const kernels = exports as unknown as KernelExports;
  const queue = new TaskQueue(start.memory, start.queue);
  tell({ ready: true });
  for (let task = queue.take(); task !== null; task = queue.take()) {
    try {
      kernels[kernelNames[task.kernel]](start.scratch, ...task.args);
      tell({ done: task.number });
    } catch (error) {
      tell({ failed: task.number, message: String(error) });
    }
  }
}
