import type { Random } from '../../domain/math/random';
import { TopK } from '../../domain/math/top-k';

/** How the next token is taken from its scores. */
export interface Sampling {
  /** 0 always takes the best; the higher, the more often others (softmax of scores by temperature). */
  readonly temperature: number;
  /** How many of the best are in the running. */
  readonly among: number;
  /** Where chance comes from, seeded, so that a seed writes the same again. */
  readonly random: Random;
}

/** Tokens looked at first where not every one is allowed: nearly always one of them is. */
const firstLooked = 64;
/** Above so many all tokens are sorted at once. */
const mostLooked = 2048;

/**
 * The next token: the best, or with a temperature one of the best by chance, of those allowed. null where none is. Of equal
 * scores the lower token wins.
 */
export function chooseToken(
  scores: Float32Array,
  sampling: Sampling | null = null,
  allows: (token: number) => boolean = () => true,
): number | null {
  if (Number.isNaN(scores[0])) throw new Error('the model scores nothing: its weights are damaged');
  const wanted = sampling === null || sampling.temperature <= 0 ? 1 : sampling.among;
  const best = bestAllowed(scores, wanted, allows);
  if (best.length === 0) return null;
  if (sampling === null || sampling.temperature <= 0) return best[0]!;
  const weights = best.map((token) => Math.exp((scores[token]! - scores[best[0]!]!) / sampling.temperature));
  let left = sampling.random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < best.length; i++) {
    left -= weights[i]!;
    if (left < 0) return best[i]!;
  }
  return best.at(-1)!;
}

/** The `count` best allowed tokens, best first. */
function bestAllowed(scores: Float32Array, count: number, allows: (token: number) => boolean): number[] {
  for (let looked = Math.max(count, firstLooked); ; looked *= 16) {
    if (looked > mostLooked) return allAllowed(scores, allows).slice(0, count);
    const best = new TopK(Math.min(looked, scores.length));
    const found = Array.from(best.ids.subarray(0, best.select(scores))).filter(allows);
    if (found.length >= count || looked >= scores.length) return found.slice(0, count);
  }
}

function allAllowed(scores: Float32Array, allows: (token: number) => boolean): number[] {
  const tokens = Array.from(scores.keys()).filter(allows);
  return tokens.sort((a, b) => scores[b]! - scores[a]! || a - b);
}

/** ln of the chance that softmax gives to a token. */
export function logChance(scores: Float32Array, token: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) if (scores[i]! > highest) highest = scores[i]!;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += Math.exp(scores[i]! - highest);
  return scores[token]! - highest - Math.log(sum);
}
