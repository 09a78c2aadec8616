/** Arguments that a task takes at most. */
const maxArguments = 14;

const taskWords = 2 + maxArguments;
const slots = 256;

/** Positions of the control words. */
const published = 0;
const taken = 1;
const stopped = 2;
const firstTask = 16;

/** Bytes of a queue in the shared memory. */
export const taskQueueBytes = (firstTask + slots * taskWords) * 4;

export interface Task {
  /** Counts up from 0. */
  readonly number: number;
  /** Number of the kernel in the list that both sides share. */
  readonly kernel: number;
  readonly args: readonly number[];
}

/**
 * A queue of tasks in shared memory: one thread publishes, any number take, each task goes to one of them. Those
 * who find nothing sleep in Atomics.wait until something is published.
 */
export class TaskQueue {
  private readonly words: Int32Array;

  /** The queue at `start` bytes of a shared memory; zeros are an empty queue. */
  constructor(memory: WebAssembly.Memory, start: number) {
    this.words = new Int32Array(memory.buffer, start, taskQueueBytes / 4);
  }

  /** Puts a task behind the others and wakes one sleeper; null where the queue is full. */
  publish(kernel: number, args: readonly number[]): number | null {
    if (args.length > maxArguments) throw new RangeError(`${args.length} arguments, ${maxArguments} at most`);
    const number = Atomics.load(this.words, published);
    if (number - Atomics.load(this.words, taken) >= slots) return null;
    const at = firstTask + (number % slots) * taskWords;
    this.words[at] = kernel;
    this.words[at + 1] = args.length;
    this.words.set(args, at + 2);
    Atomics.store(this.words, published, number + 1);
    Atomics.notify(this.words, published, 1);
    return number;
  }

  /** The next task, or null once the queue is stopped. Sleeps while there is none: never on the main thread. */
  take(): Task | null {
    for (;;) {
      // In this order: were the limit older than the number, others could have taken what lies between, and the number
      // be that of a task which is not published yet.
      const number = Atomics.load(this.words, taken);
      const limit = Atomics.load(this.words, published);
      if (Atomics.load(this.words, stopped) === 1) return null;
      if (number === limit) {
        Atomics.wait(this.words, published, limit);
        continue;
      }
      // Read before it is claimed: once claimed, the slot may be filled anew.
      const task = this.read(number);
      if (Atomics.compareExchange(this.words, taken, number, number + 1) === number) return task;
    }
  }

  /** Sends every taker home; tasks not yet taken are dropped. */
  stop(): void {
    Atomics.store(this.words, stopped, 1);
    Atomics.add(this.words, published, 1);
    Atomics.notify(this.words, published);
  }

  private read(number: number): Task {
    const at = firstTask + (number % slots) * taskWords;
    const count = this.words[at + 1];
    return { number, kernel: this.words[at], args: [...this.words.subarray(at + 2, at + 2 + count)] };
  }
}
