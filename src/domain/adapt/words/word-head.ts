import { normal, type Random } from '../../math/random';
import type { Linear, Norm } from './layer';
import { normRows, normRowsBack } from './row-norm';
import type { TrainingMath } from './training-math';

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

/** A head of the same shape with other weights. */
export function mapHead(
  { transform, norm, bias, next, nextBias }: WordHead,
  of: (values: Float32Array) => Float32Array,
): WordHead {
  return {
    transform: { ...transform, weights: of(transform.weights), bias: of(transform.bias) },
    norm: { gamma: of(norm.gamma), beta: of(norm.beta) },
    bias: of(bias),
    next: of(next),
    nextBias: of(nextBias),
  };
}

/**
 * Tells the words that were masked. @param vectors of the shop's own words as the encoder has them, words × width; they are
 * not learnt. @param states of the masked tokens, rows × width. @param targets word of each row. @param gradient to which
 * slopes by the head's weights are added; null where none are asked for.
 */
export async function tellWords(
  math: TrainingMath,
  head: WordHead,
  vectors: Float32Array,
  epsilon: number,
  states: Float32Array,
  targets: Int32Array,
  gradient: WordHead | null,
): Promise<Told> {
  const rows = targets.length;
  if (rows === 0) return { loss: 0, right: 0, asked: 0, slope: new Float32Array() };
  const turned = await math.apply(head.transform, states);
  const normed = normRows(await math.gelu(turned), head.norm, epsilon);
  const told = await math.tell(normed.out, vectors, head.bias, targets, gradient?.bias ?? null);
  const found = { loss: told.loss / rows, right: told.right, asked: rows };
  if (gradient === null || told.slope === null) return { ...found, slope: new Float32Array() };
  const byNormed = normRowsBack(normed, head.norm, told.slope, gradient.norm);
  const byTurned = await math.geluBack(turned, byNormed);
  await math.addGradient(gradient.transform, states, byTurned);
  return { ...found, slope: await math.back(head.transform, byTurned) };
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
