import type { KernelRunner } from '../wasm/runner';
import type { LoadedModel } from './loaded-model';

/** Tokens of a task, more only where one text is longer. */
const taskTokens = 128;

/** Reads texts by a model without its last layer (see `belowLastLayer`): one row a token. */
export class StateReader {
  readonly #ids: number;
  readonly #starts: number;
  readonly #out: number;

  /** @param most tokens of a batch. */
  constructor(
    private readonly runner: KernelRunner,
    private readonly model: LoadedModel,
    private readonly most: number,
  ) {
    const { arena } = runner;
    this.#ids = arena.allocate(most * 4);
    // Each task has starts of its own, from 0 on and one more than texts.
    this.#starts = arena.allocate(2 * most * 4);
    this.#out = arena.allocate(most * model.dimensions * 4);
  }

  /** States of a batch, rows × width; text t is ids[starts[t]] to ids[starts[t + 1]]. One batch at a time. */
  async read(ids: Int32Array, starts: Int32Array): Promise<Float32Array> {
    const { runner, model, most } = this;
    if (ids.length > most) throw new RangeError(`${ids.length} tokens, ${most} at most`);
    runner.arena.ints(this.#ids, ids.length).set(ids);
    const tasks: Promise<void>[] = [];
    let at = this.#starts;
    for (let first = 0; first + 1 < starts.length; ) {
      let end = first + 1;
      while (end + 1 < starts.length && starts[end + 1] - starts[first] <= taskTokens) end++;
      const from = starts[first];
      const own = starts.subarray(first, end + 1).map((start) => start - from);
      runner.arena.ints(at, own.length).set(own);
      const out = this.#out + from * model.dimensions * 4;
      tasks.push(runner.run(model.kernel, model.address, this.#ids + from * 4, at, end - first, out));
      at += own.length * 4;
      first = end;
    }
    await Promise.all(tasks);
    return runner.arena.floats(this.#out, ids.length * model.dimensions).slice();
  }
}
