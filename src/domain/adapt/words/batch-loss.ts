import { takeRows } from '../../math/matrix';
import type { EncoderLayer } from './layer';
import { addLayerGradient, runLayer } from './layer-pass';
import type { DenseProducts } from './linear';
import { type OwnWords, tellNext, tellWords, type WordHead } from './word-head';

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
  readonly words: OwnWords;
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

/** The loss of masked words plus that of the next sentence (Devlin et al. 2019), and its slopes, added to `gradient`. */
export async function batchLoss(
  products: DenseProducts,
  { layer, head, words }: WordModel,
  { states, starts, masked, targets, isNext }: StateBatch,
  gradient: WordGradient | null = null,
): Promise<BatchLoss> {
  const { width, epsilon } = layer;
  const pairs = Int32Array.from([...isNext.keys()].filter((t) => isNext[t] >= 0));
  const firsts = pairs.map((t) => starts[t]);
  // First tokens are never masked.
  const asked = Int32Array.from([...masked, ...firsts]).sort();
  const place = new Map([...asked].map((row, i) => [row, i]));
  const [maskedAt, firstsAt] = [masked, firsts].map((rows) => rows.map((row) => place.get(row)!));
  const pass = await runLayer(products, layer, states, { starts, asked });
  const out = { rows: asked.length, columns: width, values: pass.out };
  const of = gradient?.head ?? null;
  const told = await tellWords(products, head, words, epsilon, takeRows(out, maskedAt).values, targets, of);
  const follows = Uint8Array.from(pairs, (t) => isNext[t]);
  const next = tellNext(head, takeRows(out, firstsAt).values, follows, of);
  if (gradient?.layer && asked.length > 0) {
    const slope = new Float32Array(pass.out.length);
    addRows(slope, maskedAt, told.slope, width);
    addRows(slope, firstsAt, next.slope, width);
    await addLayerGradient(products, layer, pass, slope, gradient.layer);
  }
  return {
    words: told.loss,
    next: next.loss,
    rightWords: told.right,
    askedWords: told.asked,
    rightNext: next.right,
    askedNext: next.asked,
  };
}

function addRows(into: Float32Array, rows: Int32Array, values: Float32Array, width: number): void {
  rows.forEach((row, i) => {
    for (let c = 0; c < width; c++) into[row * width + c] += values[i * width + c];
  });
}
