import * as layout from '../memory-layout';
import { allEnded } from '../wasm/parallel-for';
import type { KernelRunner } from '../wasm/runner';
import type { LoadedDecoder } from './load-decoder';

/** Tokens behind which scores are given at once at most. */
const mostScored = 16;

/** Words of zeros that a reading counts its work in: five a layer, and two. */
const counterWords = (layers: number) => 5 * layers + 8;

/**
 * A decoder that reads tokens one behind the other and keeps what it has read: texts with the same beginning read it once.
 * One reading at a time; nothing else may run on its threads meanwhile, since they wait for each other.
 */
export class Decoder {
  private readonly kept: number[] = [];
  private readonly reading: number;
  private readonly tokens: number;
  private readonly scores: number;
  private readonly counters: number;
  private busy = false;

  constructor(
    private readonly runner: KernelRunner,
    private readonly model: LoadedDecoder,
  ) {
    const { arena } = runner;
    this.reading = arena.allocate(layout.readingBytes);
    this.tokens = arena.allocate(layout.mostRead * 4);
    this.scores = arena.allocate(mostScored * model.scoreStride * 4);
    this.counters = arena.allocate(counterWords(model.shape.layers) * 4);
    const meeting = arena.allocate(8);
    arena.ints(meeting, 2).fill(0);
    arena.writeFields(this.reading, {
      [layout.readingTokens]: this.tokens,
      [layout.readingThreads]: runner.threads,
      [layout.readingScores]: this.scores,
      [layout.readingMeeting]: meeting,
      [layout.readingCounters]: this.counters,
    });
  }

  get vocabulary(): number {
    return this.model.shape.vocabulary;
  }

  /** Tokens that can be kept. */
  get capacity(): number {
    return this.model.capacity;
  }

  /** Tokens read and kept. */
  get length(): number {
    return this.kept.length;
  }

  /** Forgets all but the first `length` tokens. */
  forget(length: number): void {
    if (length < this.kept.length) this.kept.length = length;
  }

  /**
   * Reads a text from its beginning, of which as much is taken over as was read before; scores of the next token behind
   * it, one a token of the vocabulary, which hold good until the next reading. Throws a RangeError where it has no tokens or
   * more than can be kept, and the signal's reason once it is aborted: what was read until then is kept.
   */
  async readAll(tokens: readonly number[], signal?: AbortSignal): Promise<Float32Array> {
    const same = this.known(tokens);
    this.forget(same);
    return this.read(tokens.slice(same), signal);
  }

  /** How many tokens of a text's beginning are kept. Its last is not counted: it is read again, for its scores. */
  known(tokens: readonly number[]): number {
    let same = 0;
    while (same < tokens.length - 1 && tokens[same] === this.kept[same]) same++;
    return same;
  }

  /** The same for tokens behind those that are kept. */
  async read(tokens: readonly number[], signal?: AbortSignal): Promise<Float32Array> {
    if (tokens.length === 0) throw new RangeError('there is nothing to read');
    for (let first = 0; first < tokens.length; first += layout.mostRead) {
      signal?.throwIfAborted();
      const end = Math.min(tokens.length, first + layout.mostRead);
      await this.step(tokens.slice(first, end), end === tokens.length ? 1 : 0);
    }
    return this.scoresOf(0);
  }

  /** Reads tokens behind those that are kept; `visit` is given the scores behind each of them, in order. */
  async readEach(
    tokens: readonly number[],
    visit: (scores: Float32Array, index: number) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    for (let first = 0; first < tokens.length; first += mostScored) {
      signal?.throwIfAborted();
      const part = tokens.slice(first, first + mostScored);
      await this.step(part, part.length);
      part.forEach((_, i) => {
        visit(this.scoresOf(i), first + i);
      });
    }
  }

  private scoresOf(row: number): Float32Array {
    return this.runner.arena.floats(this.scores + row * this.model.scoreStride * 4, this.vocabulary);
  }

  private async step(tokens: readonly number[], scored: number): Promise<void> {
    const { runner, model } = this;
    const { arena } = runner;
    if (this.busy) throw new Error('the decoder reads already');
    if (this.length + tokens.length > model.capacity) {
      throw new RangeError(
        `${this.length + tokens.length} tokens are more than the ${model.capacity} that can be kept`,
      );
    }
    for (const token of tokens) {
      if (!(token >= 0 && token < this.vocabulary)) throw new RangeError(`no token ${token}`);
    }
    arena.ints(this.tokens, tokens.length).set(tokens);
    arena.ints(this.counters, counterWords(model.shape.layers)).fill(0);
    arena.writeFields(this.reading, {
      [layout.readingCount]: tokens.length,
      [layout.readingPosition]: this.length,
      [layout.readingScored]: scored,
    });
    this.busy = true;
    try {
      const team = Array.from({ length: runner.threads }, () =>
        runner.run('readTokens', model.address, this.reading),
      );
      await allEnded(team);
      this.kept.push(...tokens);
    } finally {
      this.busy = false;
    }
  }
}
