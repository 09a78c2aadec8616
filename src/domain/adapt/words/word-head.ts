import { transposed } from '../../math/matrix';
import { normal, type Random } from '../../math/random';
import { gelu, geluBack } from './gelu';
import type { Linear, Norm } from './layer';
import { addLinearGradient, applyLinear, type DenseProducts, slopeOfInput } from './linear';
import { normRows, normRowsBack } from './row-norm';

/** The shop's own vocabulary: vectors of its words as the encoder has them, which are not learnt. */
export interface OwnWords {
  readonly width: number;
  /** words × width. */
  readonly vectors: Float32Array;
  /** width × words. */
  readonly columns: Float32Array;
}

/** @param vectors words × width. */
export function ownWords(vectors: Float32Array, width: number): OwnWords {
  return {
    width,
    vectors,
    columns: transposed({ rows: vectors.length / width, columns: width, values: vectors }).values,
  };
}

/**
 * BERT's heads for masked words and for the next sentence, without its pooling: the first token tells what follows by one
 * logistic unit. Words are told by their likeness to the vectors that they come in by (tied).
 */
export interface WordHead {
  readonly transform: Linear;
  readonly norm: Norm;
  /** Of each word. */
  readonly bias: Float32Array;
  readonly next: Float32Array;
  readonly nextBias: Float32Array;
}

/** How well something was told. */
export interface Told {
  /** Mean, in nats; 0 where nothing was asked. */
  readonly loss: number;
  readonly right: number;
  readonly asked: number;
  /** By the states of the rows asked, rows × width. */
  readonly slope: Float32Array;
}

const spread = 0.02;

/** A head that has learnt nothing but how common each word is. @param counts of each word. */
export function newWordHead(width: number, counts: Float64Array, random: Random): WordHead {
  const all = counts.reduce((sum, count) => sum + count, counts.length);
  return {
    transform: {
      inner: width,
      outer: width,
      weights: Float32Array.from({ length: width * width }, () => spread * normal(random)),
      bias: new Float32Array(width),
    },
    norm: { gamma: new Float32Array(width).fill(1), beta: new Float32Array(width) },
    bias: Float32Array.from(counts, (count) => Math.log((count + 1) / all)),
    next: Float32Array.from({ length: width }, () => spread * normal(random)),
    nextBias: new Float32Array(1),
  };
}

/** All weights of a head, always in the same order. */
export function headWeights({ transform, norm, bias, next, nextBias }: WordHead): Float32Array[] {
  return [transform.weights, transform.bias, norm.gamma, norm.beta, bias, next, nextBias];
}

/** A head of the same shape with zeros. */
export function emptyHead({ transform, norm, bias, next, nextBias }: WordHead): WordHead {
  const zeros = ({ length }: Float32Array) => new Float32Array(length);
  return {
    transform: { ...transform, weights: zeros(transform.weights), bias: zeros(transform.bias) },
    norm: { gamma: zeros(norm.gamma), beta: zeros(norm.beta) },
    bias: zeros(bias),
    next: zeros(next),
    nextBias: zeros(nextBias),
  };
}

/**
 * Tells the words that were masked. @param states of the masked tokens, rows × width. @param targets word of each row.
 * @param gradient to which slopes by the head's weights are added; null where none are asked for.
 */
export async function tellWords(
  products: DenseProducts,
  head: WordHead,
  { width, vectors, columns }: OwnWords,
  epsilon: number,
  states: Float32Array,
  targets: Int32Array,
  gradient: WordHead | null,
): Promise<Told> {
  const rows = targets.length;
  if (rows === 0) return { loss: 0, right: 0, asked: 0, slope: new Float32Array() };
  const words = head.bias.length;
  const turned = await applyLinear(products, head.transform, states);
  const normed = normRows(gelu(turned), head.norm, epsilon);
  const { values: logits } = await products.dense(
    { rows, columns: width, values: normed.out },
    { rows: width, columns: words, values: columns },
  );
  let [loss, right] = [0, 0];
  for (let r = 0; r < rows; r++) {
    const start = r * words;
    let [most, best] = [Number.NEGATIVE_INFINITY, 0];
    for (let w = 0; w < words; w++) {
      const value = logits[start + w] + head.bias[w];
      logits[start + w] = value;
      if (value > most) [most, best] = [value, w];
    }
    if (best === targets[r]) right++;
    let sum = 0;
    const wanted = logits[start + targets[r]];
    for (let w = 0; w < words; w++) sum += logits[start + w] = Math.exp(logits[start + w] - most);
    loss += most + Math.log(sum) - wanted;
    // From here on slopes by the likenesses.
    for (let w = 0; w < words; w++) logits[start + w] /= sum * rows;
    logits[start + targets[r]] -= 1 / rows;
  }
  const found = { loss: loss / rows, right, asked: rows };
  if (gradient === null) return { ...found, slope: new Float32Array() };
  for (let i = 0; i < logits.length; i += words)
    for (let w = 0; w < words; w++) gradient.bias[w] += logits[i + w];
  const { values: byNormed } = await products.dense(
    { rows, columns: words, values: logits },
    { rows: words, columns: width, values: vectors },
  );
  const byTurned = normRowsBack(normed, head.norm, byNormed, gradient.norm);
  geluBack(turned, byTurned);
  await addLinearGradient(products, gradient.transform, states, byTurned);
  return { ...found, slope: await slopeOfInput(products, head.transform, byTurned) };
}

/** Tells whether what follows in a pair is what followed. @param states of the pairs' first tokens. @param isNext 1 or 0. */
export function tellNext(
  { next, nextBias }: WordHead,
  states: Float32Array,
  isNext: Uint8Array,
  gradient: WordHead | null,
): Told {
  const width = next.length;
  const slope = new Float32Array(states.length);
  let [loss, right] = [0, 0];
  isNext.forEach((is, p) => {
    const start = p * width;
    let value = nextBias[0];
    for (let c = 0; c < width; c++) value += next[c] * states[start + c];
    loss += Math.max(value, 0) - value * is + Math.log1p(Math.exp(-Math.abs(value)));
    if (value > 0 === (is === 1)) right++;
    if (gradient === null) return;
    const by = (1 / (1 + Math.exp(-value)) - is) / isNext.length;
    gradient.nextBias[0] += by;
    for (let c = 0; c < width; c++) {
      gradient.next[c] += by * states[start + c];
      slope[start + c] = by * next[c];
    }
  });
  return { loss: isNext.length > 0 ? loss / isNext.length : 0, right, asked: isNext.length, slope };
}
