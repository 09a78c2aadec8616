import type { Arena } from '../wasm/arena';

/**
 * Arrays in the kernels' memory: those that are kept, and behind them those of a batch, which the next one writes over. All room
 * is taken at first, for memory that grows takes the views away where it is not shared.
 */
export class TrainingMemory {
  readonly #addresses = new WeakMap<Float32Array, number>();
  readonly #end: number;
  #base: number | null = null;

  /** @param room bytes of all that is kept and of a batch. */
  constructor(
    private readonly arena: Arena,
    room: number,
  ) {
    const start = arena.mark();
    this.#end = arena.allocate(room) + room;
    arena.reset(start);
  }

  /** A copy that stays. Throws an Error once a batch has begun. */
  keep(values: Float32Array): Float32Array {
    if (this.#base !== null) throw new Error('nothing is kept any more once a batch has begun');
    const own = this.floats(values.length);
    own.set(values);
    return own;
  }

  begin(): void {
    this.#base ??= this.arena.mark();
    this.arena.reset(this.#base);
  }

  /** Room for floats, which are not zeroed. */
  floats(length: number): Float32Array {
    return this.#view(this.#allocate(4 * length), length);
  }

  /** Address of a copy of these for the batch. */
  place(values: Float32Array | Int32Array): number {
    const at = this.#allocate(values.byteLength);
    const { buffer } = this.arena.memory;
    new (values instanceof Int32Array ? Int32Array : Float32Array)(buffer, at, values.length).set(values);
    return at;
  }

  /** These themselves where they lie here, else a copy for the batch. */
  placed(values: Float32Array): Float32Array {
    if (this.#addresses.has(values)) return values;
    const own = this.floats(values.length);
    own.set(values);
    return own;
  }

  /** Address of these, of a copy for the batch where they lie elsewhere. */
  at(values: Float32Array): number {
    return this.#addresses.get(values) ?? this.place(values);
  }

  #allocate(bytes: number): number {
    if (this.arena.mark() + bytes > this.#end)
      throw new RangeError('a batch is larger than there is room for');
    return this.arena.allocate(bytes);
  }

  #view(at: number, length: number): Float32Array {
    const view = this.arena.floats(at, length);
    this.#addresses.set(view, at);
    return view;
  }
}
