import type { BertConfig } from '../../../compute/encoder/bert-model';
import { openKernels } from '../../../compute/wasm/open-kernels';
import type { KernelRunner } from '../../../compute/wasm/runner';
import { messageOf } from '../../../contracts/errors';
import type { PretrainNews, PretrainOrder } from '../../../contracts/pretrain-api';
import type { WordsLearnt } from '../../../domain/adapt/adapt-words';
import type { CurvePoint } from '../../../domain/adapt/train-map';
import {
  trainWordsDefaults,
  type TrainWordsOptions,
  type WordsStep,
} from '../../../domain/adapt/words/train-words';
import type { EncoderName } from '../../../domain/text/encoders';
import { int8Product } from '../backends/kernel-backend';
import { readModelFile, readModelJson, weightsFile } from '../model-files';
import { modelSpecs } from '../models';
import { encodeTexts } from '../reading/encode';
import { loadTokeniser } from '../tokens/tokeniser';
import type { LearningWishes } from './learning-wishes';
import { pretrain, type PretrainingMachine } from './pretrain';
import { loadWordTokeniser } from './word-tokens';

interface Asked {
  readonly encoder: EncoderName;
  readonly threads: number;
  readonly seed: number;
}

/** Learning's share of the time; the rest is reading all texts anew. */
const learningShare = 0.7;
/** Cost units a second before the first batch says how many it is. */
const firstPace = 5000;

/** Does what is ordered through a port, once; see PretrainApi.learn. */
export async function learnThroughPort(
  source: MessagePort,
  asked: Asked,
  wishes: LearningWishes,
  onCurve: (curve: readonly CurvePoint[]) => void,
): Promise<void> {
  const order = await received(source);
  if (order === null) return;
  const tell = (news: PretrainNews, transfer: Transferable[] = []) => source.postMessage(news, transfer);
  try {
    const runner = await openKernels(asked.threads);
    if (runner === null) return tell({ kind: 'no-kernels' });
    const learning = learnOn(runner, order, asked, () => wishes.ended);
    let looks = 0;
    for (;;) {
      const next = await learning.next();
      if (next.done !== true) {
        const { curve, ...step } = next.value;
        tell({ kind: 'step', step });
        if (curve.length > looks) onCurve(curve);
        looks = curve.length;
        await wishes.heard();
        continue;
      }
      const { vectors } = next.value;
      return tell({ kind: 'learnt', learnt: next.value }, vectors ? [vectors.buffer as ArrayBuffer] : []);
    }
  } catch (error) {
    tell({ kind: 'failed', message: messageOf(error) });
  }
}

/** Learns on the kernels of a runner and reads all texts anew where that came to something. */
export async function* learnOn(
  runner: KernelRunner,
  { asked, texts, options: wanted }: PretrainOrder,
  { encoder, seed }: Pick<Asked, 'encoder' | 'seed'>,
  isStopped: () => boolean = () => false,
  options: TrainWordsOptions = trainWordsDefaults,
): AsyncGenerator<WordsStep, WordsLearnt> {
  const spec = modelSpecs[encoder];
  const [file, config, tokeniser, whole] = await Promise.all([
    readModelFile(encoder, weightsFile),
    readModelJson(encoder, 'config.json') as Promise<BertConfig>,
    loadWordTokeniser(spec),
    loadTokeniser(spec),
  ]);
  const product = await int8Product(runner);
  const machine: PretrainingMachine = { runner, product, spec, file, config, tokeniser };
  const learning = pretrain(machine, asked, { ...options, ...wanted, seed }, isStopped);
  const { trained, words, backend } = yield* firstPart(learning);
  if (backend === null) return { ...trained, words, vectors: null };
  const { dimensions } = spec;
  const vectors = new Float32Array(texts.length * dimensions);
  const loaded = {
    spec,
    backend,
    tokeniser: { tokenise: async (some: readonly string[]) => whole.tokenise(some) },
    pace: firstPace,
  };
  for (let first = 0; first < texts.length; first += textsAtOnce) {
    const some = texts.slice(first, first + textsAtOnce);
    await encodeTexts(loaded, some, async ({ indices, vectors: read }) => {
      indices.forEach((text, i) => {
        const row = read.subarray(i * dimensions, (i + 1) * dimensions);
        vectors.set(row, (first + text) * dimensions);
      });
      return true;
    });
    const share = (first + some.length) / texts.length;
    const done = Math.round(1000 * (learningShare + (1 - learningShare) * share));
    yield { done, total: 1000, curve: trained.curve };
  }
  return { ...trained, words, vectors };
}

/** Passes the steps of the learning on as the first part of all that is done. */
async function* firstPart<Result>(
  learning: AsyncGenerator<WordsStep, Result>,
): AsyncGenerator<WordsStep, Result> {
  for (;;) {
    const next = await learning.next();
    if (next.done === true) return next.value;
    const { done, total, curve } = next.value;
    yield { done: Math.round((1000 * learningShare * done) / total), total: 1000, curve };
  }
}

/** Between two reports of progress. */
const textsAtOnce = 500;

function received(source: MessagePort): Promise<PretrainOrder | null> {
  return new Promise((resolve) => {
    source.onmessage = ({ data }: MessageEvent<PretrainOrder | null>) => resolve(data);
  });
}
