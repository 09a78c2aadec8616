import { Arena } from './arena';
import { kernelNames, type KernelName } from './kernel-names';
import { arenaBase } from './local-runner';
import { type KernelRunner, scratchBytes } from './runner';
import { TaskQueue, taskQueueBytes } from './task-queue';
import type { ThreadNews, ThreadStart } from './thread';
import { type KernelFeatures, maximumPages } from './variants';

/** The part of a Worker that a pool uses. */
export interface KernelThread {
  postMessage(start: ThreadStart): void;
  onmessage: ((event: MessageEvent<ThreadNews>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/**
 * A pool of threads on one shared memory that stay alive and take tasks off one queue. Throws a RangeError where
 * the memory is refused and an Error where a thread does not start.
 */
export async function openThreadPool(
  module: WebAssembly.Module,
  features: KernelFeatures,
  threads: number,
  openThread: () => KernelThread,
): Promise<KernelRunner> {
  const memory = new WebAssembly.Memory({ initial: arenaBase / 65_536, maximum: maximumPages, shared: true });
  const arena = new Arena(memory, arenaBase);
  const queueAt = arena.allocate(taskQueueBytes);
  const pool = new ThreadPool(arena, features, new TaskQueue(memory, queueAt));
  const started = Array.from({ length: threads }, () => {
    const scratch = arena.allocate(scratchBytes);
    return pool.start(openThread(), { module, memory, queue: queueAt, scratch });
  });
  try {
    await Promise.all(started);
  } catch (error) {
    pool.close();
    throw error;
  }
  return pool;
}

class ThreadPool implements KernelRunner {
  readonly dropped = [];
  private readonly members: KernelThread[] = [];
  private readonly waiting = new Map<number, Waiting>();
  /** Tasks that found the queue full. */
  private readonly backlog: (() => boolean)[] = [];

  constructor(
    readonly arena: Arena,
    readonly features: KernelFeatures,
    private readonly queue: TaskQueue,
  ) {}

  get threads(): number {
    return this.members.length;
  }

  start(thread: KernelThread, start: ThreadStart): Promise<void> {
    this.members.push(thread);
    return new Promise((resolve, reject) => {
      thread.onmessage = ({ data }) => {
        if ('ready' in data) resolve();
        else this.settle(data);
      };
      thread.onerror = (event) => {
        const error = new Error(`a kernel thread ended: ${event.message}`);
        reject(error);
        this.fail(error);
      };
      thread.postMessage(start);
    });
  }

  run(kernel: KernelName, ...args: number[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const publish = () => {
        const number = this.queue.publish(kernelNames.indexOf(kernel), args);
        if (number === null) return false;
        this.waiting.set(number, { resolve, reject });
        return true;
      };
      if (this.backlog.length > 0 || !publish()) this.backlog.push(publish);
    });
  }

  close(): void {
    this.queue.stop();
    for (const thread of this.members) thread.terminate();
    this.fail(new Error('the kernel pool was closed'));
  }

  private settle(news: Exclude<ThreadNews, { ready: true }>): void {
    const number = 'done' in news ? news.done : news.failed;
    const task = this.waiting.get(number);
    this.waiting.delete(number);
    if ('done' in news) task?.resolve();
    else task?.reject(new Error(news.message));
    while (this.backlog.length > 0 && this.backlog[0]()) this.backlog.shift();
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    this.backlog.length = 0;
  }
}
