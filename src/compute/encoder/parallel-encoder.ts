import type { KernelRunner } from '../wasm/runner';
import type { LoadedModel } from './loaded-model';

/** Pieces in a task at most. */
const taskPieces = 64;

/** Longest piece, in tokens. */
const maxPieceTokens = 256;

/** Memory for the input and output of one task. */
interface Slot {
  readonly ids: number;
  readonly starts: number;
  readonly vectors: number;
}

/** Encodes pieces of tokens on all threads of a runner, a few pieces a task. */
export class ParallelEncoder {
  private readonly free: Slot[];
  private readonly waiting: ((slot: Slot) => void)[] = [];
  /** Settles when the last reading that was asked for has handed out all its tasks. */
  private handedOut: Promise<void> = Promise.resolve();

  constructor(
    private readonly runner: KernelRunner,
    private readonly model: LoadedModel,
  ) {
    const { arena, threads } = runner;
    // Two for each thread, so that none waits for this one to fill the next.
    const tokens = Math.max(maxPieceTokens, model.taskTokens);
    this.free = Array.from({ length: 2 * threads }, () => ({
      ids: arena.allocate(tokens * 4),
      starts: arena.allocate((taskPieces + 1) * 4),
      vectors: arena.allocate(taskPieces * model.dimensions * 4),
    }));
  }

  /**
   * Unit vectors of pieces, pieces × dimensions; piece i is ids[starts[i]] to ids[starts[i + 1]]. Throws a RangeError
   * for a piece without tokens or longer than `maxPieceTokens`.
   */
  async encode(ids: Int32Array, starts: Int32Array): Promise<Float32Array> {
    const pieces = starts.length - 1;
    checkPieces(starts);
    const vectors = new Float32Array(pieces * this.model.dimensions);
    const before = this.handedOut;
    const tasks: Promise<void>[] = [];
    // One reading after the other, else two that are asked for at once would end at once.
    this.handedOut = before.then(() => this.handOut(ids, starts, vectors, tasks));
    await this.handedOut;
    await Promise.all(tasks);
    return vectors;
  }

  private async handOut(
    ids: Int32Array,
    starts: Int32Array,
    vectors: Float32Array,
    tasks: Promise<void>[],
  ): Promise<void> {
    const pieces = starts.length - 1;
    for (let first = 0; first < pieces; ) {
      const end = taskEnd(starts, first, this.model.taskTokens);
      const slot = await this.take();
      const task = this.runTask(slot, ids, starts.subarray(first, end + 1), first, vectors);
      // Heard of when all tasks are awaited.
      task.catch(() => undefined);
      tasks.push(task);
      first = end;
    }
  }

  private async runTask(
    slot: Slot,
    ids: Int32Array,
    starts: Int32Array,
    first: number,
    vectors: Float32Array,
  ): Promise<void> {
    const { runner, model } = this;
    const count = starts.length - 1;
    const start = starts[0];
    const tokens = starts[count] - start;
    try {
      runner.arena.ints(slot.ids, tokens).set(ids.subarray(start, start + tokens));
      runner.arena.ints(slot.starts, count + 1).set(starts.map((each) => each - start));
      await runner.run(model.kernel, model.address, slot.ids, slot.starts, count, slot.vectors);
      vectors.set(runner.arena.floats(slot.vectors, count * model.dimensions), first * model.dimensions);
    } finally {
      this.give(slot);
    }
  }

  private take(): Slot | Promise<Slot> {
    return this.free.pop() ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  private give(slot: Slot): void {
    const next = this.waiting.shift();
    if (next) next(slot);
    else this.free.push(slot);
  }
}

/** Where the task that begins with piece `first` ends. */
function taskEnd(starts: Int32Array, first: number, tokens: number): number {
  const pieces = starts.length - 1;
  let end = first + 1;
  while (end < pieces && end - first < taskPieces && starts[end + 1] - starts[first] <= tokens) end++;
  return end;
}

function checkPieces(starts: Int32Array): void {
  for (let piece = 0; piece + 1 < starts.length; piece++) {
    const length = starts[piece + 1] - starts[piece];
    if (length < 1 || length > maxPieceTokens) {
      throw new RangeError(`piece ${piece} has ${length} tokens, not 1 to ${maxPieceTokens}`);
    }
  }
}
