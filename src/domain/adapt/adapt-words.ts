import { portion, type Step } from '../steps';
import { splitSentences } from '../text/split-into-pieces';
import { type Adapted, type AdaptReport, emptyReport, fewestPretrainTexts } from './adapt-report';
import { judged } from './judge';
import { measureTasks } from './measure-tasks';
import { type AdaptShop, prepareAdapting, takenVectors } from './prepare';
import type { TrainedWords, WordsTold } from './words/train-words';

/** Texts to go on with an encoder's pretraining by, each sentence by sentence, its title first. */
export interface WordsAsked {
  readonly learnt: readonly (readonly string[])[];
  /** By which it ends, and which its curve is of. */
  readonly heldOut: readonly (readonly string[])[];
}

/** What became of it. */
export interface WordsLearnt extends Omit<TrainedWords, 'layer'> {
  /** Words of the shop's own vocabulary. */
  readonly words: number;
  /** Of all texts, texts × dimensions, as the encoder with the new layer reads them, centred; null where none learnt. */
  readonly vectors: Float32Array | null;
}

/** Learns what is asked, see `trainWords`; steps are told while it does. null where this machine has nothing to learn with. */
export type WordsLearner = (asked: WordsAsked) => AsyncGenerator<Step, WordsLearnt | null>;

/** Of all the time, what learning and reading anew take. */
const learningShare = 0.85;

/**
 * Adapts the reading to the shop by its own texts alone: the encoder's last layer goes on with masked words and next
 * sentences of customers who are not tested, and is taken by the same test as a map is (see `adaptShop`).
 */
export async function* adaptWords(input: AdaptShop, learn: WordsLearner): AsyncGenerator<Step, Adapted> {
  const { shop, texts } = input;
  const no = (reason: AdaptReport['reason'], found: Partial<AdaptReport> = {}): Adapted => ({
    report: { ...emptyReport, kind: 'mlm', reason, ...found },
    map: null,
  });
  const prepared = prepareAdapting(input);
  const { rows, ofReview, read, learnt, ending, tested, tasks: planned, mentions, isTested } = prepared;
  if (read < fewestPretrainTexts) return no('few-texts', { texts: { learnt: read, ending: 0, tested: 0 } });
  const counts = { learnt: learnt.length, ending: ending.length, tested: tested.length };
  if (planned.length === 0) return no('no-tasks', { texts: counts });
  const reviewOf = new Map<number, number>();
  ofReview.forEach((text, review) => {
    if (text >= 0 && !reviewOf.has(text)) reviewOf.set(text, review);
  });
  const { title, text } = shop.reviews;
  const sentences = (row: number): string[] => {
    const review = reviewOf.get(row);
    return review === undefined ? [texts.texts[rows[row]]] : sentencesOf(title[review], text[review]);
  };
  const asked = {
    learnt: Array.from(learnt, sentences),
    heldOut: Array.from(ending, sentences),
  };
  const learntWords = yield* portion(learn(asked), 0, learningShare);
  if (learntWords === null) return no('no-kernels', { texts: counts });
  const { curve, bestStep, before, after, words, vectors } = learntWords;
  const pretraining = { words, before: known(before), after: known(after) };
  const found: Partial<AdaptReport> = { texts: counts, curve, bestStep, pretraining };
  if (vectors === null) return no('not-learnt', found);
  const measuring = measureTasks(planned, mentions.vectors, takenVectors(input, rows, vectors), {
    mentions,
    products: shop.products.ids.length,
    isTested,
  });
  const { reason, tasks } = judged(yield* portion(measuring, learningShare, 1));
  if (reason !== 'taken') return no(reason, { ...found, tasks });
  const report: AdaptReport = { ...emptyReport, kind: 'mlm', ...found, reason, tasks, taken: true };
  return { report, map: null, read: { hashes: texts.hashes, vectors } };
}

/** A title and the sentences behind it, said once. */
function sentencesOf(title: string, text: string): string[] {
  const [head, body] = [title.trim(), text.trim()];
  const behind = splitSentences(body)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return head === '' || body.startsWith(head) ? behind : [head, ...behind];
}

/** What was not asked is null. */
function known({ words, next, rightWords, rightNext }: WordsTold) {
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return {
    words: orNull(words),
    next: orNull(next),
    rightWords: orNull(rightWords),
    rightNext: orNull(rightNext),
  };
}
