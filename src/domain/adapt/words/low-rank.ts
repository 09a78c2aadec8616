import { normal, type Random } from '../../math/random';
import type { AdamOptions } from '../../math/adam';
import { type EncoderLayer, type Linear, weightsOf } from './layer';
import type { TrainingMath } from './training-math';

/** How the weights of a layer follow their slopes. */
export interface LayerSteps {
  /** One step against the gradient, which is 0 afterwards, by a share of the learning rate. */
  step(gradient: EncoderLayer, share: number): Promise<void>;
}

/** A change W + 2·A·B of a product's weights W, which stay: A is inner × rank, B rank × outer. */
export interface LowRank {
  readonly rank: number;
  readonly a: Float32Array;
  readonly b: Float32Array;
}

/** What the change counts for, α ÷ rank in the paper. */
export const changeScale = 2;

/** Every weight of a layer learns. */
export function fullSteps(math: TrainingMath, layer: EncoderLayer, options: AdamOptions): LayerSteps {
  const steps = math.steps(weightsOf(layer), options);
  return { step: (gradient, share) => steps.step(weightsOf(gradient), share) };
}

/**
 * Only a change of low rank of each of a layer's four products learns (LoRA, Hu et al. 2021); biases and norms stay. The layer
 * holds the changed weights at any time, so that it is read and differentiated as any other.
 */
export function lowRankSteps(
  math: TrainingMath,
  layer: EncoderLayer,
  rank: number,
  random: Random,
  options: AdamOptions,
): LayerSteps {
  const linears = linearsOf(layer);
  const changes = linears.map((linear) => {
    const { a, b } = newLowRank(linear, rank, random);
    return { rank, a: math.keep(a), b: math.keep(b), was: linear.weights.slice() };
  });
  const slopes = changes.map(({ a, b }) => ({
    a: math.keep(new Float32Array(a.length)),
    b: math.keep(new Float32Array(b.length)),
  }));
  const steps = math.steps(
    changes.flatMap(({ a, b }) => [a, b]),
    options,
  );
  return {
    step: async (gradient, share) => {
      for (const [i, { weights }] of linearsOf(gradient).entries())
        addLowRankGradient(changes[i]!, weights, linears[i]!, slopes[i]!);
      for (const values of weightsOf(gradient)) values.fill(0);
      await steps.step(
        slopes.flatMap(({ a, b }) => [a, b]),
        share,
      );
      for (const [i, linear] of linears.entries()) mergeLowRank(changes[i]!, changes[i]!.was, linear);
    },
  };
}

/** A change that changes nothing yet: A by chance, B nothing. */
export function newLowRank({ inner, outer }: Linear, rank: number, random: Random): LowRank {
  const spread = 1 / Math.sqrt(inner);
  return {
    rank,
    a: Float32Array.from({ length: inner * rank }, () => spread * normal(random)),
    b: new Float32Array(rank * outer),
  };
}

/** Writes W + 2·A·B into a product's weights. @param was W. */
export function mergeLowRank(
  { rank, a, b }: LowRank,
  was: Float32Array,
  { inner, outer, weights }: Linear,
): void {
  for (let i = 0; i < inner; i++) {
    const row = weights.subarray(i * outer, (i + 1) * outer);
    row.set(was.subarray(i * outer, (i + 1) * outer));
    for (let r = 0; r < rank; r++) {
      const by = changeScale * a[i * rank + r]!;
      const own = b.subarray(r * outer, (r + 1) * outer);
      for (let o = 0; o < outer; o++) row[o]! += by * own[o]!;
    }
  }
}

/** Adds the slopes by A and B, which follow from those by W. @param byWeights inner × outer. */
export function addLowRankGradient(
  { rank, a, b }: LowRank,
  byWeights: Float32Array,
  { inner, outer }: Pick<Linear, 'inner' | 'outer'>,
  slope: { readonly a: Float32Array; readonly b: Float32Array },
): void {
  for (let i = 0; i < inner; i++) {
    const row = byWeights.subarray(i * outer, (i + 1) * outer);
    for (let r = 0; r < rank; r++) {
      const own = b.subarray(r * outer, (r + 1) * outer);
      const into = slope.b.subarray(r * outer, (r + 1) * outer);
      const by = changeScale * a[i * rank + r]!;
      let sum = 0;
      for (let o = 0; o < outer; o++) {
        const value = row[o]!;
        sum += value * own[o]!;
        into[o]! += by * value;
      }
      slope.a[i * rank + r]! += changeScale * sum;
    }
  }
}

function linearsOf({ qkv, attended, rise, fall }: EncoderLayer): readonly Linear[] {
  return [qkv, attended, rise, fall];
}
