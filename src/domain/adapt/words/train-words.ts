import { adamDefaults } from '../../math/adam';
import { seededRandom } from '../../math/random';
import type { CurvePoint } from '../train-map';
import {
  type AskedStates,
  askedStates,
  batchLoss,
  type BatchLoss,
  keptLoss,
  type StateBatch,
  type WordModel,
} from './batch-loss';
import { copyLayer, type EncoderLayer, mapLayer } from './layer';
import { fullSteps, lowRankSteps } from './low-rank';
import type { WordText } from './sequences';
import type { TrainingMath } from './training-math';
import { WordBatches, type WordSource } from './word-batches';
import { headWeights, mapHead, newWordHead } from './word-head';

export interface TrainWordsOptions {
  /** Batches that the heads learn from alone, over and over, while the layer stays: each is read once. */
  readonly headBatches: number;
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
  /** Rank of the only changes that the layer's products learn (see `lowRankSteps`); 0: all of its weights learn. */
  readonly rank: number;
  /** Batches that are held back. */
  readonly looks: number;
  readonly lookEvery: number;
  /** Looks without a better one after which it ends. */
  readonly patience: number;
  readonly seed: number;
}

/** Set by hand and never searched; what they bring is in BENCHMARKS.md (`npm run bench -- adapt`). */
export const trainWordsDefaults: TrainWordsOptions = {
  headBatches: 40,
  headSteps: 200,
  steps: 140,
  batchTokens: 1024,
  longest: 64,
  headRate: 1e-3,
  layerRate: 1e-3,
  weightDecay: 0.01,
  rank: 0,
  looks: 4,
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

/** What a step of the heads, and the reading of a batch for them, take of the time of a step of the layer. */
const shareOfStep = { head: 0.1, reading: 0.6 };

/**
 * Goes on with the pretraining of an encoder's last layer on a shop's own texts: masked words and the next sentence, by
 * AdamW (Loshchilov and Hutter 2019) with a rate that falls to 0; the layers below are frozen. The heads learn first,
 * alone, from what the layer made of some batches. Ends with the layer of the least loss on `heldOut`, or the best so far as
 * soon as `isStopped` says so.
 *
 * @param layer as the encoder has it; it is not changed. @param vectors of the words of `source.vocabulary`, words × width.
 * @param learnt texts to learn from. @param heldOut texts to end by, masked once.
 */
export async function* trainWords(
  math: TrainingMath,
  source: WordSource,
  layer: EncoderLayer,
  vectors: Float32Array,
  learnt: readonly WordText[],
  heldOut: readonly WordText[],
  options: TrainWordsOptions = trainWordsDefaults,
  isStopped: () => boolean = () => false,
): AsyncGenerator<WordsStep, TrainedWords> {
  const { headBatches, headSteps, steps, batchTokens, longest, weightDecay, lookEvery, patience } = options;
  const random = seededRandom(options.seed);
  const size = { tokens: batchTokens, longest };
  const keep = (values: Float32Array) => math.keep(values);
  const zeros = ({ length }: Float32Array) => math.keep(new Float32Array(length));
  const newHead = newWordHead(layer.width, source.vocabulary.counts, random);
  const model: WordModel = {
    layer: mapLayer(layer, keep),
    head: mapHead(newHead, keep),
    vectors: keep(vectors),
  };
  const gradient = { layer: mapLayer(layer, zeros), head: mapHead(newHead, zeros) };
  const ofHead = headWeights(gradient.head);
  const learning = (learningRate: number) => ({ ...adamDefaults, learningRate, weightDecay });
  const heads = math.steps(headWeights(model.head), learning(options.headRate));
  const rate = learning(options.layerRate);
  const layers =
    options.rank === 0
      ? fullSteps(math, model.layer, rate)
      : lowRankSteps(math, model.layer, options.rank, random, rate);

  const looks = new WordBatches(source, heldOut, size, seededRandom(options.seed + 1));
  const batches = new WordBatches(source, learnt, size, random);
  const held: StateBatch[] = [];
  const [keptHeld, kept]: [AskedStates[], AskedStates[]] = [[], []];
  for (let i = 0; i < options.looks; i++) {
    held.push(await looks.next());
    keptHeld.push(await askedStates(math, model.layer, held[i]));
  }
  const lookByHeads = () => toldOf(keptHeld, (each) => keptLoss(math, model, each));
  const look = () => toldOf(held, (each) => batchLoss(math, model, each));

  const first = lossOf(await lookByHeads());
  const curve: CurvePoint[] = [{ step: 0, learnt: null, heldOut: 1 }];
  const headWork = shareOfStep.reading * headBatches + shareOfStep.head * headSteps;
  const work = (done: number): WordsStep => ({
    done: Math.round(1000 * done),
    total: Math.round(1000 * (headWork + steps)),
    curve: [...curve],
  });
  let stops = false;
  while (kept.length < headBatches && !stops) {
    kept.push(await askedStates(math, model.layer, await batches.next()));
    stops = isStopped();
    yield work(shareOfStep.reading * kept.length);
  }
  const total = headSteps + steps;
  let before: WordsTold | null = null;
  let best: { step: number; loss: number; told: WordsTold; layer: EncoderLayer } | null = null;
  let [sum, count] = [0, 0];
  for (let step = 1; step <= total && !stops; step++) {
    const isOfHead = step <= headSteps;
    const loss = isOfHead
      ? await keptLoss(math, model, kept[(step - 1) % kept.length], gradient.head)
      : await batchLoss(math, model, await batches.next(), gradient);
    sum += (loss.words + loss.next) / first;
    count++;
    const left = 1 - (step - 1) / total;
    await heads.step(ofHead, left);
    if (!isOfHead) await layers.step(gradient.layer, Math.min(1, (step - headSteps) / lookEvery) * left);
    stops = isStopped();
    if (step % lookEvery === 0 || step === headSteps || step === total || stops) {
      const told = isOfHead ? await lookByHeads() : await look();
      curve.push({ step, learnt: sum / count, heldOut: lossOf(told) / first });
      [sum, count] = [0, 0];
      if (isOfHead) before = told;
      else if (best === null || lossOf(told) < best.loss)
        best = { step, loss: lossOf(told), told, layer: copyLayer(model.layer) };
      else if (step - best.step >= patience * lookEvery) break;
    }
    yield work(
      isOfHead ? shareOfStep.reading * headBatches + shareOfStep.head * step : headWork + (step - headSteps),
    );
  }
  before ??= await lookByHeads();
  if (best === null || best.loss >= lossOf(before))
    return { layer: copyLayer(layer), curve, bestStep: 0, before, after: before };
  return { layer: best.layer, curve, bestStep: best.step, before, after: best.told };
}

/** Over several batches, each question counted alike. */
async function toldOf<Batch>(
  batches: readonly Batch[],
  tell: (batch: Batch) => Promise<BatchLoss>,
): Promise<WordsTold> {
  const told: BatchLoss[] = [];
  for (const batch of batches) told.push(await tell(batch));
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
