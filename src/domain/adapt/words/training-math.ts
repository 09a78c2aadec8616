import type { AdamOptions } from '../../math/adam';
import type { Attended, Looks } from './attention';
import type { Linear } from './layer';

/** How well words were told, and the slopes by the states that told them. */
export interface ToldAmong {
  /** Sum in nats. */
  readonly loss: number;
  readonly right: number;
  /** Of the mean loss by the states, rows × width; null where none was asked for. */
  readonly slope: Float32Array | null;
}

/** Steps of AdamW over some weights. */
export interface WeightSteps {
  /** One step against the gradients, which are 0 afterwards, by a share of the learning rate. */
  step(gradients: readonly Float32Array[], share: number): Promise<void>;
}

/**
 * What a layer learns by: plain TypeScript (`plainMath`) or the kernels. Matrices are rows end to end; what a call returns holds
 * until `begin`.
 */
export interface TrainingMath {
  /** A copy that lasts and that is at hand for all calls. All are kept before the first batch. */
  keep(values: Float32Array): Float32Array;
  /** Forgets what was made for the batch before. */
  begin(): void;
  /** x·W + b. @param x rows × inner. @returns rows × outer. */
  apply(linear: Linear, x: Float32Array): Promise<Float32Array>;
  /** Adds to `gradient` what its weights have to do with a slope by what came out. @param slope rows × outer. */
  addGradient(gradient: Linear, x: Float32Array, slope: Float32Array): Promise<void>;
  /** The slope by what went in: slope·Wᵀ, rows × inner. */
  back(linear: Linear, slope: Float32Array): Promise<Float32Array>;
  /** See `attend`; how shares lie is known to `attendBack` alone. */
  attend(qkv: Float32Array, looks: Looks, width: number, heads: number): Promise<Attended>;
  /** See `attendBack`. @param slope by the context. */
  attendBack(
    qkv: Float32Array,
    attended: Attended,
    looks: Looks,
    width: number,
    heads: number,
    slope: Float32Array,
  ): Promise<Float32Array>;
  gelu(x: Float32Array): Promise<Float32Array>;
  /** Slopes times those of GELU at x; those that went in may be written over. */
  geluBack(x: Float32Array, slope: Float32Array): Promise<Float32Array>;
  /**
   * Cross entropy of words told by the likeness of states to vectors. @param states rows × width. @param vectors words ×
   * width. @param targets word of each row. @param byBias to which slopes by the bias are added; null where no slope is asked.
   */
  tell(
    states: Float32Array,
    vectors: Float32Array,
    bias: Float32Array,
    targets: Int32Array,
    byBias: Float32Array | null,
  ): Promise<ToldAmong>;
  steps(weights: readonly Float32Array[], options: AdamOptions): WeightSteps;
}
