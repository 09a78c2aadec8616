import { Adam, adamDefaults } from '../../math/adam';
import { seededRandom } from '../../math/random';
import type { CurvePoint } from '../train-map';
import { batchLoss, type BatchLoss, type StateBatch, type WordModel } from './batch-loss';
import { copyLayer, type EncoderLayer, emptyLayer, weightsOf } from './layer';
import type { DenseProducts } from './linear';
import type { WordText } from './sequences';
import { WordBatches, type WordSource } from './word-batches';
import { emptyHead, headWeights, newWordHead, ownWords } from './word-head';

export interface TrainWordsOptions {
  /** Steps in which only the heads learn, which know nothing at first and would push the layer about. */
  readonly headSteps: number;
  /** Steps in which the layer learns too. */
  readonly steps: number;
  readonly batchTokens: number;
  /** Tokens of a text that are read. */
  readonly longest: number;
  readonly headRate: number;
  readonly layerRate: number;
  readonly weightDecay: number;
  /** Batches that are held back. */
  readonly looks: number;
  readonly lookEvery: number;
  /** Looks without a better one after which it ends. */
  readonly patience: number;
  readonly seed: number;
}

/** Set by hand and never searched; what they bring is in BENCHMARKS.md (`npm run bench -- adapt`). */
export const trainWordsDefaults: TrainWordsOptions = {
  headSteps: 40,
  steps: 140,
  batchTokens: 1024,
  longest: 64,
  headRate: 1e-3,
  layerRate: 1e-4,
  weightDecay: 0.01,
  looks: 3,
  lookEvery: 20,
  patience: 4,
  seed: 1,
};

/** How well what is held back was told: losses in nats, shares told rightly; NaN where nothing was asked. */
export interface WordsTold {
  readonly words: number;
  readonly next: number;
  readonly rightWords: number;
  readonly rightNext: number;
}

export interface TrainedWords {
  /** The one of the least loss on what was held back. */
  readonly layer: EncoderLayer;
  readonly curve: readonly CurvePoint[];
  /** 0 where the layer was never better than it was. */
  readonly bestStep: number;
  /** With the heads alone taught, and at the best step. */
  readonly before: WordsTold;
  readonly after: WordsTold;
}

export interface WordsStep {
  readonly done: number;
  readonly total: number;
  readonly curve: readonly CurvePoint[];
}

/**
 * Goes on with the pretraining of an encoder's last layer on a shop's own texts: masked words and the next sentence, by
 * AdamW (Loshchilov and Hutter 2019) with a rate that falls to 0; the layers below are frozen. The heads learn first,
 * alone. Ends with the layer of the least loss on `heldOut`, or the best so far as soon as `isStopped` says so.
 *
 * @param layer as the encoder has it; it is not changed. @param vectors of the words of `source.vocabulary`, words × width.
 * @param learnt texts to learn from. @param heldOut texts to end by, masked once.
 */
export async function* trainWords(
  products: DenseProducts,
  source: WordSource,
  layer: EncoderLayer,
  vectors: Float32Array,
  learnt: readonly WordText[],
  heldOut: readonly WordText[],
  options: TrainWordsOptions = trainWordsDefaults,
  isStopped: () => boolean = () => false,
): AsyncGenerator<WordsStep, TrainedWords> {
  const { headSteps, steps, batchTokens, longest, headRate, layerRate, weightDecay, lookEvery, patience } =
    options;
  const random = seededRandom(options.seed);
  const size = { tokens: batchTokens, longest };
  const { width } = layer;
  const head = newWordHead(width, source.vocabulary.counts, random);
  const model: WordModel = { layer: copyLayer(layer), head, words: ownWords(vectors, width) };
  const looks = new WordBatches(source, heldOut, size, seededRandom(options.seed + 1));
  const held: StateBatch[] = [];
  for (let i = 0; i < options.looks; i++) held.push(await looks.next());
  const batches = new WordBatches(source, learnt, size, random);
  const gradient = { layer: emptyLayer(layer), head: emptyHead(head) };
  const of = { head: headWeights(gradient.head), layer: weightsOf(gradient.layer) };
  const learning = (rate: number) => ({ ...adamDefaults, learningRate: rate, weightDecay });
  const heads = new Adam(headWeights(head), learning(headRate));
  const layers = new Adam(weightsOf(model.layer), learning(layerRate));
  const look = () => lookAt(products, model, held);

  const first = lossOf(await look());
  const total = headSteps + steps;
  const curve: CurvePoint[] = [{ step: 0, learnt: null, heldOut: 1 }];
  let before: WordsTold | null = null;
  let best: { step: number; loss: number; told: WordsTold; layer: EncoderLayer } | null = null;
  let [sum, count] = [0, 0];
  for (let step = 1; step <= total; step++) {
    const isOfHead = step <= headSteps;
    const loss = await batchLoss(
      products,
      model,
      await batches.next(),
      isOfHead ? { ...gradient, layer: null } : gradient,
    );
    sum += (loss.words + loss.next) / first;
    count++;
    const left = 1 - (step - 1) / total;
    heads.step(of.head, left);
    if (!isOfHead) layers.step(of.layer, Math.min(1, (step - headSteps) / lookEvery) * left);
    const stops = isStopped();
    if (step % lookEvery === 0 || step === headSteps || step === total || stops) {
      const told = await look();
      curve.push({ step, learnt: sum / count, heldOut: lossOf(told) / first });
      [sum, count] = [0, 0];
      if (isOfHead) before = told;
      else if (best === null || lossOf(told) < best.loss)
        best = { step, loss: lossOf(told), told, layer: copyLayer(model.layer) };
      else if (step - best.step >= patience * lookEvery) break;
      if (stops) break;
    }
    yield { done: step, total, curve: [...curve] };
  }
  before ??= await look();
  if (best === null || best.loss >= lossOf(before))
    return { layer: copyLayer(layer), curve, bestStep: 0, before, after: before };
  return { layer: best.layer, curve, bestStep: best.step, before, after: best.told };
}

async function lookAt(
  products: DenseProducts,
  model: WordModel,
  held: readonly StateBatch[],
): Promise<WordsTold> {
  const told: BatchLoss[] = [];
  for (const batch of held) told.push(await batchLoss(products, model, batch));
  const over = (value: (of: BatchLoss) => number, asked: (of: BatchLoss) => number): number =>
    told.reduce((sum, of) => sum + value(of), 0) / told.reduce((sum, of) => sum + asked(of), 0);
  return {
    words: over(
      (of) => of.words * of.askedWords,
      (of) => of.askedWords,
    ),
    next: over(
      (of) => of.next * of.askedNext,
      (of) => of.askedNext,
    ),
    rightWords: over(
      (of) => of.rightWords,
      (of) => of.askedWords,
    ),
    rightNext: over(
      (of) => of.rightNext,
      (of) => of.askedNext,
    ),
  };
}

/** Where no text has a second sentence there is no loss of the next one. */
function lossOf({ words, next }: WordsTold): number {
  return (Number.isNaN(words) ? 0 : words) + (Number.isNaN(next) ? 0 : next);
}
