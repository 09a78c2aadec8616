import type { Attended, Looks } from '../../domain/adapt/words/attention';
import type { Linear } from '../../domain/adapt/words/layer';
import type { ToldAmong, TrainingMath, WeightSteps } from '../../domain/adapt/words/training-math';
import type { AdamOptions } from '../../domain/math/adam';
import { panelWidth } from '../memory-layout';
import { parallelFor } from '../wasm/parallel-for';
import type { KernelRunner } from '../wasm/runner';
import { KernelAdam } from './kernel-adam';
import { placeLooks } from './place-looks';
import { TrainingMemory } from './training-memory';

/** Multiplications of a task: less is handed out sooner than it is done. */
const taskProducts = 8e6;
/** Columns of a task at most: what its panels take of a thread's own memory. */
const mostColumns = 512;
/** Floats or texts of a task at least. */
const taskFloats = 1 << 15;
const taskTexts = 4;
const taskRows = 8;

/** The largest batch and what is kept beside it, for which there must be room from the beginning. */
export interface BatchRoom {
  readonly tokens: number;
  readonly longest: number;
  readonly width: number;
  readonly heads: number;
  readonly inner: number;
  readonly words: number;
}

/**
 * What a layer learns by on the kernels of a runner that nothing else uses meanwhile. Widths are multiples of 8. What is kept
 * lies in the runner's memory, and so does what calls return: it is read and written there without a copy.
 */
export class KernelMath implements TrainingMath {
  readonly #memory: TrainingMemory;

  constructor(
    private readonly runner: KernelRunner,
    room: BatchRoom,
  ) {
    this.#memory = new TrainingMemory(runner.arena, roomFor(room));
  }

  keep(values: Float32Array): Float32Array {
    return this.#memory.keep(values);
  }

  begin(): void {
    this.#memory.begin();
  }

  async apply({ inner, outer, weights, bias }: Linear, x: Float32Array): Promise<Float32Array> {
    const rows = x.length / inner;
    const out = this.#memory.floats(rows * outer);
    await this.#multiply('multiplyColumns', x, rows, inner, weights, outer, out, this.#memory.at(bias));
    return out;
  }

  async back({ inner, outer, weights }: Linear, slope: Float32Array): Promise<Float32Array> {
    const rows = slope.length / outer;
    const out = this.#memory.floats(rows * inner);
    await this.#multiply('multiplyTransposed', slope, rows, outer, weights, inner, out);
    return out;
  }

  async addGradient(
    { inner, outer, weights, bias }: Linear,
    x: Float32Array,
    slope: Float32Array,
  ): Promise<void> {
    const { runner } = this;
    const memory = this.#memory;
    const rows = x.length / inner;
    const [from, by, into] = [memory.at(x), memory.at(slope), memory.at(weights)];
    // Each task packs all slopes anew, so that they are few.
    const most = Math.ceil(inner / (2 * runner.threads));
    const sums = this.#sumColumns(by, outer, rows, bias);
    await parallelFor(runner, inner, { step: panelWidth, least: most }, (first, end) =>
      runner.run('addOuterProducts', from, inner, by, outer, rows, first, end, into),
    );
    await sums;
  }

  async attend(qkv: Float32Array, looks: Looks, width: number, heads: number): Promise<Attended> {
    const { runner } = this;
    const memory = this.#memory;
    const context = memory.floats(looks.asked.length * width);
    const { places, floats } = placeLooks(memory, looks, heads);
    const shares = memory.floats(floats);
    const [from, to, share] = [memory.at(qkv), memory.at(context), memory.at(shares)];
    await parallelFor(runner, looks.starts.length - 1, { least: taskTexts }, (first, end) =>
      runner.run('attendAsked', from, width, heads, ...places, first, end, to, share),
    );
    return { context, shares };
  }

  async attendBack(
    qkv: Float32Array,
    { shares }: Attended,
    looks: Looks,
    width: number,
    heads: number,
    slope: Float32Array,
  ): Promise<Float32Array> {
    const { runner } = this;
    const memory = this.#memory;
    const back = memory.floats(qkv.length);
    const { places } = placeLooks(memory, looks, heads);
    const [from, share, by, to] = [qkv, shares, slope, back].map((values) => memory.at(values));
    await parallelFor(runner, looks.starts.length - 1, { least: taskTexts }, (first, end) =>
      runner.run('attendAskedBack', from, width, heads, ...places, first, end, share, by, to),
    );
    return back;
  }

  async gelu(x: Float32Array): Promise<Float32Array> {
    const out = this.#memory.floats(x.length);
    await this.#bend('geluRows', x, out);
    return out;
  }

  async geluBack(x: Float32Array, slope: Float32Array): Promise<Float32Array> {
    const own = this.#memory.placed(slope);
    await this.#bend('geluBackRows', x, own);
    return own;
  }

  async tell(
    states: Float32Array,
    vectors: Float32Array,
    bias: Float32Array,
    targets: Int32Array,
    byBias: Float32Array | null,
  ): Promise<ToldAmong> {
    const { runner } = this;
    const memory = this.#memory;
    const [rows, words] = [targets.length, bias.length];
    const width = states.length / rows;
    const logits = memory.floats(rows * words);
    const told = memory.floats(2 * rows);
    await this.#multiply('multiplyTransposed', states, rows, width, vectors, words, logits);
    const [at, by, of, to] = [memory.at(logits), memory.at(bias), memory.place(targets), memory.at(told)];
    await parallelFor(runner, rows, { least: taskRows }, (first, end) =>
      runner.run('tellRows', at, words, by, of, rows, first, end, to),
    );
    let [loss, right] = [0, 0];
    for (let r = 0; r < told.length; r += 2) {
      loss += told[r];
      right += told[r + 1];
    }
    if (byBias === null) return { loss, right, slope: null };
    await this.#sumColumns(at, words, rows, byBias);
    const slope = memory.floats(rows * width);
    await this.#multiply('multiplyColumns', logits, rows, words, vectors, width, slope);
    return { loss, right, slope };
  }

  steps(weights: readonly Float32Array[], options: AdamOptions): WeightSteps {
    return new KernelAdam(this.runner, this.#memory, weights, options);
  }

  /** x·W or x·Wᵀ of rows × inner and what gives `outer` columns. @param bias address; 0 for none. */
  async #multiply(
    kernel: 'multiplyColumns' | 'multiplyTransposed',
    x: Float32Array,
    rows: number,
    inner: number,
    weights: Float32Array,
    outer: number,
    out: Float32Array,
    bias = 0,
  ): Promise<void> {
    const { runner } = this;
    const memory = this.#memory;
    const [from, by, to] = [memory.at(x), memory.at(weights), memory.at(out)];
    const least = Math.min(mostColumns, Math.ceil(taskProducts / (rows * inner)));
    const sizes = { step: panelWidth, least, most: mostColumns };
    await parallelFor(runner, outer, sizes, (first, end) =>
      runner.run(kernel, from, rows, inner, by, outer, first, end, bias, to),
    );
  }

  async #sumColumns(slope: number, columns: number, rows: number, into: Float32Array): Promise<void> {
    const { runner } = this;
    const to = this.#memory.at(into);
    const least = Math.ceil(taskFloats / Math.max(1, rows));
    await parallelFor(runner, columns, { step: 4, least }, (first, end) =>
      runner.run('addColumnSums', slope, columns, rows, first, end, to),
    );
  }

  async #bend(kernel: 'geluRows' | 'geluBackRows', x: Float32Array, out: Float32Array): Promise<void> {
    const { runner } = this;
    const [from, to] = [this.#memory.at(x), this.#memory.at(out)];
    await parallelFor(runner, x.length, { step: 4, least: taskFloats }, (first, end) =>
      runner.run(kernel, from + 4 * first, end - first, to + 4 * first),
    );
  }
}

/** Bytes of weights, slopes and what steps remember, and of all that a batch makes where every token is asked for. */
function roomFor({ tokens, longest, width, heads, inner, words }: BatchRoom): number {
  const weights = (5 * width + 2 * inner + 16) * width + inner + words;
  const ofToken = 24 * width + 6 * inner + words + heads * (longest + panelWidth) + 64;
  return 4 * (4 * weights + words * width + tokens * ofToken) + (1 << 20);
}
