import { permutation, type Random } from '../../math/random';
import type { StateBatch } from './batch-loss';
import { maskWords } from './mask-words';
import type { OwnVocabulary } from './own-vocabulary';
import { drawSequence, type TextFrame, type WordText } from './sequences';

/** Reads tokens by the layers that stay as they are: text t is ids[starts[t]] to ids[starts[t + 1]]; rows × width. */
export type FrozenStates = (ids: Int32Array, starts: Int32Array) => Promise<Float32Array>;

/** How texts are read. */
export interface WordSource {
  readonly frame: TextFrame;
  readonly vocabulary: OwnVocabulary;
  readonly states: FrozenStates;
}

/** Tokens of a batch, of a sequence in it at most, and texts in it at least. */
export interface BatchSize {
  readonly tokens: number;
  readonly longest: number;
}

/** Draws batches, text after text in an order that is shuffled when it ends, masked anew each time. */
export class WordBatches {
  #order: number[] = [];

  constructor(
    private readonly source: WordSource,
    private readonly texts: readonly WordText[],
    private readonly size: BatchSize,
    private readonly random: Random,
  ) {}

  /** Masks change what the frozen layers read, so that these read each batch when it is drawn. */
  async next(): Promise<StateBatch> {
    const { frame, vocabulary, states } = this.source;
    const [ids, starts, isNext]: [number[], number[], (-1 | 0 | 1)[]] = [[], [0], []];
    const [masked, targets]: [number[], number[]] = [[], []];
    while (ids.length + this.size.longest <= this.size.tokens || starts.length === 1) {
      const sequence = drawSequence(this.texts, this.#draw(), frame, this.size.longest, this.random);
      const read = maskWords(sequence, vocabulary, frame.mask, this.random);
      masked.push(...read.masked.map((place) => place + ids.length));
      targets.push(...read.targets);
      ids.push(...read.ids);
      starts.push(ids.length);
      isNext.push(sequence.isNext);
    }
    const [tokens, ends] = [Int32Array.from(ids), Int32Array.from(starts)];
    return {
      states: await states(tokens, ends),
      starts: ends,
      masked: Int32Array.from(masked),
      targets: Int32Array.from(targets),
      isNext: Int8Array.from(isNext),
    };
  }

  #draw(): number {
    if (this.#order.length === 0) this.#order = [...permutation(this.texts.length, this.random)];
    return this.#order.pop()!;
  }
}
