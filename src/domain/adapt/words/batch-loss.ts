import { takeRows } from '../../math/matrix';
import type { EncoderLayer } from './layer';
import { addLayerGradient, runLayer } from './layer-pass';
import type { TrainingMath } from './training-math';
import { tellNext, tellWords, type WordHead } from './word-head';

/** Texts with masked words, end to end, as the frozen layers read them. */
export interface StateBatch {
  /** States below the layer that learns, rows × width. */
  readonly states: Float32Array;
  /** Text t is rows starts[t] to starts[t + 1]. */
  readonly starts: Int32Array;
  /** Rows whose word is asked for, and the word of each. */
  readonly masked: Int32Array;
  readonly targets: Int32Array;
  /** Of each text 1 where its second part followed the first, 0 where it did not, −1 where it has only one. */
  readonly isNext: Int8Array;
}

/** What learns: a layer and the heads on it; shares no numbers with anything. */
export interface WordModel {
  readonly layer: EncoderLayer;
  readonly head: WordHead;
  /** Of the shop's own words, words × width; these stay as they are. */
  readonly vectors: Float32Array;
}

/** Slopes by the weights that learn; without a layer that stays as it is. */
export interface WordGradient {
  readonly layer: EncoderLayer | null;
  readonly head: WordHead;
}

/** Losses are means in nats. */
export interface BatchLoss {
  readonly words: number;
  readonly next: number;
  readonly rightWords: number;
  readonly askedWords: number;
  readonly rightNext: number;
  readonly askedNext: number;
}

/** What came out of the layer where something is asked of it; holds while the layer stays as it is. */
export interface AskedStates {
  /** Of the masked words, rows × width. */
  readonly masked: Float32Array;
  readonly targets: Int32Array;
  /** Of the first tokens of pairs, and 1 for each whose second part followed. */
  readonly firsts: Float32Array;
  readonly follows: Uint8Array;
}

/** The loss of masked words plus that of the next sentence (Devlin et al. 2019), and its slopes, added to `gradient`. */
export async function batchLoss(
  math: TrainingMath,
  model: WordModel,
  batch: StateBatch,
  gradient: WordGradient | null = null,
): Promise<BatchLoss> {
  const { layer } = model;
  math.begin();
  const { pass, maskedAt, firstsAt, asked } = await passOf(math, layer, batch);
  const { loss, byMasked, byFirsts } = await headsLoss(math, model, asked, gradient?.head ?? null);
  if (gradient?.layer && pass.out.length > 0) {
    const slope = new Float32Array(pass.out.length);
    addRows(slope, maskedAt, byMasked, layer.width);
    addRows(slope, firstsAt, byFirsts, layer.width);
    await addLayerGradient(math, layer, pass, slope, gradient.layer);
  }
  return loss;
}

/** What the heads alone learn from; copies, for as long as the layer stays as it is. */
export async function askedStates(
  math: TrainingMath,
  layer: EncoderLayer,
  batch: StateBatch,
): Promise<AskedStates> {
  math.begin();
  return (await passOf(math, layer, batch)).asked;
}

/** The same loss by states that were kept, and its slopes by the heads, added to `gradient`. */
export async function keptLoss(
  math: TrainingMath,
  model: WordModel,
  asked: AskedStates,
  gradient: WordHead | null = null,
): Promise<BatchLoss> {
  math.begin();
  return (await headsLoss(math, model, asked, gradient)).loss;
}

async function passOf(math: TrainingMath, layer: EncoderLayer, batch: StateBatch) {
  const { states, starts, masked, targets, isNext } = batch;
  const pairs = Int32Array.from([...isNext.keys()].filter((t) => isNext[t] >= 0));
  const firsts = pairs.map((t) => starts[t]);
  // First tokens are never masked.
  const rows = Int32Array.from([...masked, ...firsts]).sort();
  const place = new Map([...rows].map((row, i) => [row, i]));
  const [maskedAt, firstsAt] = [masked, firsts].map((of) => of.map((row) => place.get(row)!));
  const pass = await runLayer(math, layer, states, { starts, asked: rows });
  const out = { rows: rows.length, columns: layer.width, values: pass.out };
  const asked: AskedStates = {
    masked: takeRows(out, maskedAt).values,
    targets,
    firsts: takeRows(out, firstsAt).values,
    follows: Uint8Array.from(pairs, (t) => isNext[t]),
  };
  return { pass, maskedAt, firstsAt, asked };
}

async function headsLoss(
  math: TrainingMath,
  { layer: { epsilon }, head, vectors }: WordModel,
  { masked, targets, firsts, follows }: AskedStates,
  gradient: WordHead | null,
): Promise<{ loss: BatchLoss; byMasked: Float32Array; byFirsts: Float32Array }> {
  const told = await tellWords(math, head, vectors, epsilon, masked, targets, gradient);
  const next = tellNext(head, firsts, follows, gradient);
  const loss = {
    words: told.loss,
    next: next.loss,
    rightWords: told.right,
    askedWords: told.asked,
    rightNext: next.right,
    askedNext: next.asked,
  };
  return { loss, byMasked: told.slope, byFirsts: next.slope };
}

function addRows(into: Float32Array, rows: Int32Array, values: Float32Array, width: number): void {
  rows.forEach((row, i) => {
    for (let c = 0; c < width; c++) into[row * width + c] += values[i * width + c];
  });
}
