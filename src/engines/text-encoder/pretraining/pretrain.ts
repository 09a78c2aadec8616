import { loadBert, type BertConfig } from '../../../compute/encoder/bert-model';
import { belowLastLayer, readLastLayer, withLastLayer } from '../../../compute/encoder/last-layer';
import { ParallelEncoder } from '../../../compute/encoder/parallel-encoder';
import { StateReader } from '../../../compute/encoder/state-reader';
import { KernelMath } from '../../../compute/training/kernel-math';
import type { Product } from '../../../compute/wasm/pack-weights';
import type { KernelRunner } from '../../../compute/wasm/runner';
import type { WordsAsked } from '../../../domain/adapt/adapt-words';
import { ownVocabulary } from '../../../domain/adapt/words/own-vocabulary';
import type { WordText } from '../../../domain/adapt/words/sequences';
import {
  type TrainedWords,
  trainWords,
  trainWordsDefaults,
  type TrainWordsOptions,
  type WordsStep,
} from '../../../domain/adapt/words/train-words';
import type { EncoderBackend } from '../backends/backend';
import type { ModelSpec } from '../models';
import type { WordTokeniser } from './word-tokens';

/** An encoder on the kernels of a runner that nothing else uses. */
export interface PretrainingMachine {
  readonly runner: KernelRunner;
  readonly product: Product;
  readonly spec: ModelSpec;
  readonly file: Uint8Array;
  readonly config: BertConfig;
  readonly tokeniser: WordTokeniser;
}

/** What was learnt; where the layer did, the encoder with it in place of its own. */
export interface Pretrained {
  readonly trained: Omit<TrainedWords, 'layer'>;
  /** Words of the shop's own vocabulary. */
  readonly words: number;
  readonly backend: EncoderBackend | null;
}

/** Goes on with an encoder's pretraining on a shop's texts (see `trainWords`). */
export async function* pretrain(
  { runner, product, spec, file, config, tokeniser }: PretrainingMachine,
  asked: WordsAsked,
  options: TrainWordsOptions = trainWordsDefaults,
  isStopped: () => boolean = () => false,
): AsyncGenerator<WordsStep, Pretrained> {
  const { arena } = runner;
  const pooling = spec.pooling === 'cls' ? 'cls' : 'mean';
  const loaded = loadBert(arena, file, config, pooling, product);
  const last = readLastLayer(file, config);
  const reader = new StateReader(runner, belowLastLayer(arena, loaded), options.batchTokens);
  const [learnt, heldOut] = [asked.learnt, asked.heldOut].map((texts) => inTokens(texts, tokeniser));
  const seen = learnt!.flatMap(({ parts }) => parts.map(({ ids }) => ids));
  const vocabulary = ownVocabulary(seen, tokeniser.size);
  const states = (ids: Int32Array, starts: Int32Array) => reader.read(ids, starts);
  const kept = arena.mark();
  const { width, heads, rise } = last.layer;
  const math = new KernelMath(runner, {
    tokens: options.batchTokens,
    longest: options.longest,
    width,
    heads,
    inner: rise.outer,
    words: vocabulary.tokens.length,
  });
  const { layer, ...trained } = yield* trainWords(
    math,
    { frame: tokeniser.frame, vocabulary, states },
    last.layer,
    last.vectors(vocabulary.tokens),
    learnt!,
    heldOut!,
    options,
    isStopped,
  );
  const words = vocabulary.tokens.length;
  if (trained.bestStep === 0) return { trained, words, backend: null };
  // What the products had placed is not asked for any more.
  arena.reset(kept);
  const encoder = new ParallelEncoder(runner, withLastLayer(arena, loaded, layer, product));
  const backend: EncoderBackend = {
    device: 'kernels',
    encode: ({ ids, starts }) => encoder.encode(ids, starts),
  };
  return { trained, words, backend };
}

function inTokens(texts: readonly (readonly string[])[], { part }: WordTokeniser): WordText[] {
  return texts
    .map((sentences) => ({ parts: sentences.map(part).filter(({ ids }) => ids.length > 0) }))
    .filter(({ parts }) => parts.length > 0);
}
